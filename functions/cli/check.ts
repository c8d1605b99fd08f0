import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import type { Problem } from '../facts/receipt.ts';
import type { Flow } from '../trade/cut.ts';
import type { Finding } from '../trade/finding.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { problemWordsIn } from '../words/intake.ts';
import { writeHandedBack } from './handed-back-files.ts';
import { inspectFiles, isClean, type Inspection } from '../desk/inspection.ts';
import { toldOutcome } from './told-outcome.ts';
import { exitCodes, jsonOption, languageOption } from './options.ts';
import { placesInDoubt } from '../desk/places-in-upload.ts';
import { jsonText, writeLines } from './terminal-text.ts';

interface CheckOptions {
  readonly flow?: Flow;
  readonly lang: Language;
  readonly json?: true;
  readonly out?: string;
}

export function registerCheck(program: Command, language: Language): void {
  const help = helpWordsIn(language).check;
  program
    .command('check')
    .description(help.about)
    .argument('<files...>', help.files)
    .addOption(new Option('--flow <flow>', help.flow).choices(['export', 'import']))
    .option('--out <file>', help.out)
    .addOption(jsonOption(language))
    .addOption(languageOption(language))
    .action(check);
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  const inspections = await inspectFiles(files, options);
  const checked: Checked[] = [];
  for (const one of inspections) checked.push({ ...one, doubts: await placesInDoubt(one) });
  if (options.json) process.stdout.write(`${jsonText(checked.map((one) => asJson(one, options.lang)))}\n`);
  else
    writeLines(
      ...checked.flatMap(({ file, path, read, doubts }) =>
        toldOutcome([file, ...path].join(' › '), read.outcome, options.lang, doubts),
      ),
    );
  if (options.out !== undefined) await writeHandedBack(inspections, options.out, options);
  process.exitCode = checked.every(wouldPass) ? exitCodes.done : exitCodes.inputAtFault;
}

/** A file with what its places would hold its months for. */
interface Checked extends Inspection {
  readonly doubts: readonly Finding[];
}

function wouldPass(checked: Checked): boolean {
  return isClean(checked) && checked.doubts.length === 0;
}

function asJson(checked: Checked, language: Language): object {
  const {
    file,
    path,
    read: { outcome, sha256 },
    doubts,
  } = checked;
  const words = problemWordsIn(language);
  const told = (problem: Problem): object => ({
    line: problem.line ?? null,
    column: problem.column ?? null,
    cell: problem.cell ?? null,
    text: problem.text ?? null,
    ...words(problem),
  });
  const sentence = evidenceWordsIn(language);
  const doubted = (doubt: Finding): object => ({
    ...{ line: null, column: null, cell: null, text: null, reason: sentence(doubt), remedy: null },
  });
  const { status, amends, layout, encoding, rows, parts, rejects, holds, notes } = outcome;
  return {
    file,
    sheet: path.length === 0 ? null : path.join(' › '),
    sha256,
    layout,
    encoding,
    amends: amends?.kind ?? null,
    status,
    wouldHold: !wouldPass(checked),
    rows: rows.data,
    totalRows: rows.totals,
    blankRows: rows.blank,
    facts: parts.map(({ month, flow, place, rows: count, usd, cny }) => ({
      ...{ month, flow, place: place ?? null, rows: count, usd, cny },
    })),
    rejects: rejects.map(told),
    holds: [...holds.map(told), ...doubts.map(doubted)],
    notes: notes.map(told),
  };
}
