import Papa from 'papaparse';
import { exhibitsIn, type Bulletin, type Column, type Exhibit } from '../bulletin/model.ts';
import { dictionaryWordsIn } from '../words/dictionary.ts';
import type { DictionaryWords } from '../words/zh-CN/dictionary.ts';

/** A flow or currency before a column's key: the definition is the same for all. */
const spokenOf = /^(?:CNY|USD|total|export|import|balance)-/;

/**
 * What every column of every exhibit's CSV holds, as CSV: file, exhibit, key, label, unit, kind, definition and source.
 * UTF-8 with byte order mark, CRLF.
 */
export function toDictionary({ chapters, language }: Bulletin): string {
  const words = dictionaryWordsIn(language);
  const header = Object.values(words.columns);
  const entries = exhibitsIn(chapters).flatMap((exhibit) => entriesOf(exhibit, words));
  return `\uFEFF${Papa.unparse([header, ...entries], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

function entriesOf({ id, label, title, columns, unit, source }: Exhibit, words: DictionaryWords): string[][] {
  return columns.map((column) => [
    `tables/${id}.csv`,
    `${label} ${title}`.trim(),
    column.key,
    column.group === undefined ? column.label : words.inGroup(column.group, column.label),
    column.unit ?? (column.kind === 'number' ? unit : ''),
    words.kinds[column.kind],
    definitionOf(id, column, words),
    source,
  ]);
}

/**
 * What the table itself means by it; else "CNY-to-date-change" is defined as "to-date-change", and a column of the
 * bureau's own as its heading says.
 */
function definitionOf(
  exhibit: string,
  { key, kind }: Column,
  { definitions, within, otherwise }: DictionaryWords,
): string {
  const own = within[exhibit] ?? within[exhibit.replace(/-.*/, '')] ?? {};
  if (key === 'month' && kind === 'text') return otherwise.text;
  return (
    own[key] ??
    own[key.replace(spokenOf, '')] ??
    definitions[key] ??
    definitions[key.replace(spokenOf, '')] ??
    otherwise[kind]
  );
}
