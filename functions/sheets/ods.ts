import type { FileHandle } from 'node:fs/promises';
import type { Book } from './book.ts';
import { OdsStyles } from './ods-styles.ts';
import type { SheetText } from './sheet-text.ts';
import { shownNumber } from './shown-number.ts';
import { beyond, damaged, Unreadable } from './unreadable.ts';
import { readXml, xmlTexts, type Attributes, type XmlEvents } from './xml-events.ts';
import { unpacked, type ZipEntry } from './zip.ts';

/** Reads the visible sheets of an OpenDocument spreadsheet into the book (OASIS OpenDocument 1.3). Throws Unreadable. */
export async function readOds(file: FileHandle, entries: readonly ZipEntry[], book: Book): Promise<void> {
  const part = (name: string): AsyncIterable<string> | undefined => {
    const entry = entries.find((one) => one.name === name);
    return entry && xmlTexts(unpacked(file, entry, book.budget));
  };
  const manifest = part('META-INF/manifest.xml');
  if (manifest !== undefined)
    await readXml(manifest, {
      open: (name) => {
        if (name === 'encryption-data') throw new Unreadable('workbook-encrypted');
      },
    });
  const styles = new OdsStyles();
  const common = part('styles.xml');
  if (common !== undefined)
    await readXml(common, {
      open: (name, it) => styles.open(name, it),
      text: (it) => styles.text(it),
      close: (name) => styles.close(name),
    });
  const content = part('content.xml');
  if (content === undefined) throw damaged('workbook');
  await readXml(content, new OdsContent(styles, book));
}

/** Reads the tables of a document. */
class OdsContent implements XmlEvents {
  readonly #styles: OdsStyles;
  readonly #book: Book;
  #sheet: SheetText | undefined;
  /** Tables within tables are none of ours. */
  #depth = 0;
  #row = 0;
  #rowsRepeated = 1;
  #isRowHidden = false;
  #cells: (readonly [column: number, text: string])[] = [];
  #column = 0;
  #columnStyles: { readonly until: number; readonly style: string }[] = [];
  #cell: Attributes | undefined;
  #paragraphs: string[] = [];
  #isText = false;
  #notes = 0;

  constructor(styles: OdsStyles, book: Book) {
    [this.#styles, this.#book] = [styles, book];
  }

  open(name: string, attributes: Attributes): void {
    this.#styles.open(name, attributes);
    if (name === 'table') this.#beginTable(attributes);
    if (this.#depth !== 1) return;
    if (name === 'table-column') {
      const until =
        (this.#columnStyles.at(-1)?.until ?? 0) + repeated(attributes['table:number-columns-repeated']);
      this.#columnStyles.push({ until, style: attributes['table:default-cell-style-name'] ?? '' });
    } else if (name === 'table-row') {
      this.#rowsRepeated = repeated(attributes['table:number-rows-repeated']);
      this.#isRowHidden = ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');
      [this.#cells, this.#column] = [[], 0];
    } else if (name === 'table-cell') [this.#cell, this.#paragraphs] = [attributes, []];
    else if (name === 'covered-table-cell')
      this.#column += repeated(attributes['table:number-columns-repeated']);
    else if (name === 'annotation') this.#notes += 1;
    else if (this.#cell !== undefined && this.#notes === 0) this.#openText(name, attributes);
  }

  text(text: string): void {
    this.#styles.text(text);
    if (this.#isText && this.#notes === 0) this.#say(text);
  }

  close(name: string): void {
    this.#styles.close(name);
    if (name === 'table' && --this.#depth === 0) {
      this.#sheet?.end();
      this.#sheet = undefined;
    }
    if (this.#depth !== 1) return;
    if (name === 'p') this.#isText = false;
    else if (name === 'annotation') this.#notes -= 1;
    else if (name === 'table-cell') this.#endCell();
    else if (name === 'table-row') this.#endRow();
  }

  #beginTable(attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    const name = attributes['table:name'] ?? '';
    if (this.#styles.isHidden(attributes['table:style-name'] ?? '')) this.#book.hide(name);
    else this.#sheet = this.#book.sheet(name);
    [this.#row, this.#columnStyles] = [0, []];
  }

  #openText(name: string, attributes: Attributes): void {
    if (name === 'p') {
      this.#paragraphs.push('');
      this.#isText = true;
    } else if (name === 's') this.#say(' '.repeat(Math.min(repeated(attributes['text:c']), 1000)));
    else if (name === 'tab') this.#say('\t');
    else if (name === 'line-break') this.#say('\n');
  }

  #say(text: string): void {
    const last = this.#paragraphs.pop() ?? '';
    if (last.length + text.length > 1 << 20) throw beyond('cell', this.#book.budget.limits.cell);
    this.#paragraphs.push(`${last}${text}`);
  }

  #endCell(): void {
    if (this.#cell === undefined) return;
    const count = repeated(this.#cell['table:number-columns-repeated']);
    const text = this.#shown(this.#cell);
    const right = repeated(this.#cell['table:number-columns-spanned']) - 1;
    const down = repeated(this.#cell['table:number-rows-spanned']) - 1;
    if (right + down > 0)
      this.#sheet?.merge({
        top: this.#row,
        bottom: this.#row + down,
        left: this.#column,
        right: this.#column + right,
      });
    if (text.trim() !== '')
      for (let at = 0; at < Math.min(count, this.#book.budget.limits.columns + 1); at++)
        this.#cells.push([this.#column + at, text]);
    this.#column += count;
    this.#cell = undefined;
  }

  #endRow(): void {
    const sheet = this.#sheet;
    if (this.#cells.length > 0 && sheet !== undefined) {
      for (let at = 0; at < this.#rowsRepeated; at++)
        for (const [column, text] of this.#cells) sheet.cell(this.#row + at, column, text);
      if (this.#isRowHidden) sheet.hiddenRows += this.#rowsRepeated;
    }
    this.#row += this.#rowsRepeated;
  }

  #shown(cell: Attributes): string {
    const text = this.#paragraphs.join('\n');
    const value = cell['office:value'] ?? '';
    switch (cell['office:value-type'] ?? '') {
      case 'float':
      case 'percentage':
      case 'currency':
        if (cell['calcext:value-type'] === 'error') return text;
        return shownNumber(value, this.#styles.formatOf(this.#styleOf(cell)), false);
      case 'date':
        return (cell['office:date-value'] ?? text).replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
      case 'boolean':
        return (cell['office:boolean-value'] ?? text).toUpperCase();
      case 'string':
        return text === '' ? (cell['office:string-value'] ?? '') : text;
      default:
        return text === '' && cell['table:formula'] !== undefined
          ? cell['table:formula'].replace(/^\w+:(?==)/, '')
          : text;
    }
  }

  /** A cell without a style of its own has its column's. */
  #styleOf(cell: Attributes): string {
    return (
      cell['table:style-name'] ?? this.#columnStyles.find(({ until }) => this.#column < until)?.style ?? ''
    );
  }
}

function repeated(count: string | undefined): number {
  const number = Number(count ?? '1');
  return Number.isInteger(number) && number > 0 ? number : 1;
}
