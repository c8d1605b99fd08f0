/**
 * What an upload that is packed, or a workbook, may come to. Each is far above any honest file, and low enough that a
 * hostile one is refused before it costs the machine anything.
 */
export interface Limits {
  /** Bytes of the file as it came: it is kept beside while it is read. */
  readonly packed: number;
  /** Bytes of all that is unpacked: Excel's fullest sheet of a customs table has half of it. */
  readonly unpacked: number;
  /** Bytes unpacked for each byte read: tables come to 60 at the most, what is made to burst to a thousand. */
  readonly ratio: number;
  /** Bytes below which the ratio says nothing: a hundred empty rows are packed as tightly. */
  readonly ratioFrom: number;
  /** Files in a ZIP: a city's year has a few dozen. */
  readonly entries: number;
  /** Archives within archives. */
  readonly nesting: number;
  /** Sheets of all workbooks. */
  readonly sheets: number;
  /** Rows of a sheet: what Excel has. */
  readonly rows: number;
  /** Columns of a sheet: no table that we know has a tenth of so many. */
  readonly columns: number;
  /** Characters of a cell: what Excel has. */
  readonly cell: number;
  /** Characters of the texts that a workbook keeps once for all its cells, which are held in memory. */
  readonly texts: number;
  /** Bytes of a format that is read in memory (.xls, whose sheets have 65 536 rows). */
  readonly inMemory: number;
  /** Seconds of reading: a million rows take one minute. */
  readonly seconds: number;
}

export const limits: Limits = {
  packed: 512 << 20,
  unpacked: 1 << 30,
  ratio: 250,
  ratioFrom: 16 << 20,
  entries: 2000,
  nesting: 2,
  sheets: 500,
  rows: 1_048_576,
  columns: 1000,
  cell: 32_767,
  texts: 64 << 20,
  inMemory: 128 << 20,
  seconds: 240,
};
