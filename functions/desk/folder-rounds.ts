import { reconcile } from '../intake/receive.ts';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { systemClock } from '../ports/clock.ts';
import { folderMailer } from '../ports/folder-mailer.ts';
import type { Log } from '../ports/log.ts';
import { readRegisters } from '../publish/gather/read-registers.ts';
import { bureauFonts } from '../publish/gather/bureau-fonts.ts';
import { NothingDelivered } from '../publish/gather/read-month.ts';
import { codeVersion } from '../publish/code-version.ts';
import { consider } from '../publish/consider.ts';
import type { GateSettings } from '../publish/release/gate.ts';
import { publishedMonths } from '../publish/release/due.ts';
import { wake, workOn, type WorkDependencies } from '../publish/work.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { folderTimeZone, type FolderStores } from './folder.ts';

interface RoundOptions {
  readonly log: Log;
  readonly mailbox: string;
  readonly operator: string;
  readonly release: GateSettings['release'];
}

/** The chain of a folder as the cloud has it, round by round, never two at once. */
export interface FolderRounds {
  /**
   * Has the folder looked at as it stands now, and the month named whatever changed; after the round that is under way.
   * Rejects where the round failed.
   */
  look(month?: Month): Promise<void>;
  readonly isAtWork: () => boolean;
  /** What the last round failed of; undefined where it did not. */
  readonly fault: () => Error | undefined;
}

export function folderRounds(stores: FolderStores, options: RoundOptions): FolderRounds {
  const { archive } = stores;
  const named = new Set<Month>();
  const asked = new Set<Month>();
  const dependencies = dependenciesOf(stores, options, (month) => named.add(month));
  const round = async (): Promise<void> => {
    await stores.takeRegisters();
    try {
      await reconcile({ ...dependencies, incoming: stores.incoming });
    } finally {
      // One upload that failed keeps nothing else from going on: its months wait for it.
      await wake(dependencies);
      const published = await publishedMonths(archive, await readRegisters(archive));
      for (const month of asked)
        if (published.includes(month)) named.add(month);
        else await considerAlone(month, dependencies);
      asked.clear();
      for (const month of [...named].sort()) await workOn({ month }, dependencies);
      named.clear();
    }
  };
  let [last, waiting, fault]: [Promise<void>, Promise<void> | undefined, Error | undefined] = [
    Promise.resolve(),
    undefined,
    undefined,
  ];
  let pending = 0;
  const next = async (before: Promise<void>): Promise<void> => {
    await before.catch(() => undefined);
    waiting = undefined;
    try {
      await round();
      fault = undefined;
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      pending -= 1;
    }
  };
  return {
    look(month) {
      if (month !== undefined) asked.add(month);
      if (waiting === undefined) {
        pending += 1;
        last = waiting = next(last);
      }
      return waiting;
    },
    isAtWork: () => pending > 0,
    fault: () => fault,
  };
}

/** A month that has no bulletin of itself, since it is history to compare with, gets one when somebody asks for it. */
async function considerAlone(month: Month, dependencies: WorkDependencies): Promise<void> {
  try {
    await consider(month, dependencies);
  } catch (error) {
    if (!(error instanceof NothingDelivered)) throw error;
  }
}

function dependenciesOf(
  { archive, scratch }: FolderStores,
  { log, mailbox, operator, release }: RoundOptions,
  name: (month: Month) => void,
): WorkDependencies {
  return {
    archive,
    months: {
      name(text) {
        const month = parseMonth(text);
        if (month !== undefined) name(month);
        return Promise.resolve();
      },
    },
    log,
    scratch,
    clock: systemClock,
    code: codeVersion(),
    settings: { release, quietMinutes: 0, timeZone: folderTimeZone },
    mailer: folderMailer(mailbox, 'bulletin@localhost', systemClock),
    operators: [operator],
    openPrinter: async () =>
      chromiumPrinter({ log, scratch, bureauFonts: await bureauFonts(archive, scratch) }),
    report: (metric, value) => {
      if (value > 0) log.stage(metric, { value });
    },
  };
}
