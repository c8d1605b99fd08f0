import type { Book } from './book.ts';
import type { SheetText } from './sheet-text.ts';
import { shownNumber } from './shown-number.ts';
import { beyond } from './unreadable.ts';
import { readXml, type Attributes, type XmlEvents } from './xml-events.ts';

/** Reads the visible sheets of a workbook that Excel 2003 wrote as XML (SpreadsheetML) into the book. Throws Unreadable. */
export async function readSpreadsheetXml(texts: AsyncIterable<string>, book: Book): Promise<void> {
  await readXml(texts, new SpreadsheetXml(book));
}

class SpreadsheetXml implements XmlEvents {
  readonly #book: Book;
  readonly #formats = new Map<string, string>();
  #style = '';
  #sheet: SheetText | undefined;
  #row = -1;
  #column = -1;
  #rowStyle = '';
  #isRowHidden = false;
  #cell: Attributes | undefined;
  #data: Attributes | undefined;
  #text = '';
  /** What the text that comes is of: Data, Visible. */
  #part = '';
  #comments = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Style') this.#style = of(attributes, 'ID') ?? '';
    else if (name === 'NumberFormat')
      this.#formats.set(this.#style, formatNamed(of(attributes, 'Format') ?? ''));
    else if (name === 'Worksheet') {
      this.#sheet = this.#book.sheet(of(attributes, 'Name') ?? '');
      this.#row = -1;
    } else if (name === 'Row') {
      this.#row = placed(of(attributes, 'Index'), this.#row);
      this.#column = -1;
      this.#rowStyle = of(attributes, 'StyleID') ?? '';
      this.#isRowHidden = of(attributes, 'Hidden') === '1';
    } else if (name === 'Cell') {
      this.#column = placed(of(attributes, 'Index'), this.#column);
      [this.#cell, this.#data, this.#text] = [attributes, undefined, ''];
    } else if (name === 'Comment') this.#comments += 1;
    else if (name === 'Data' && this.#comments === 0) [this.#data, this.#part] = [attributes, 'Data'];
    else if (name === 'Visible') [this.#part, this.#text] = ['Visible', ''];
  }

  text(text: string): void {
    if (this.#part === '') return;
    this.#text += text;
    if (this.#text.length > 1 << 20) throw beyond('cell', this.#book.budget.limits.cell);
  }

  close(name: string): void {
    if (name === 'Comment') this.#comments -= 1;
    if (name === this.#part) this.#part = '';
    if (name === 'Visible' && /^Sheet(?:Very)?Hidden$/.test(this.#text.trim()) && this.#sheet !== undefined) {
      this.#sheet.end();
      this.#sheet = undefined;
      this.#book.hideLast();
    }
    if (name === 'Worksheet') {
      this.#sheet?.end();
      this.#sheet = undefined;
    }
    if (name === 'Cell' && this.#cell !== undefined) this.#endCell(this.#cell);
  }

  #endCell(cell: Attributes): void {
    this.#cell = undefined;
    const [right, down] = ['MergeAcross', 'MergeDown'].map((key) => Number(of(cell, key) ?? '0') || 0);
    const merge = {
      top: this.#row,
      bottom: this.#row + (down ?? 0),
      left: this.#column,
      right: this.#column + (right ?? 0),
    };
    if (merge.bottom > merge.top || merge.right > merge.left) this.#sheet?.merge(merge);
    const text = this.#shown(cell);
    if (text.trim() !== '') {
      this.#sheet?.cell(this.#row, this.#column, text);
      if (this.#isRowHidden && this.#sheet !== undefined) this.#sheet.hiddenRows += 1;
      this.#isRowHidden = false;
    }
    this.#column = merge.right;
  }

  #shown(cell: Attributes): string {
    if (this.#data === undefined) return of(cell, 'Formula') ?? '';
    switch (of(this.#data, 'Type') ?? '') {
      case 'Number':
        return shownNumber(
          this.#text.trim(),
          this.#formats.get(of(cell, 'StyleID') ?? this.#rowStyle) ?? 'General',
          false,
        );
      case 'DateTime':
        return this.#text
          .trim()
          .replace(/T00:00:00(\.0+)?$/, '')
          .replace(/\.0+$/, '')
          .replace('T', ' ');
      case 'Boolean':
        return this.#text.trim() === '1' ? 'TRUE' : 'FALSE';
      default:
        return this.#text;
    }
  }
}

/** An attribute, with whatever prefix. */
function of(attributes: Attributes, name: string): string | undefined {
  return attributes[`ss:${name}`] ?? attributes[name];
}

/** Index counts from 1; what has none stands behind the last. */
function placed(index: string | undefined, last: number): number {
  return index === undefined ? last + 1 : Number(index) - 1;
}

/** Formats that have a name in this form alone. */
function formatNamed(format: string): string {
  return format === 'Percent' ? '0%' : /^[A-Z][a-z]+( [A-Z][a-z]+)*$/.test(format) ? 'General' : format;
}
