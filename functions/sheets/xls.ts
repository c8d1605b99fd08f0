import { BiffReader, biffRecords, type BiffRecord } from './biff.ts';
import type { Book } from './book.ts';
import { CompoundFile } from './compound-file.ts';
import { namedFormat } from './number-format.ts';
import { shownNumber } from './shown-number.ts';
import { damaged, Unreadable } from './unreadable.ts';

/** Records of MS-XLS. */
const id = {
  ...{
    formula: 0x06,
    dateMode: 0x22,
    filePass: 0x2f,
    boundSheet: 0x85,
    mulRk: 0xbd,
    rString: 0xd6,
    xf: 0xe0,
  },
  ...{
    mergeCells: 0xe5,
    sst: 0xfc,
    labelSst: 0xfd,
    number: 0x203,
    label: 0x204,
    boolErr: 0x205,
    string: 0x207,
  },
  ...{ row: 0x208, rk: 0x27e, format: 0x41e, bof: 0x809 },
} as const;

const errors = new Map<number, string>([
  ...[
    [0x00, '#NULL!'] as const,
    [0x07, '#DIV/0!'] as const,
    [0x0f, '#VALUE!'] as const,
    [0x17, '#REF!'] as const,
  ],
  ...[[0x1d, '#NAME?'] as const, [0x24, '#NUM!'] as const, [0x2a, '#N/A'] as const],
]);

interface Globals {
  readonly texts: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly counts1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly at: number; readonly isHidden: boolean }[];
}

/** Reads the visible sheets of a workbook of Excel 97 to 2003 into the book. Throws Unreadable. */
export function readXls(bytes: Buffer, book: Book): void {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new Unreadable('workbook-encrypted');
  if (file.has('WordDocument') || file.has('PowerPoint Document')) throw new Unreadable('document-not-csv');
  const stream = file.stream('Workbook');
  if (stream === undefined) throw new Unreadable(file.has('Book') ? 'workbook-too-old' : 'workbook-not-csv');
  const globals = readGlobals(stream);
  for (const { name, at, isHidden } of globals.sheets) {
    if (isHidden) book.hide(name);
    else readSheet(stream, at, name, globals, book);
  }
}

function readGlobals(stream: Buffer): Globals {
  const texts: string[] = [];
  const own = new Map<number, string>();
  const xfs: number[] = [];
  const sheets: Globals['sheets'][number][] = [];
  let counts1904 = false;
  for (const record of biffRecords(stream, 0)) {
    const reader = new BiffReader(record);
    if (record.id === id.bof && reader.u16() !== 0x600) throw new Unreadable('workbook-too-old');
    if (record.id === id.filePass) throw new Unreadable('workbook-encrypted');
    if (record.id === id.dateMode) counts1904 = reader.u16() === 1;
    if (record.id === id.format) own.set(reader.u16(), reader.text(reader.u16()));
    if (record.id === id.xf) xfs.push(new BiffReader(record, 2).u16());
    if (record.id === id.boundSheet) {
      const [at, state, type] = [reader.u32(), reader.u8() & 3, reader.u8()];
      if (type === 0) sheets.push({ name: reader.text(reader.u8()), at, isHidden: state !== 0 });
    }
    if (record.id === id.sst) {
      reader.u32();
      for (let left = reader.u32(); left > 0; left--) texts.push(reader.sharedText());
    }
  }
  return { texts, counts1904, sheets, formats: xfs.map((format) => own.get(format) ?? namedFormat(format)) };
}

/** Cells come in blocks of rows, not always in their order. */
function readSheet(stream: Buffer, at: number, name: string, globals: Globals, book: Book): void {
  const sheet = book.sheet(name);
  const rows: string[][] = [];
  const hidden = new Set<number>();
  let awaited: readonly [number, number] | undefined;
  const put = (row: number, column: number, text: string): void => {
    if (text.trim() !== '') (rows[row] ??= [])[column] = text;
  };
  for (const record of biffRecords(stream, at)) {
    if (record.id === id.string && awaited !== undefined) {
      const reader = new BiffReader(record);
      put(...awaited, reader.text(reader.u16()));
      awaited = undefined;
    } else if (record.id === id.row) {
      const [row, flags] = [new BiffReader(record).u16(), new BiffReader(record, 12).u16()];
      if ((flags & 0x20) !== 0) hidden.add(row);
    } else if (record.id === id.mergeCells) {
      const reader = new BiffReader(record);
      for (let left = reader.u16(); left > 0; left--)
        sheet.merge({ top: reader.u16(), bottom: reader.u16(), left: reader.u16(), right: reader.u16() });
    } else awaited = readCells(record, globals, put) ?? awaited;
  }
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => sheet.cell(row, column, text));
    if (hidden.has(row)) sheet.hiddenRows += 1;
  });
  sheet.end();
}

type Put = (row: number, column: number, text: string) => void;

/** Puts the cells of a record; of a formula whose text follows in another, where it stands. */
function readCells(record: BiffRecord, globals: Globals, put: Put): readonly [number, number] | undefined {
  const kinds: readonly number[] = [
    id.formula,
    id.mulRk,
    id.rString,
    id.labelSst,
    id.number,
    id.label,
    id.boolErr,
    id.rk,
  ];
  if (!kinds.includes(record.id)) return undefined;
  const reader = new BiffReader(record);
  const [row, column] = [reader.u16(), reader.u16()];
  const numberOf = (style: number, number: number): string =>
    shownNumber(String(number), globals.formats[style] ?? 'General', globals.counts1904);
  if (record.id === id.mulRk) {
    const count = (record.bytes.length - 6) / 6;
    for (let at = 0; at < count; at++) put(row, column + at, numberOf(reader.u16(), rkNumber(reader.u32())));
    return undefined;
  }
  const style = reader.u16();
  if (record.id === id.labelSst) {
    const text = globals.texts[reader.u32()];
    if (text === undefined) throw damaged('biff');
    put(row, column, text);
  } else if (record.id === id.rk) put(row, column, numberOf(style, rkNumber(reader.u32())));
  else if (record.id === id.boolErr) {
    const value = reader.u8();
    put(row, column, reader.u8() === 1 ? errorText(value) : boolean(value));
  } else if (record.id === id.label || record.id === id.rString) put(row, column, reader.text(reader.u16()));
  else {
    if (record.bytes.length < 14) throw damaged('biff');
    const number = record.bytes.readDoubleLE(6);
    if (record.id === id.number || record.bytes.readUInt16LE(12) !== 0xffff)
      put(row, column, numberOf(style, number));
    else if (record.bytes[6] === 0) return [row, column];
    else if (record.bytes[6] === 1) put(row, column, boolean(record.bytes[8] ?? 0));
    else if (record.bytes[6] === 2) put(row, column, errorText(record.bytes[8] ?? 0));
  }
  return undefined;
}

function errorText(code: number): string {
  return errors.get(code) ?? '#ERROR!';
}

function boolean(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}

/** A number in 30 bits: a whole one or the upper half of a double, in hundredths or not. */
function rkNumber(rk: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE((rk & 0xffff_fffc) >>> 0, 4);
  const number = (rk & 2) === 0 ? bytes.readDoubleLE() : (rk | 0) >> 2;
  return (rk & 1) === 0 ? number : number / 100;
}
