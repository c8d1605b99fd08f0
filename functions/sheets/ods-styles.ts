import type { Attributes } from './xml-events.ts';

/** Styles that refer to others do so in fewer steps. */
const mostSteps = 10;

/** The styles of an OpenDocument spreadsheet, as far as they say what numbers mean and what is hidden. */
export class OdsStyles {
  readonly #hidden = new Set<string>();
  /** By the name of a number style, its format as spreadsheets write it. */
  readonly #formats = new Map<string, string>();
  readonly #cells = new Map<
    string,
    { readonly format: string | undefined; readonly parent: string | undefined }
  >();
  #style = '';
  #number = '';
  #pattern = '';
  #isLiteral = false;

  isHidden(tableStyle: string): boolean {
    return this.#hidden.has(tableStyle);
  }

  /** The number format of a cell style, or of that which it is made from. */
  formatOf(cellStyle: string): string {
    let name: string | undefined = cellStyle;
    for (let step = 0; name !== undefined && step < mostSteps; step++) {
      const style = this.#cells.get(name);
      const format = style?.format === undefined ? undefined : this.#formats.get(style.format);
      if (format !== undefined) return format;
      name = style?.parent;
    }
    return 'General';
  }

  open(name: string, attributes: Attributes): void {
    const own = attributes['style:name'] ?? '';
    if (name === 'style') {
      this.#style = own;
      if (attributes['style:family'] === 'table-cell')
        this.#cells.set(own, {
          format: attributes['style:data-style-name'],
          parent: attributes['style:parent-style-name'],
        });
    } else if (name === 'table-properties' && attributes['table:display'] === 'false')
      this.#hidden.add(this.#style);
    else if (/^(number|percentage|currency)-style$/.test(name)) [this.#number, this.#pattern] = [own, ''];
    else if (this.#number === '') return;
    else if (name === 'number') this.#pattern += digits(attributes);
    else if (name === 'text' || name === 'currency-symbol') {
      this.#isLiteral = true;
      this.#pattern += '"';
    }
  }

  text(text: string): void {
    if (this.#isLiteral) this.#pattern += text.replaceAll('"', '');
  }

  close(name: string): void {
    if (this.#isLiteral && (name === 'text' || name === 'currency-symbol')) {
      this.#pattern += '"';
      this.#isLiteral = false;
    }
    if (this.#number === '' || !/^(number|percentage|currency)-style$/.test(name)) return;
    const isPercent = name === 'percentage-style';
    this.#formats.set(this.#number, isPercent ? '0%' : this.#pattern);
    this.#number = '';
  }
}

function digits(attributes: Attributes): string {
  const whole = Math.min(Number(attributes['number:min-integer-digits'] ?? '1') || 0, 30);
  const isPlain =
    attributes['number:grouping'] !== 'true' && Number(attributes['number:decimal-places'] ?? '0') === 0;
  const thousands = Math.round(Math.log10(Number(attributes['number:display-factor'] ?? '1')) / 3);
  return `${isPlain && whole > 1 ? '0'.repeat(whole) : '0.0'}${','.repeat(Math.max(0, Math.min(thousands, 9)))}`;
}
