import type { Clock } from '../ports/clock.ts';
import type { Printer } from '../ports/printer.ts';
import type { Store } from '../ports/store.ts';
import type { Month } from '../trade/month.ts';
import { fileEdition, isFiled } from './editions.ts';
import { gate, type Decision, type GateSettings } from './gate.ts';
import { mailDoubts, mailMonth, type MailingDependencies, type Tally } from './mailing.ts';
import { prepare, print, type Prepared, type PublishDependencies } from './publish.ts';
import { changeStatus, readStatus, type Status } from './status.ts';

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
  const { archive, clock, settings } = dependencies;
  const prepared = await prepare(month, dependencies);
  const now = clock.now();
  const lastUpload = await newestReceipt(archive);
  const decide = (status: Status): Decision =>
    gate(prepared.evidence, settings, {
      now,
      lastUpload,
      approved:
        status.order !== null && 'release' in status.order && status.order.release === prepared.fingerprint,
      heldByOrder: status.order !== null && 'hold' in status.order,
    });
  const present = await readStatus(archive, month);
  const isQuiet = now.getTime() >= lastUpload.getTime() + settings.quietMinutes * 60_000;
  const isDue = isQuiet || (present?.order ?? null) !== null;
  if (isDue) await fileOnce(month, prepared, dependencies);
  const status = await changeStatus(archive, month, now.toISOString(), (before) =>
    decided(before, prepared, decide(before), now),
  );
  const mails = isDue
    ? await mailMonth(month, status, prepared.bulletin, prepared.evidence.registers, dependencies)
    : {};
  const doubts = await mailDoubts(month, prepared.evidence.registers, dependencies);
  return { status, mails, doubts };
}

async function fileOnce(month: Month, prepared: Prepared, dependencies: ConsiderDependencies): Promise<void> {
  if (await isFiled(dependencies.archive, month, prepared.fingerprint)) return;
  await using printer = await dependencies.openPrinter();
  await fileEdition(dependencies.archive, await print(prepared, { printer, log: dependencies.log }));
}

/** The next status of a month. An edition that readers have is never taken back; a change is a new edition. */
function decided(status: Status, { fingerprint, bulletin }: Prepared, decision: Decision, now: Date): Status {
  const last = status.editions.at(-1);
  const isOut = last?.fingerprint === fingerprint;
  if (isOut) return { ...status, state: 'released', reasons: [], waitsFor: null, latest: fingerprint };
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
