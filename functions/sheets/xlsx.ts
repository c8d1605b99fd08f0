import type { FileHandle } from 'node:fs/promises';
import type { Book } from './book.ts';
import { readXml, xmlTexts, type Attributes } from './xml-events.ts';
import { damaged, beyond, Unreadable } from './unreadable.ts';
import { namedFormat } from './number-format.ts';
import { readXlsxSheet, unescaped, type SheetContext } from './xlsx-sheet.ts';
import { unpacked, type ZipEntry } from './zip.ts';

/** A workbook in Office Open XML: .xlsx, .xlsm, .xltx, of the transitional and the strict kind (ECMA-376). */
export class XlsxPackage {
  readonly #file: FileHandle;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #book: Book;

  constructor(file: FileHandle, entries: readonly ZipEntry[], book: Book) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]));
    this.#book = book;
  }

  /** Reads all visible sheets into the book. Throws Unreadable. */
  async read(): Promise<void> {
    const [root] = (await this.#relations('')).values().filter(({ type }) => type === 'officeDocument');
    const workbook = root?.target ?? 'xl/workbook.xml';
    if (/\.bin$/i.test(workbook)) throw new Unreadable('workbook-binary');
    const relations = await this.#relations(workbook);
    const { sheets, counts1904 } = await this.#workbook(workbook);
    if (sheets.length === 0) throw damaged('workbook');
    const pathOf = (type: string): string | undefined =>
      [...relations.values()].find((one) => one.type === type)?.target;
    const texts = await this.#sharedTexts(pathOf('sharedStrings'));
    const context: SheetContext = { texts, counts1904, formats: await this.#formats(pathOf('styles')) };
    for (const { name, state, relation } of sheets) {
      const found = relations.get(relation);
      if (found === undefined) throw damaged('workbook');
      if (found.type !== 'worksheet') continue;
      if (state === 'hidden' || state === 'veryHidden') this.#book.hide(name);
      else await readXlsxSheet(this.#part(found.target), context, this.#book.sheet(name));
    }
  }

  async #workbook(path: string): Promise<{ readonly sheets: SheetEntry[]; readonly counts1904: boolean }> {
    const sheets: SheetEntry[] = [];
    let counts1904 = false;
    await this.#each(path, (name, attributes) => {
      if (name === 'workbookPr') counts1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      sheets.push({ name: attributes['name'] ?? '', state: attributes['state'] ?? 'visible', relation });
    });
    return { sheets, counts1904 };
  }

  /** What a part refers to, by the relation's name. */
  async #relations(part: string): Promise<Map<string, { readonly type: string; readonly target: string }>> {
    const slash = part.lastIndexOf('/') + 1;
    const [folder, name] = [part.slice(0, slash), part.slice(slash)];
    const found = new Map<string, { type: string; target: string }>();
    const path = `${folder}_rels/${name}.rels`;
    if (!this.#has(path)) return found;
    await this.#each(path, (tag, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (tag === 'Relationship' && TargetMode !== 'External')
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    });
    return found;
  }

  /** The texts that cells refer to, without the readings of their characters. */
  async #sharedTexts(path: string | undefined): Promise<string[]> {
    const texts: string[] = [];
    if (path === undefined || !this.#has(path)) return texts;
    const most = this.#book.budget.limits.texts;
    let [text, length, depth, isText] = ['', 0, 0, false];
    await readXml(xmlTexts(this.#part(path)), {
      open: (name) => {
        if (name === 'rPh') depth += 1;
        isText = name === 't' && depth === 0;
      },
      text: (piece) => {
        if (!isText) return;
        text += piece;
        length += piece.length;
        if (length > most) throw beyond('texts', most);
      },
      close: (name) => {
        isText = false;
        if (name === 'rPh') depth -= 1;
        if (name !== 'si') return;
        texts.push(unescaped(text));
        text = '';
        length += 8;
      },
    });
    return texts;
  }

  /** The number format of each cell style. */
  async #formats(path: string | undefined): Promise<string[]> {
    const own = new Map<number, string>();
    const formats: string[] = [];
    if (path === undefined || !this.#has(path)) return formats;
    let isCellStyle = false;
    await readXml(xmlTexts(this.#part(path)), {
      open: (name, attributes) => {
        if (name === 'numFmt' && attributes['formatCode'] !== undefined)
          own.set(Number(attributes['numFmtId']), attributes['formatCode']);
        if (name === 'cellXfs') isCellStyle = true;
        if (name !== 'xf' || !isCellStyle) return;
        const id = Number(attributes['numFmtId'] ?? '0');
        formats.push(own.get(id) ?? namedFormat(id));
      },
      close: (name) => {
        if (name === 'cellXfs') isCellStyle = false;
      },
    });
    return formats;
  }

  async #each(path: string, open: (name: string, attributes: Attributes) => void): Promise<void> {
    await readXml(xmlTexts(this.#part(path)), { open });
  }

  #has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  #part(path: string): AsyncIterable<Uint8Array> {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) throw damaged('workbook');
    return unpacked(this.#file, entry, this.#book.budget);
  }
}

interface SheetEntry {
  readonly name: string;
  readonly state: string;
  readonly relation: string;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
