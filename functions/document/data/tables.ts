import Papa from 'papaparse';
import type { Cell, Exhibit } from '../../bulletin/model/bulletin.ts';
import type { Language } from '../../words/language.ts';
import { documentWordsIn } from '../../words/catalogues.ts';

/**
 * What a spreadsheet would take for a formula, also in full width; plain negative numbers are none. Such text gets an
 * apostrophe before it.
 */
export const formula = /^(?!-?\d+(?:\.\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/**
 * An exhibit as a file for spreadsheets: UTF-8 with byte order mark, CRLF, exact values where they are known and the
 * printed symbol where not.
 */
export function toCsv({ columns, rows, unit }: Exhibit, language: Language = 'zh-CN'): string {
  const words = documentWordsIn(language);
  const named = columns.some((column) => column.unit !== undefined);
  const header = columns.map((column, index) => {
    const label = column.group === undefined ? column.label : `${column.group} ${column.label}`;
    const own = column.unit ?? (index === 0 && !named ? unit : '');
    return label.endsWith(own) ? label : words.withUnit(label, own);
  });
  const body = rows.map(({ cells }) => cells.map(exactly));
  return `\uFEFF${Papa.unparse([header, ...body], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

function exactly({ value, whole, text }: Cell): string {
  return value ?? whole ?? text;
}
