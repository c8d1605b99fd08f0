import { createReadStream, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Option, type Command } from 'commander';
import type { Language } from '../bulletin/model.ts';
import type { Problem } from '../facts/receipt.ts';
import { Session } from '../facts/session.ts';
import { inspect } from '../intake/inspect.ts';
import type { ReadUpload } from '../intake/read-upload.ts';
import type { Flow } from '../trade/cut.ts';
import { intakeWordsIn, problemWordsIn } from '../words/intake.ts';
import { scratchFolder } from './folder.ts';
import { exitCodes, languageOption, UsageError } from './options.ts';

interface CheckOptions {
  readonly flow?: Flow;
  readonly lang: Language;
  readonly json?: true;
}

/** As many faults of a file are told on a terminal; `--json` has them all. */
const faultsShown = 20;

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('tells what the program makes of files before anyone uploads them')
    .argument('<files...>', 'CSV files')
    .addOption(new Option('--flow <flow>', 'flow of files that do not tell it').choices(['export', 'import']))
    .option('--json', 'print one JSON value on standard output and nothing else')
    .addOption(languageOption())
    .action(check);
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  const missing = files.find((file) => !isFile(file));
  if (missing !== undefined) throw new UsageError(intakeWordsIn(options.lang).check.noSuchFile(missing));
  const scratch = scratchFolder();
  using session = await Session.open({ scratch });
  const results: { file: string; read: ReadUpload }[] = [];
  for (const file of files) {
    const open = () => Promise.resolve(createReadStream(file, { highWaterMark: 1 << 20 }));
    const manifest = manifestBeside(file);
    const read = await inspect({ path: file, open, flow: options.flow, manifest }, { session, scratch });
    results.push({ file, read });
  }
  const lines = options.json
    ? [
        JSON.stringify(
          results.map((result) => asJson(result.file, result.read, options.lang)),
          null,
          2,
        ),
      ]
    : results.flatMap((result) => asText(result.file, result.read, options.lang));
  process.stdout.write(`${lines.join('\n')}\n`);
  const isClean = results.every(
    ({ read }) => read.outcome.rejects.length === 0 && read.outcome.holds.length === 0,
  );
  process.exitCode = isClean ? exitCodes.done : exitCodes.inputAtFault;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function manifestBeside(file: string): Uint8Array | undefined {
  const path = join(dirname(file), 'manifest.csv');
  return isFile(path) ? readFileSync(path) : undefined;
}

function asJson(file: string, { outcome, sha256 }: ReadUpload, language: Language): object {
  const words = problemWordsIn(language);
  const told = (problem: Problem): object => ({
    line: problem.line ?? null,
    column: problem.column ?? null,
    text: problem.text ?? null,
    ...words(problem),
  });
  const { layout, encoding, rows, parts, rejects, holds, notes } = outcome;
  return {
    file,
    sha256,
    layout,
    encoding,
    rows: rows.data,
    blankRows: rows.blank,
    facts: parts.map(({ month, flow, rows: count, usd, cny }) => ({ month, flow, rows: count, usd, cny })),
    rejects: rejects.map(told),
    holds: holds.map(told),
    notes: notes.map(told),
  };
}

function asText(file: string, { outcome }: ReadUpload, language: Language): string[] {
  const { check: words } = intakeWordsIn(language);
  const { layout, encoding, rows, parts, rejects, holds, notes, status } = outcome;
  const head = [
    `${words.file}${file}`,
    `  ${status === 'refused' ? words.refused : words.accepted}${layout === null ? '' : `  ${words.layout}${words.layoutName(layout)}`}${encoding === null ? '' : `  ${words.encoding}${encoding.toUpperCase()}`}`,
  ];
  const counted =
    status === 'refused'
      ? []
      : [`  ${words.rows(rows.data, rows.facts, rows.rejects, rows.blank, rows.totals)}`];
  const sums = parts.map(({ month, flow, rows: count, usd, cny }) => {
    const told = [usd === null ? '' : words.sums.usd(usd), cny === null ? '' : words.sums.cny(cny)].filter(
      (text) => text !== '',
    );
    return `  ${words.part(month, flow, count, told.join('  '))}`;
  });
  const told = (mark: string) => (problem: Problem) => problemLine(mark, problem, language);
  const rest = rejects.length - faultsShown;
  return [
    ...head,
    ...counted,
    ...sums,
    ...rejects.slice(0, faultsShown).map(told('✗ ')),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
    ...holds.map(told(`! ${words.hold}`)),
    ...notes.map(told(`· ${words.note}`)),
    '',
  ];
}

function problemLine(mark: string, problem: Problem, language: Language): string {
  const { check: words } = intakeWordsIn(language);
  const { reason, remedy } = problemWordsIn(language)(problem);
  const { text = '' } = problem;
  const found = text === '' || reason.includes(text) ? '' : words.found(text);
  return `  ${mark}${words.problem(words.place(problem.line, problem.column), reason, found, remedy)}`;
}
