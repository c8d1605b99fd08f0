import type { Clock } from '../ports/clock.ts';
import type { Printer } from '../ports/printer.ts';
import type { Store } from '../ports/store.ts';
import type { Month } from '../trade/month.ts';
import { fileEdition, isFiled } from './archive/editions.ts';
import { gate, isQuiet, type Decision, type GateSettings } from './release/gate.ts';
import { mailDoubts, mailMonth, type MailingDependencies, type Tally } from './mail/mailing.ts';
import { fileForAll } from './edition/file-for-all.ts';
import { publicNews } from './edition/public-news.ts';
import { listEditions } from './edition/list-editions.ts';
import { remember } from './edition/public-place.ts';
import type { Prepared, PublishDependencies } from './edition/prepared.ts';
import { writeSite } from './site/public-site.ts';
import { releasesIn } from './site/published-editions.ts';
import { prepare, print } from './publish.ts';
import { anew, replaceStatus, standingStatus, type Status } from './archive/status.ts';
import { successionOf } from './release/succession.ts';

export interface ConsiderDependencies extends MailingDependencies, Omit<PublishDependencies, 'printer'> {
  readonly settings: GateSettings;
  readonly clock: Clock;
  /** A printer is started only when there is something to print. */
  readonly openPrinter: () => Promise<Printer>;
}

/** What came of considering a month. */
export interface Considered {
  readonly status: Status;
  readonly mails: Tally;
  readonly doubts: number;
}

/**
 * Looks at a month as it stands now and does what is due: its edition is filed, its status decided, its mails sent.
 * Doing it again, or twice at once, changes nothing. Throws NothingDelivered for a month without facts.
 */
export async function consider(month: Month, dependencies: ConsiderDependencies): Promise<Considered> {
  for (;;) {
    const { prepared, status, isDue } = await decide(month, dependencies);
    if (status === undefined) continue;
    const { renderings, evidence } = prepared;
    const mails = isDue ? await mailMonth(month, status, renderings, evidence.registers, dependencies) : {};
    if (status.editions.length > 0) {
      await fileForAll(month, await publicNews(month, status, dependencies.archive), dependencies.archive);
      await listEditions(dependencies);
      await writeSite({
        ...{ place: dependencies.archive, registers: evidence.registers },
        releasedAt: releasesIn(dependencies.archive),
        timeZone: dependencies.settings.timeZone,
      });
    }
    const doubts = await mailDoubts(month, evidence.registers, dependencies);
    return { status, mails, doubts };
  }
}

/**
 * Files a month and decides its status. The status is read before the facts and replaced only as it was read: who was
 * overtaken (`status` undefined) may have seen facts that are old by now, and must look again.
 */
async function decide(
  month: Month,
  dependencies: ConsiderDependencies,
): Promise<{ prepared: Prepared; status: Status | undefined; isDue: boolean }> {
  const { archive, clock, settings } = dependencies;
  const started = clock.now().toISOString();
  const standing = await standingStatus(archive, month, started);
  const { order } = standing.status;
  const prepared = await prepare(month, dependencies);
  const now = clock.now();
  const lastUpload = await newestReceipt(archive);
  const ordered = order !== null && 'release' in order ? order.release : undefined;
  const succession = await successionOf(
    month,
    standing.status.editions.at(-1)?.fingerprint,
    prepared,
    archive,
  );
  const decision = gate(prepared.evidence, settings, {
    now,
    lastUpload,
    needsApproval: settings.release === 'approved' || succession === 'recomputed',
    approved: ordered === anew || ordered === prepared.fingerprint,
    heldByOrder: order !== null && 'hold' in order,
  });
  const isOut = standing.status.editions.at(-1)?.fingerprint === prepared.fingerprint;
  const isSettled = isOut || (succession === 'same' && decision.decision !== 'hold' && ordered !== anew);
  const isDue = isQuiet(lastUpload, now, settings) || order !== null;
  if (isDue && !isSettled) await fileOnce(month, prepared, dependencies);
  const next = isSettled ? settled(standing.status) : decided(standing.status, prepared, decision, now);
  const isRelease = next.editions.length > standing.status.editions.length;
  if (isRelease) await remember(prepared, 'released', archive);
  const status = await replaceStatus(archive, month, now.toISOString(), standing, next);
  return { prepared, status, isDue };
}

async function fileOnce(month: Month, prepared: Prepared, dependencies: ConsiderDependencies): Promise<void> {
  if (await isFiled(dependencies.archive, month, prepared.fingerprint)) return;
  await using printer = await dependencies.openPrinter();
  await fileEdition(dependencies.archive, await print(prepared, { ...dependencies, printer }));
}

/** A month of which readers have every figure as it stands now: whatever else changed is no correction to tell them. */
function settled(status: Status): Status {
  const latest = status.editions.at(-1)?.fingerprint ?? null;
  const order = status.order !== null && 'hold' in status.order ? status.order : null;
  return { ...status, state: 'released', reasons: [], waitsFor: null, latest, order };
}

/** The next status of a month. An edition that readers have is never taken back; a change is a new edition. */
function decided(status: Status, { fingerprint, bulletin }: Prepared, decision: Decision, now: Date): Status {
  const last = status.editions.at(-1);
  switch (decision.decision) {
    case 'hold':
      return {
        ...status,
        state: last ? 'revision-pending' : 'held',
        reasons: [...decision.reasons],
        waitsFor: null,
        latest: fingerprint,
      };
    case 'wait':
      return {
        ...status,
        state: last ? 'revision-pending' : 'ready',
        reasons: [],
        waitsFor: decision.waitsFor,
        latest: fingerprint,
      };
    case 'release': {
      const edition = {
        number: (last?.number ?? 0) + 1,
        fingerprint,
        released: now.toISOString(),
        headline: bulletin.front.headline,
      };
      return {
        ...status,
        state: 'released',
        reasons: [],
        waitsFor: null,
        latest: fingerprint,
        order: null,
        editions: [...status.editions, edition],
      };
    }
  }
}

/** When the intake last took something in. */
async function newestReceipt(archive: Store): Promise<Date> {
  let newest = new Date(0);
  for await (const { modified } of archive.list('intake/')) if (modified > newest) newest = modified;
  return newest;
}
