import type { Book } from './book.ts';
import type { SheetText } from './sheet-text.ts';
import { beyond } from './unreadable.ts';
import { readHtml, type Attributes, type XmlEvents } from './xml-events.ts';

/** Reads the tables of a page, as customs and Excel save them under .xls, into the book. Throws Unreadable. */
export async function readHtmlTables(texts: AsyncIterable<string>, book: Book): Promise<void> {
  const reader = new HtmlTables(book);
  await readHtml(texts, reader);
  reader.end();
}

interface Cell {
  readonly rows: number;
  readonly columns: number;
  readonly number: string | undefined;
  text: string;
}

/** A table that is open, and where its next cell stands. */
class OpenTable {
  readonly sheet: SheetText;
  row = -1;
  column = 0;
  cell: Cell | undefined;
  /** By column, the first row that is free below cells that reach down. */
  readonly free: number[] = [];

  constructor(sheet: SheetText) {
    this.sheet = sheet;
  }
}

/** White space of a page is one space; line breaks are told by tags. */
const spaces = /[ \t\r\n\f]+/g;

class HtmlTables implements XmlEvents {
  readonly #book: Book;
  readonly #open: OpenTable[] = [];
  #count = 0;
  #silent = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  open(name: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (name === 'script' || name === 'style') this.#silent += 1;
    else if (name === 'table') this.#open.push(new OpenTable(this.#book.sheet(`表${++this.#count}`)));
    else if (table === undefined) return;
    else if (name === 'tr') {
      endCell(table);
      table.row += 1;
      table.column = 0;
    } else if (name === 'td' || name === 'th') {
      endCell(table);
      if (table.row < 0) table.row = 0;
      table.cell = {
        ...{ rows: span(attributes['rowspan']), columns: span(attributes['colspan']) },
        ...{ number: attributes['x:num'], text: '' },
      };
    } else if (name === 'br' && table.cell !== undefined) table.cell.text += '\n';
  }

  text(text: string): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell === undefined || this.#silent > 0) return;
    cell.text += text.replace(spaces, ' ');
    if (cell.text.length > 1 << 20) throw beyond('cell', this.#book.budget.limits.cell);
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (name === 'script' || name === 'style') this.#silent -= 1;
    else if (table === undefined) return;
    else if (name === 'td' || name === 'th' || name === 'tr') endCell(table);
    else if (name === 'table') {
      endCell(table);
      table.sheet.end();
      this.#open.pop();
    }
  }

  end(): void {
    while (this.#open.length > 0) this.close('table');
  }
}

function endCell(table: OpenTable): void {
  const { cell, row, free, sheet } = table;
  if (cell === undefined) return;
  table.cell = undefined;
  while ((free[table.column] ?? 0) > row) table.column += 1;
  const right = table.column + cell.columns - 1;
  for (let column = table.column; column <= right; column++) free[column] = row + cell.rows;
  if (cell.rows > 1 || cell.columns > 1)
    sheet.merge({ top: row, bottom: row + cell.rows - 1, left: table.column, right });
  const text = cell.text.replace(/ *\n */g, '\n').trim();
  // What is shown is rounded; what is meant stands beside.
  const isNumber = /^[-+]?[\d.,]+$/.test(text) && /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(cell.number ?? '');
  sheet.cell(row, table.column, isNumber ? (cell.number ?? '') : text);
  table.column = right + 1;
}

/** A cell reaches over no more rows and columns than a header does. */
function span(text: string | undefined): number {
  const number = Number(text ?? '1');
  return Number.isInteger(number) && number > 0 ? Math.min(number, 1000) : 1;
}
