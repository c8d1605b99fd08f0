import { cpSync, existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import { fixtureCity, folderStores } from '../desk/folder.ts';
import { folderRounds } from '../desk/folder-rounds.ts';
import { UploadsNotTakenIn } from '../intake/failure.ts';
import type { GateSettings } from '../publish/release/gate.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { languageOption, UsageError, wordsIn } from './options.ts';
import { tellNotTakenIn } from './take-in.ts';
import { terminalLog } from './terminal-log.ts';
import { shown } from './terminal-text.ts';

interface LocalOptions {
  readonly out: string;
  readonly lang: Language;
  readonly operator: string;
  readonly release: GateSettings['release'];
  readonly port: number;
  readonly once?: true;
}

/** How long a folder must rest after a drop, and how often it is looked at without one: the calendar's hour may come. */
const restMs = 1000;
const wakingMs = 60_000;

export function registerLocal(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const local = program
    .command('local')
    .description(help.local.about)
    .argument('<folder>', help.local.folder)
    .option('--once', help.local.once);
  watching(local, language, 'automatic').action((folder: string, options: LocalOptions) =>
    watchFolder(folder, options),
  );
  const portal = program
    .command('portal')
    .description(help.portal.about)
    .option('--in <folder>', help.portal.in);
  watching(portal, language, 'approved').action((options: LocalOptions & { readonly in?: string }) =>
    watchFolder(options.in ?? exampleCopy(options.out), options),
  );
}

/** The options of commands that watch a folder and serve it. */
function watching(command: Command, language: Language, release: GateSettings['release']): Command {
  const help = helpWordsIn(language);
  return command
    .option('--out <folder>', help.local.out, 'out')
    .addOption(new Option('--operator <address>', help.local.operator).default('operator@localhost'))
    .addOption(
      new Option('--release <way>', help.portal.release).choices(['automatic', 'approved']).default(release),
    )
    .addOption(
      new Option('--port <port>', help.portal.port)
        .argParser(portIn(language))
        .default(defaultPort, String(defaultPort)),
    )
    .addOption(languageOption(language));
}

const defaultPort = 4800;

function portIn(language: Language): (text: string) => number {
  return (text) => {
    const port = Number(text);
    if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(wordsIn(language).badPort(text));
    return port;
  };
}

/** The example city to be changed freely, beside what is made of it; the one that comes with the product stays as it is. */
function exampleCopy(out: string): string {
  const copy = resolve(out, '示例城市');
  if (!existsSync(copy))
    for (const part of ['incoming', 'registers'])
      cpSync(join(fixtureCity, part), join(copy, part), { recursive: true });
  return copy;
}

async function watchFolder(input: string, options: LocalOptions): Promise<void> {
  const words = wordsIn(options.lang);
  const log = terminalLog();
  await using stores = await folderStores({ input, output: options.out, lang: options.lang });
  const mailbox = resolve(options.out, 'mailbox');
  process.stdout.write(`${words.local(stores.uploads, mailbox)}\n`);
  const { operator, release, port } = options;
  const rounds = folderRounds(stores, { log, mailbox, operator, release });
  if (!options.once) {
    // Loaded by those alone who serve it.
    const { serveFolder } = await import('./folder-portal.ts');
    process.stdout.write(`${words.portal(await serveFolder(stores, { rounds, log, port }))}\n`);
  }
  for (;;) {
    const dropped = options.once ? undefined : nextDrop([stores.uploads, join(resolve(input), 'registers')]);
    try {
      await rounds.look();
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
