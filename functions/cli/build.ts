import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Language } from '../bulletin/model.ts';
import { monthsPresent } from '../facts/supply/months.ts';
import type { Receipt } from '../facts/receipt.ts';
import { takeInAll } from '../intake/intake.ts';
import { chromiumPrinter } from '../ports/chromium-printer.ts';
import { bureauFonts } from '../publish/edition/bureau-fonts.ts';
import { codeVersion } from '../publish/code-version.ts';
import { publish, type Edition } from '../publish/publish.ts';
import { renditionNames, type Rendition } from '../publish/edition/renditions.ts';
import type { Month } from '../trade/month.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { helpWordsIn } from '../words/help.ts';
import { listBuilt } from './built-editions.ts';
import { folderStores } from './folder.ts';
import { toldOutcome } from './inspection.ts';
import { exitCodes, jsonOption, languageOption, monthIn, UsageError, wordsIn } from './options.ts';
import { terminalLog } from './terminal-log.ts';

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
  await using stores = folderStores({ input: options.in, output: options.out, lang: options.lang });
  await stores.takeRegisters();
  const { archive, scratch } = stores;
  // Chromium starts while the uploads are read.
  await using printer = await chromiumPrinter({
    ...{ log, scratch },
    bureauFonts: await bureauFonts(archive, scratch),
  });
  const receipts = await takeInAll({ ...stores, log });
  const chosen = monthToBuild(receipts, options);
  const edition = await publish(chosen, {
    ...{ archive, scratch, printer, log },
    code: codeVersion(),
    ...(options.only && { wanted: options.only }),
  });
  const target = resolve(options.out, chosen);
  await writeEdition(edition, target);
  await listBuilt(resolve(options.out), 'zh-CN');
  const reasons = edition.holds.map(evidenceWordsIn(options.lang));
  if (options.json) {
    process.stdout.write(`${JSON.stringify(summary(edition, target, reasons), null, 2)}\n`);
  } else {
    const lines = reasons.length > 0 ? [words.held, ...reasons.map((reason) => `  · ${reason}`)] : [];
    const [pdf = ''] = [...edition.files.keys()].filter((name) => name.endsWith('bulletin.pdf'));
    lines.push(words.written(relative('', join(target, pdf))), edition.bulletin.front.headline);
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.exitCode = reasons.length > 0 ? exitCodes.held : exitCodes.done;
}

function monthToBuild(receipts: readonly Receipt[], options: BuildOptions): Month {
  const words = wordsIn(options.lang);
  const { anyFlow, bothFlows } = monthsPresent(receipts);
  const chosen = options.month ?? bothFlows.at(-1) ?? anyFlow.at(-1);
  if (chosen === undefined) throw new UsageError([words.noMonth, ...notTaken(receipts, options)].join('\n'));
  if (!anyFlow.includes(chosen)) throw new UsageError(words.noSuchMonth(chosen, anyFlow.join(' ')));
  return chosen;
}

/** Why of some uploads nothing was taken. */
function notTaken(receipts: readonly Receipt[], { lang }: BuildOptions): string[] {
  return receipts
    .filter(({ rows }) => rows.facts === 0)
    .flatMap((receipt) => toldOutcome(receipt.source.key, receipt, lang).filter((line) => line !== ''));
}

/** The folder of the month holds this edition and nothing of an earlier one. */
async function writeEdition(edition: Edition, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  for (const [name, bytes] of edition.files) {
    const path = join(target, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

function summary(edition: Edition, target: string, reasons: readonly string[]): object {
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
    folder: target,
    files: [...edition.files.keys()],
  };
}
