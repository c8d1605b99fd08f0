import { createReadStream, createWriteStream } from 'node:fs';
import { open as openFile, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { decodeHead, encodingsOf } from './csv/encoding.ts';
import { foreignFile, foreignText } from './csv/foreign-file.ts';
import { bytesOf } from '../sheets/bytes-of.ts';
import { readHead } from './csv/upload-bytes.ts';
import { isUpload } from './upload-keys.ts';
import { isHidden } from '../ports/store.ts';
import { Book, Scratch } from '../sheets/book.ts';
import { Budget } from '../sheets/budget.ts';
import { readHtmlTables } from '../sheets/html-tables.ts';
import { pageTexts } from './page-texts.ts';
import { readOds } from '../sheets/ods.ts';
import type { SheetText } from '../sheets/sheet-text.ts';
import { readSpreadsheetXml } from '../sheets/spreadsheet-xml.ts';
import { beyond, damaged, Unreadable } from '../sheets/unreadable.ts';
import { readXls } from '../sheets/xls.ts';
import { XlsxPackage } from '../sheets/xlsx.ts';
import { unpacked, wholeEntry, zipEntries, type ZipEntry } from '../sheets/zip.ts';
import type { Problem } from '../facts/receipt.ts';

type Open = () => Promise<Readable>;

/** A table that an upload holds: a file of an archive, or a sheet of a workbook. */
export interface TableIn {
  /** The files and the sheet that it stands in, from the outermost on; empty: the upload itself is the table. */
  readonly path: readonly string[];
  readonly open: Open;
  /** A sheet: its lines are rows, and its columns have letters. */
  readonly sheet?: SheetText;
  /** The bytes of the `manifest.csv` that stands beside it in its archive. */
  readonly manifest?: Uint8Array;
  /** Why it is not read. */
  readonly problem?: Problem;
}

/** What an upload holds. */
export interface TablesIn {
  readonly tables: readonly TableIn[];
  /** Sheets that people do not see, by their workbook. */
  readonly hidden: readonly { readonly path: readonly string[]; readonly sheet: string }[];
}

/**
 * The tables in an upload, told by its content and never by its name: of a workbook its visible sheets, of an archive its
 * files, and what is in them. `folder` is for scratch files of this upload alone. What cannot be read is a table with the
 * problem that says why.
 */
export async function tablesIn(open: Open, folder: string, budget = new Budget()): Promise<TablesIn> {
  const found = new Finder(new Scratch(folder), budget);
  await found.look([], open, 0);
  return found;
}

class Finder implements TablesIn {
  readonly tables: TableIn[] = [];
  readonly hidden: { readonly path: readonly string[]; readonly sheet: string }[] = [];
  readonly #scratch: Scratch;
  readonly #budget: Budget;

  constructor(scratch: Scratch, budget: Budget) {
    [this.#scratch, this.#budget] = [scratch, budget];
  }

  /** Finds what stands in a file; `depth`: how many archives it is in. */
  async look(path: readonly string[], open: Open, depth: number, manifest?: Uint8Array): Promise<void> {
    const table = { path, open, ...(manifest && { manifest }) };
    try {
      const head = await readHead(await open());
      const kind = kindOf(head);
      if (kind === 'table') this.tables.push(table);
      else if (kind === 'zip') await this.#zip(path, await this.#kept(open), depth);
      else if (kind === 'gzip') await this.#gzip(path, open, depth);
      else await this.#book(path, async (book) => this.#sheets(kind, open, book));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.tables.push({ ...table, problem: error.problem });
    }
  }

  async #sheets(kind: 'ole' | 'xml' | 'html', open: Open, book: Book): Promise<void> {
    const { limits } = this.#budget;
    if (kind === 'ole') readXls(await readFile(await this.#kept(open, limits.inMemory)), book);
    else if (kind === 'html') await readHtmlTables(pageTexts(await open(), this.#budget), book);
    else await readSpreadsheetXml(pageTexts(await open(), this.#budget), book);
  }

  async #zip(path: readonly string[], packed: string, depth: number): Promise<void> {
    const file = await openFile(packed);
    try {
      const entries = await zipEntries(file, this.#budget);
      const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
      if (has(/^\/?\[Content_Types\]\.xml$/i)) {
        if (has(/^\/?(word|ppt|visio)\//i)) throw new Unreadable('document-not-csv');
        await this.#book(path, (book) => new XlsxPackage(file, entries, book).read());
      } else if (has(/^content\.xml$/)) {
        if (!(await isSpreadsheet(file, entries, this.#budget))) throw new Unreadable('document-not-csv');
        await this.#book(path, (book) => readOds(file, entries, book));
      } else await this.#archive(path, { file, entries }, depth);
    } finally {
      await file.close();
    }
  }

  async #archive(
    path: readonly string[],
    {
      file,
      entries,
    }: { readonly file: Awaited<ReturnType<typeof openFile>>; readonly entries: readonly ZipEntry[] },
    depth: number,
  ): Promise<void> {
    const { nesting } = this.#budget.limits;
    if (depth >= nesting) throw beyond('nesting', nesting);
    const files = entries.filter(({ name }) => !name.endsWith('/') && !isHidden(name));
    const manifests = new Map<string, Uint8Array>();
    for (const entry of files)
      if (/(^|\/)manifest\.csv$/i.test(entry.name))
        manifests.set(folderOf(entry.name), await wholeEntry(file, entry, this.#budget));
    const uploads = files.filter(({ name }) => isUpload(name));
    if (uploads.length === 0) throw new Unreadable('archive-empty');
    for (const entry of uploads) {
      const kept = this.#scratch.next();
      const within = [...path, entry.name];
      try {
        await pipeline(unpacked(file, entry, this.#budget), createWriteStream(kept));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.tables.push({
          path: within,
          open: () => Promise.resolve(Readable.from([])),
          problem: error.problem,
        });
        continue;
      }
      await this.look(
        within,
        () => Promise.resolve(createReadStream(kept)),
        depth + 1,
        manifests.get(folderOf(entry.name)),
      );
    }
  }

  async #gzip(path: readonly string[], open: Open, depth: number): Promise<void> {
    const { nesting } = this.#budget.limits;
    if (depth >= nesting) throw beyond('nesting', nesting);
    const packed = await this.#kept(open);
    const kept = this.#scratch.next();
    const gunzip = createReadStream(packed).pipe(createGunzip());
    const budget = this.#budget;
    async function* counted(): AsyncIterable<Uint8Array> {
      let size = 0;
      for await (const piece of bytesOf(gunzip)) {
        size += piece.length;
        budget.unpack(piece.length, size, gunzip.bytesWritten);
        yield piece;
      }
    }
    try {
      await pipeline(counted(), createWriteStream(kept));
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged('gzip', error);
    }
    const head = await readHead(createReadStream(kept));
    if (Buffer.from(head).subarray(257, 262).toString('latin1') === 'ustar')
      throw new Unreadable('archive-not-csv');
    await this.look(path, () => Promise.resolve(createReadStream(kept)), depth + 1);
  }

  async #book(path: readonly string[], read: (book: Book) => Promise<void>): Promise<void> {
    const book = new Book(this.#scratch, this.#budget);
    await read(book);
    const filled = book.sheets.filter(({ isFilled }) => isFilled);
    this.hidden.push(...book.hidden.map((sheet) => ({ path, sheet })));
    if (filled.length === 0) throw new Unreadable(book.hidden.length > 0 ? 'sheets-all-hidden' : 'empty');
    for (const sheet of filled)
      this.tables.push({ path: [...path, sheet.name], sheet, open: () => Promise.resolve(sheet.open()) });
  }

  /** A file on this machine with the bytes of a stream. Throws Unreadable where they are too many. */
  async #kept(open: Open, most = this.#budget.limits.packed): Promise<string> {
    const path = this.#scratch.next();
    async function* limited(stream: Readable): AsyncIterable<Uint8Array> {
      let size = 0;
      for await (const piece of bytesOf(stream)) {
        size += piece.length;
        if (size > most) throw beyond('packed', most);
        yield piece;
      }
    }
    await pipeline(limited(await open()), createWriteStream(path));
    return path;
  }
}

type Kind = 'table' | 'zip' | 'gzip' | 'ole' | 'xml' | 'html';

/** What a file is, by its first bytes; text, and what is refused as such, is a table. */
function kindOf(head: Uint8Array): Kind {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (foreignFile(head) !== undefined) return 'table';
  const [encoding] = encodingsOf(head);
  const text = encoding === undefined ? '' : (decodeHead(head, encoding) ?? '');
  const foreign = foreignText(text.replace(/^\uFEFF/, ''));
  if (foreign === 'html-table-not-csv' && !/^\s*MIME-Version:/i.test(text)) return 'html';
  return foreign === 'workbook-not-csv' && /<(\w+:)?Workbook[\s>]/.test(text) ? 'xml' : 'table';
}

async function isSpreadsheet(
  file: Awaited<ReturnType<typeof openFile>>,
  entries: readonly ZipEntry[],
  budget: Budget,
): Promise<boolean> {
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  if (mimetype === undefined || mimetype.size > 1000) return false;
  return (await wholeEntry(file, mimetype, budget)).includes('opendocument.spreadsheet');
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
