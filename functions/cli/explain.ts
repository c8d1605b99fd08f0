import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import Papa from 'papaparse';
import type { Language } from '../words/language.ts';
import { decimalText } from '../bulletin/model/numerals.ts';
import { formula } from '../document/data/tables.ts';
import { rowColumns } from '../facts/sums/rows-behind.ts';
import { codeVersion } from '../publish/code-version.ts';
import { Explainer, parseFigureName, UnknownFigure, type Explanation } from '../publish/explain.ts';
import { explainWordsIn, helpWordsIn } from '../words/catalogues.ts';
import { explanationLines, isConfirmed } from './explanation.ts';
import { scratchFolder } from '../desk/folder.ts';
import { openSite, siteOptions, type SiteOptions } from './open-site.ts';
import { exitCodes, jsonOption, languageOption, UsageError } from './options.ts';
import { terminalLog } from './terminal-log.ts';
import { jsonText, writeLines } from './terminal-text.ts';

interface ExplainOptions extends SiteOptions {
  readonly lang: Language;
  readonly rows?: string;
  readonly json?: true;
}

export function registerExplain(program: Command, language: Language): void {
  const help = helpWordsIn(language).explain;
  const command = program
    .command('explain')
    .description(help.about)
    .argument('<figure>', help.figure)
    .option('--rows <file>', help.rows)
    .addOption(jsonOption(language))
    .addOption(languageOption(language));
  siteOptions(command, language).action(explainFigure);
}

async function explainFigure(text: string, options: ExplainOptions): Promise<void> {
  const words = explainWordsIn(options.lang);
  const name = parseFigureName(text);
  if (name === undefined) throw new UsageError(words.badName(text));
  const log = terminalLog();
  await using site = await openSite(options, log);
  await using rows = options.rows === undefined ? undefined : await rowsFile(options.rows, words.columns);
  const scratch = scratchFolder();
  const dependencies = { archive: site.archive, log, scratch, code: codeVersion(), language: options.lang };
  try {
    using explainer = await Explainer.open(name.month, dependencies);
    const explanation = await explainer.explain(name, rows?.write);
    const { edition } = explainer;
    if (name.edition !== undefined && name.edition !== edition)
      process.stderr.write(`${words.otherEdition(name.edition, edition)}\n`);
    const lines = options.json
      ? [asJson(explanation, { month: name.month, edition })]
      : explanationLines(explanation, options.lang);
    if (rows !== undefined && options.rows !== undefined && !options.json)
      lines.push(words.written(rows.count(), options.rows));
    writeLines(...lines);
    process.exitCode = isConfirmed(explanation) ? exitCodes.done : exitCodes.ourFault;
  } catch (error) {
    if (!(error instanceof UnknownFigure)) throw error;
    throw new UsageError(words.unknown(error.message, error.known.join(' ')));
  }
}

/** Rows as a CSV that is safe to open in a spreadsheet. Throws UsageError where no file can be written. */
async function rowsFile(path: string, first: readonly string[]) {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
  const write = (cells: readonly (readonly string[])[]): Promise<void> => {
    const rows = cells.map((row) => [...row]);
    return file.appendFile(`${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: formula })}\r\n`);
  };
  await file.appendFile('\uFEFF');
  await write([[...first, ...rowColumns]]);
  let count = 0;
  return {
    count: () => count,
    write: (sum: number, shares: readonly (readonly string[])[]): Promise<void> => {
      count += shares.length;
      return write(shares.map((row) => [String(sum + 1), ...row]));
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

function asJson(
  { cell, computed, sums, exhibit, row, column }: Explanation,
  of: { readonly month: string; readonly edition: string },
): string {
  const explained = {
    ...{ ...of, exhibit: exhibit.id, row: row.key, column: column.key },
    printed: cell.text,
    origin: cell.origin ?? null,
    computed: computed?.value === undefined ? null : decimalText(computed.value),
    sums: sums.map(({ sum, months, value, uploads }) => ({
      ...sum,
      months,
      value: String(value),
      uploads: uploads.map(({ upload, version, rows, firstLine, lastLine }) => ({
        ...{ upload, version, rows, firstLine, lastLine },
      })),
    })),
  };
  return jsonText(explained);
}
