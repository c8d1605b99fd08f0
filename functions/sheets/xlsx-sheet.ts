import { cellPlace } from './cell-name.ts';
import type { SheetText } from './sheet-text.ts';
import { shownNumber } from './shown-number.ts';
import { beyond, damaged } from './unreadable.ts';
import { readXml, xmlTexts, type Attributes, type XmlEvents } from './xml-events.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly counts1904: boolean;
}

/** Reads a sheet's cells as they come. Throws Unreadable. */
export async function readXlsxSheet(
  bytes: AsyncIterable<Uint8Array>,
  context: SheetContext,
  sheet: SheetText,
): Promise<void> {
  await readXml(xmlTexts(bytes), new CellReader(context, sheet));
  sheet.end();
}

class CellReader implements XmlEvents {
  readonly #context: SheetContext;
  readonly #sheet: SheetText;
  #row = -1;
  #column = -1;
  #isHidden = false;
  #isRowFilled = false;
  #cell: Attributes | undefined;
  /** What the text that comes is of: v, f, t. */
  #part = '';
  #value = '';
  #text = '';
  #formula: string | undefined;
  #readings = 0;

  constructor(context: SheetContext, sheet: SheetText) {
    [this.#context, this.#sheet] = [context, sheet];
  }

  open(name: string, attributes: Attributes): void {
    this.#part = '';
    if (name === 'c') this.#begin(attributes);
    else if (name === 'v') this.#part = 'v';
    else if (name === 'f') {
      this.#formula = '';
      this.#part = 'f';
    } else if (name === 't') this.#part = this.#readings === 0 ? 't' : '';
    else if (name === 'rPh') this.#readings += 1;
    else if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
      this.#column = -1;
      this.#isHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
      this.#isRowFilled = false;
    } else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  text(text: string): void {
    if (this.#part === 'v') this.#value += text;
    else if (this.#part === 't') this.#text += text;
    else if (this.#part === 'f') this.#formula = `${this.#formula ?? ''}${text}`;
    if (this.#text.length > 1 << 20) throw beyond('cell', 32_767);
  }

  close(name: string): void {
    this.#part = '';
    if (name === 'rPh') this.#readings -= 1;
    if (name === 'row' && this.#isHidden && this.#isRowFilled) this.#sheet.hiddenRows += 1;
    if (name !== 'c' || this.#cell === undefined) return;
    const text = this.#shown(this.#cell);
    this.#cell = undefined;
    if (text.trim() === '') return;
    this.#sheet.cell(this.#row, this.#column, text);
    this.#isRowFilled = true;
  }

  #begin(attributes: Attributes): void {
    const place = attributes['r'] === undefined ? undefined : cellPlace(attributes['r']);
    if (attributes['r'] !== undefined && place === undefined) throw damaged('sheet');
    this.#row = place?.row ?? this.#row;
    this.#column = place?.column ?? this.#column + 1;
    this.#cell = attributes;
    [this.#value, this.#text, this.#formula] = ['', '', undefined];
  }

  #shown({ t: type = 'n', s: style = '0' }: Attributes): string {
    if (this.#value === '' && type !== 'inlineStr')
      return this.#formula === undefined || type === 'str' ? '' : `=${this.#formula}`;
    switch (type) {
      case 's': {
        const text = this.#context.texts[Number(this.#value)];
        if (text === undefined) throw damaged('sheet');
        return text;
      }
      case 'inlineStr':
        return unescaped(this.#text);
      case 'str':
        return unescaped(this.#value);
      case 'b':
        return this.#value === '1' || this.#value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.#value.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
      case 'n':
        return shownNumber(
          this.#value,
          this.#context.formats[Number(style)] ?? 'General',
          this.#context.counts1904,
        );
      default:
        return this.#value;
    }
  }

  #merge(reference: string): void {
    const [first, last] = reference.split(':').map(cellPlace);
    if (first !== undefined && last !== undefined)
      this.#sheet.merge({ top: first.row, bottom: last.row, left: first.column, right: last.column });
  }
}

/** Characters that XML has no place for are written _x000D_ in texts. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
