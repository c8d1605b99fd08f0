import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { keptRows } from '../reference/kept-table.ts';
import { registerColumns } from '../reference/read-registers.ts';
import type { Columns } from '../reference/register-table.ts';
import type { Language } from '../words/language.ts';
import { registerSheets } from '../words/register-sheets.ts';
import { operateWordsIn } from '../words/catalogues.ts';

/** Rows below the last one that are ready to be filled in. */
const readyRows = 200;
/** Characters of a list that Excel takes in a drop-down. */
const longestList = 255;
/** Confirmations are written by the program, line by line, into a CSV. */
const left: readonly string[] = ['confirmed.csv'];

/**
 * The registers as one workbook, a sheet each, those that are missing as forms to be filled in: every cell a text, so
 * that no code loses its zeros; columns say what they are when a cell in them is chosen, and offer the words that they
 * may have. `texts`: the registers' text by file. Reading it back gives the same registers.
 */
export async function registerBook(
  texts: ReadonlyMap<string, string>,
  language: Language,
): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: [...registerColumns]
      .filter(([file]) => !left.includes(file))
      .map(([file, columns]) =>
        sheetOf(registerSheets[file]?.[language] ?? file, texts.get(file) ?? '', columns, language),
      ),
    properties: { created: new Date(0), modified: new Date(0) },
  });
}

function sheetOf(name: string, text: string, columns: Columns, language: Language): WriteSheet {
  const kept = keptRows(text.replace(/^\uFEFF/, '')).map(({ cells }) => [...cells]);
  const filled = kept.slice(0, kept.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1);
  const rows = filled.length > 0 ? filled : [titlesOf(columns, language)];
  const headerRow = rows.findIndex((cells) => cells.some((cell) => cell !== ''));
  const header = rows[headerRow] ?? [];
  return {
    name,
    rows,
    cells: new Map(
      Array.from({ length: rows.length + readyRows }, (_, row) =>
        header.map((__, column) => [`${row},${column}`, { style: { numFmt: '@' } }] as const),
      ).flat(),
    ),
    columns: header.map((title) => ({ width: Math.max(14, title.length * 2 + 4) })),
    freezePane: { rows: headerRow + 1 },
    dataValidations: header.flatMap((title, place) => {
      const column = Object.entries(columns).find(([own, { names }]) =>
        [own, ...names].includes(title.toLowerCase()),
      );
      const range = `${letterOf(place)}${headerRow + 2}:${letterOf(place)}${rows.length + readyRows}`;
      return column === undefined ? [] : [validationOf(column, range, language)];
    }),
  };
}

function titlesOf(columns: Columns, language: Language): string[] {
  return Object.entries(columns).map(([own, { names }]) => (language === 'en' ? own : (names[0] ?? own)));
}

/** What is said when a cell of the column is chosen, with its words to choose from; others are told and may stand. */
function validationOf(
  [own, { names, required, values = [] }]: [string, Columns[string]],
  range: string,
  language: Language,
): DataValidation {
  const words = operateWordsIn(language).registerBook;
  const offered = values.filter((value) => /\p{Script=Han}/u.test(value) === (language === 'zh-CN'));
  const isListed = offered.length > 0 && offered.join(',').length <= longestList;
  const said = [
    required === true ? words.required : words.optional,
    ...(offered.length > 0 ? [words.oneOf(offered)] : []),
  ];
  return {
    ...(isListed
      ? { type: 'list', values: offered, errorStyle: 'warning', showErrorMessage: true }
      : { type: 'textLength', operator: 'lessThanOrEqual', formula1: '32767' }),
    ...{ range, allowBlank: true, showInputMessage: true },
    inputTitle: (language === 'en' ? own : `${names[0] ?? own} ${own}`).slice(0, 32),
    inputMessage: said.join(language === 'en' ? ' ' : '').slice(0, 255),
  };
}

function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}
