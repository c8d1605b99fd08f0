import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { folderStore } from '../ports/folder-store.ts';
import { Option, type Command } from 'commander';
import { blanksOf } from '../bulletin/masthead.ts';
import type { Language } from '../words/language.ts';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { bureauFonts } from '../publish/gather/bureau-fonts.ts';
import { codeVersion } from '../publish/code-version.ts';
import { siteFolder, writeSite } from '../publish/site/public-site.ts';
import { publicFiles, publicFolder } from '../publish/edition/public-place.ts';
import type { Edition } from '../publish/edition/prepared.ts';
import { prepare, print } from '../publish/publish.ts';
import { renditionNames, type Rendition } from '../publish/edition/renditions.ts';
import type { Registers } from '../reference/registers.ts';
import type { Month } from '../trade/month.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { chosenMonth } from './chosen-month.ts';
import { listBuilt } from './built-editions.ts';
import { folderStores, folderTimeZone } from '../desk/folder.ts';
import { exitCodes, jsonOption, languageOption, monthIn, wordsIn } from './options.ts';
import { takeInFolder } from './take-in.ts';
import { terminalLog } from './terminal-log.ts';
import { jsonText, writeLines } from './terminal-text.ts';

interface BuildOptions {
  readonly in?: string;
  readonly month?: Month;
  readonly out: string;
  readonly lang: Language;
  readonly only?: readonly Rendition['name'][];
  readonly json?: true;
}

export function registerBuild(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  program
    .command('build', { isDefault: true })
    .description(help.build.about)
    .option('--in <folder>', help.build.in)
    .option('--month <YYYY-MM>', help.build.month, monthIn(language))
    .option('--out <folder>', help.build.out, 'out')
    .addOption(new Option('--only <editions...>', help.build.only).choices(renditionNames))
    .addOption(jsonOption(language))
    .addOption(languageOption(language))
    .action(build);
}

async function build(options: BuildOptions): Promise<void> {
  const words = wordsIn(options.lang);
  const log = terminalLog();
  await using stores = await folderStores({ input: options.in, output: options.out, lang: options.lang });
  await stores.takeRegisters();
  const { archive, scratch } = stores;
  // Chromium starts while the uploads are read.
  await using printer = await chromiumPrinter({
    ...{ log, scratch },
    bureauFonts: await bureauFonts(archive, scratch),
  });
  const receipts = await takeInFolder({ ...stores, log }, options.lang);
  const chosen = chosenMonth(receipts, options);
  const sources = { archive, scratch, printer, log };
  const prepared = await prepare(chosen, {
    ...{ ...sources, code: codeVersion() },
    ...(options.only && { wanted: options.only }),
  });
  const edition = await print(prepared, sources);
  // A draft is nobody's public edition: it stands with the bureau's own.
  const isPublic =
    edition.holds.length === 0 && [...edition.files.keys()].some((name) => name.startsWith(publicFolder));
  const open = isPublic
    ? await publicFiles(prepared, edition.files, 'built', archive)
    : new Map<string, Uint8Array>();
  const output = resolve(options.out);
  const written = await writeEdition(edition, { open, output, registers: prepared.evidence.registers });
  const told = evidenceWordsIn(options.lang);
  const reasons = edition.holds.map(told);
  const blanks = blanksOf(prepared.evidence.registers, chosen);
  if (options.json) {
    process.stdout.write(`${jsonText({ ...summary(edition, written, reasons), blanks })}\n`);
  } else {
    const lines = reasons.length > 0 ? [words.held, ...reasons.map((reason) => `  · ${reason}`)] : [];
    if (blanks.length > 0) lines.push(told({ code: 'front-blank', details: { blanks: blanks.join(' ') } }));
    const [pdf = ''] = written.files.filter((name) => name.endsWith('bulletin.pdf'));
    lines.push(words.written(relative('', join(written.folder, pdf))), edition.bulletin.front.headline);
    writeLines(...lines);
  }
  // An upload at which the intake failed has set it before.
  process.exitCode ??= reasons.length > 0 ? exitCodes.held : exitCodes.done;
}

const manifestName = 'manifest.json';

/** Where the files of an edition were written: their names from the folder of the month on. */
interface Written {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Writes an edition: `<month>` for the bureau's own readers, `public/<month>` for all. Each holds this edition and
 * nothing of an earlier one; where only public files are made, nothing else is touched.
 */
async function writeEdition(
  { month, files }: Edition,
  {
    open,
    output,
    registers,
  }: {
    readonly open: ReadonlyMap<string, Uint8Array>;
    readonly output: string;
    readonly registers: Registers;
  },
): Promise<Written> {
  const isInternal = [...files.keys()].some(
    (name) => !name.startsWith(publicFolder) && name !== manifestName,
  );
  const own = [...files].filter(([name]) =>
    name.startsWith(publicFolder) ? open.size === 0 : isInternal || name !== manifestName,
  );
  const folder = join(output, month);
  const forAll = join(output, publicFolder, month);
  if (own.length > 0) await writeFolder(folder, own);
  if (open.size > 0) {
    await writeFolder(forAll, open);
    await rm(join(output, siteFolder, month), { recursive: true, force: true });
    await writeSite({
      place: folderStore(output),
      registers,
      releasedAt: notReleased,
      timeZone: folderTimeZone,
    });
  }
  if (own.length > 0) await listBuilt(output, 'zh-CN');
  return own.length === 0
    ? { folder: forAll, files: [...open.keys()] }
    : {
        folder,
        files: [
          ...own.map(([name]) => name),
          ...[...open.keys()].map((name) => join(relative(folder, forAll), name)),
        ],
      };
}

const notReleased = (): Promise<undefined> => Promise.resolve(undefined);

async function writeFolder(folder: string, files: Iterable<readonly [string, Uint8Array]>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

function summary(edition: Edition, written: Written, reasons: readonly string[]): object {
  return {
    month: edition.month,
    fingerprint: edition.fingerprint,
    held: reasons.length > 0,
    reasons,
    holds: edition.holds.map(({ code, doubt }, index) => ({
      code: doubt?.code ?? code,
      key: doubt?.key ?? null,
      reason: reasons[index],
    })),
    headline: edition.bulletin.front.headline,
    ...written,
  };
}
