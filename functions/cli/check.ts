import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import type { Problem } from '../facts/receipt.ts';
import type { Flow } from '../trade/cut.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { problemWordsIn } from '../words/intake.ts';
import { inspectFiles, isClean, toldOutcome, type Inspection } from './inspection.ts';
import { exitCodes, jsonOption, languageOption } from './options.ts';
import { jsonText, writeLines } from './terminal-text.ts';

interface CheckOptions {
  readonly flow?: Flow;
  readonly lang: Language;
  readonly json?: true;
}

export function registerCheck(program: Command, language: Language): void {
  const help = helpWordsIn(language).check;
  program
    .command('check')
    .description(help.about)
    .argument('<files...>', help.files)
    .addOption(new Option('--flow <flow>', help.flow).choices(['export', 'import']))
    .addOption(jsonOption(language))
    .addOption(languageOption(language))
    .action(check);
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  const inspections = await inspectFiles(files, options);
  if (options.json)
    process.stdout.write(`${jsonText(inspections.map((one) => asJson(one, options.lang)))}\n`);
  else writeLines(...inspections.flatMap((one) => toldOutcome(one.file, one.read.outcome, options.lang)));
  process.exitCode = inspections.every(isClean) ? exitCodes.done : exitCodes.inputAtFault;
}

function asJson(inspection: Inspection, language: Language): object {
  const {
    file,
    read: { outcome, sha256 },
  } = inspection;
  const words = problemWordsIn(language);
  const told = (problem: Problem): object => ({
    line: problem.line ?? null,
    column: problem.column ?? null,
    text: problem.text ?? null,
    ...words(problem),
  });
  const { status, amends, layout, encoding, rows, parts, rejects, holds, notes } = outcome;
  return {
    file,
    sha256,
    layout,
    encoding,
    amends: amends?.kind ?? null,
    status,
    wouldHold: !isClean(inspection),
    rows: rows.data,
    totalRows: rows.totals,
    blankRows: rows.blank,
    facts: parts.map(({ month, flow, place, rows: count, usd, cny }) => ({
      ...{ month, flow, place: place ?? null, rows: count, usd, cny },
    })),
    rejects: rejects.map(told),
    holds: holds.map(told),
    notes: notes.map(told),
  };
}
