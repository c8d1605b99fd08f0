/* eslint-disable no-control-regex -- files that are no text begin with them */
import type { Problem } from '../../facts/receipt.ts';

/** Beginnings of files that are no text, in Latin-1, and what such a file is. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\xd0\xcf\x11\xe0|^\x09[\x00\x02\x04\x08][\x04-\x10]\x00/, 'workbook-not-csv'],
  [/^%PDF/, 'pdf-not-csv'],
  [/^\{\\rtf/, 'document-not-csv'],
  [
    /^PK(\x03\x04|\x05\x06)|^\x1f\x8b|^BZh[1-9]|^\xfd7zXZ|^\x28\xb5\x2f\xfd|^7z\xbc\xaf|^Rar!|^.{257}ustar/s,
    'archive-not-csv',
  ],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF.{4}WEBP/s, 'image-not-csv'],
  [/^SQLite format 3\0|^PAR1|^\0\x01\0\0Standard |^\x03.[\x01-\x0c][\x01-\x1f].{4}/s, 'database-not-csv'],
  [/^\xff\xfe\0\0|^\0\0\xfe\xff|^([^\0]\0\0\0){4}|^(\0\0\0[^\0]){4}/, 'encoding-utf32'],
];

/** Files that are no text, or none that we read, known by their first bytes. */
export function foreignFile(head: Uint8Array): Problem | undefined {
  const text = Buffer.from(head).toString('latin1');
  const code = beginnings.find(([pattern]) => pattern.test(text))?.[1];
  if (code === undefined) return undefined;
  return { code: text.startsWith('PK') ? packed(text) : isDocument(text) ? 'document-not-csv' : code };
}

/** What a ZIP file is, by the names in it: Excel and Word pack their files so. */
function packed(text: string): string {
  if (/(?<!\w)(word|ppt)\/|application\/vnd\.oasis\.opendocument\.(text|presentation)/.test(text))
    return 'document-not-csv';
  const isWorkbook = /\[Content_Types\]\.xml|xl\/workbook|opendocument\.spreadsheet/.test(text);
  return isWorkbook ? 'workbook-not-csv' : 'archive-not-csv';
}

/** Word's old files begin as Excel's do. */
function isDocument(text: string): boolean {
  return text.startsWith('\xd0\xcf') && text.includes('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t');
}

/** Text that is no CSV, known by how it begins: web pages, the tables that Excel and customs write as such, JSON, XML. */
export function foreignText(head: string): string | undefined {
  const start = head.trimStart();
  if (/^MIME-Version:/i.test(start)) return 'html-table-not-csv';
  if (!start.startsWith('<')) return /^[[{]\s*["{[\]}]/.test(start) ? 'json-not-csv' : undefined;
  if (/<(\w+:)?Workbook[\s>]|mso-application|opendocument\.spreadsheet/i.test(start))
    return 'workbook-not-csv';
  if (
    /<(html|body|table|head|!doctype html)[\s>]/i.test(start) ||
    /^<(meta|script|style|div|font)[\s>]/i.test(start)
  ) {
    const isForm = /<(form|input)[\s>]/i.test(start) || !/<t[dh][\s>]/i.test(start);
    return isForm ? 'html-not-csv' : 'html-table-not-csv';
  }
  return /^<[?!\w]/.test(start) ? 'xml-not-csv' : undefined;
}
