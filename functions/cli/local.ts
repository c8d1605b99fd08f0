import { existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import { UploadsNotTakenIn } from '../intake/failure.ts';
import { reconcile } from '../intake/receive.ts';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { systemClock } from '../ports/clock.ts';
import { folderMailer } from '../ports/folder-mailer.ts';
import type { Log } from '../ports/log.ts';
import { bureauFonts } from '../publish/gather/bureau-fonts.ts';
import { codeVersion } from '../publish/code-version.ts';
import { wake, workOn, type WorkDependencies } from '../publish/work.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { folderStores, type FolderStores, folderTimeZone } from '../desk/folder.ts';
import { languageOption, wordsIn } from './options.ts';
import { tellNotTakenIn } from './take-in.ts';
import { terminalLog } from './terminal-log.ts';
import { shown } from './terminal-text.ts';

interface LocalOptions {
  readonly out: string;
  readonly lang: Language;
  readonly operator: string;
  readonly once?: true;
}

/** How long a folder must rest after a drop, and how often it is looked at without one: the calendar's hour may come. */
const restMs = 1000;
const wakingMs = 60_000;

export function registerLocal(program: Command, language: Language): void {
  const help = helpWordsIn(language).local;
  program
    .command('local')
    .description(help.about)
    .argument('<folder>', help.folder)
    .option('--out <folder>', help.out, 'out')
    .addOption(new Option('--operator <address>', help.operator).default('operator@localhost'))
    .option('--once', help.once)
    .addOption(languageOption(language))
    .action(local);
}

async function local(input: string, options: LocalOptions): Promise<void> {
  const words = wordsIn(options.lang);
  const log = terminalLog();
  await using stores = await folderStores({ input, output: options.out, lang: options.lang });
  const mailbox = resolve(options.out, 'mailbox');
  process.stdout.write(`${words.local(stores.uploads, mailbox)}\n`);
  const chain = chainOf(stores, { log, mailbox, operator: options.operator });
  for (;;) {
    const dropped = options.once ? undefined : nextDrop([stores.uploads, join(resolve(input), 'registers')]);
    try {
      await stores.takeRegisters();
      await chain();
    } catch (error) {
      if (options.once) throw error;
      // A register that cannot be read, say: mending it is a change that is seen.
      if (error instanceof UploadsNotTakenIn) tellNotTakenIn(error, options.lang);
      else process.stderr.write(`${shown(error instanceof Error ? error.message : String(error))}\n`);
    }
    if (dropped === undefined) return;
    await dropped;
  }
}

/** One round of the chain as the cloud has it: intake, the months that it names, and those at which something is due. */
function chainOf(
  { incoming, archive, scratch }: FolderStores,
  { log, mailbox, operator }: { readonly log: Log; readonly mailbox: string; readonly operator: string },
): () => Promise<void> {
  const named = new Set<string>();
  const months = {
    name(month: string): Promise<void> {
      named.add(month);
      return Promise.resolve();
    },
  };
  const dependencies: WorkDependencies = {
    archive,
    months,
    log,
    scratch,
    clock: systemClock,
    code: codeVersion(),
    settings: { release: 'automatic', quietMinutes: 0, timeZone: folderTimeZone },
    mailer: folderMailer(mailbox, 'bulletin@localhost', systemClock),
    operators: [operator],
    openPrinter: async () =>
      chromiumPrinter({ log, scratch, bureauFonts: await bureauFonts(archive, scratch) }),
    report: (metric, value) => {
      if (value > 0) log.stage(metric, { value });
    },
  };
  return async () => {
    try {
      await reconcile({ incoming, archive, months, log, scratch });
    } finally {
      // One upload that failed keeps nothing else from going on: its months wait for it.
      await wake(dependencies);
      for (const month of [...named].sort()) await workOn({ month }, dependencies);
      named.clear();
    }
  };
}

/** Resolves when something changed in one of the folders and has come to rest, or when it is time to look anyway. */
async function nextDrop(folders: readonly string[]): Promise<void> {
  const ended = new AbortController();
  const { signal } = ended;
  const changed = folders.filter(existsSync).map(
    (folder) =>
      new Promise<void>((done) => {
        watch(folder, { recursive: true, signal }, () => {
          done();
        }).on('error', () => undefined);
      }),
  );
  try {
    await Promise.race([...changed, wait(wakingMs, undefined, { signal })]);
    await wait(restMs);
  } finally {
    ended.abort();
  }
}
