import Papa from 'papaparse';
import { exhibitsIn, type Bulletin, type Column, type Exhibit } from '../../bulletin/model/bulletin.ts';
import { dictionaryWordsIn } from '../../words/catalogues.ts';
import type { DictionaryWords } from '../../words/zh-CN/dictionary.ts';
import { meanings, placeOf, standsAt, type Meaning } from '../../words/tables/meanings.ts';

/**
 * What every column of every exhibit's CSV holds, as CSV: file, exhibit, key, label, unit, kind, arithmetic,
 * definition and source. UTF-8 with byte order mark, CRLF.
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
    ...definitionOf(id, column, words),
    source,
  ]);
}

/** How the column's figures come about, and its definition; a column of the bureau's own is as its heading says. */
function definitionOf(
  exhibit: string,
  { key, kind }: Column,
  { arithmetic, definitions, otherwise }: DictionaryWords,
): [string, string] {
  const place = key === 'month' && kind === 'text' ? undefined : placeOf(exhibit, key);
  const meaning = place && standsAt<Meaning>(meanings, place);
  if (place === undefined || meaning === undefined) return ['', otherwise[kind]];
  return [arithmetic[meaning.is], standsAt(definitions, place) ?? otherwise[kind]];
}
