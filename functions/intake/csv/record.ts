/**
 * A record of an upload, looked at where its bytes lie: cell `place` is `bytes` from `from[place]` to `to[place]`,
 * without the quotes about it; quotes within are doubled still. It holds only while it is looked at; the next record
 * takes its place.
 */
export class CsvRecord {
  /** In UTF-8 or GB18030, in both of which quotes, delimiters and line ends are bytes of their own. */
  bytes: Uint8Array = new Uint8Array();
  /** The same bytes in words, with room for one at the end of the last cell. */
  words = new DataView(new ArrayBuffer(0));
  /** The whole record, from `start` to `end`, its line end left out. */
  start = 0;
  end = 0;
  /** Its first line in the upload, from 1. */
  line = 0;
  /** How many cells it has; the places of no more than its table's width are kept. */
  width = 0;
  /** Line ends within its cells. */
  breaks = 0;
  /** Of its lines so many are blank. */
  blank = 0;
  /** Why it cannot be told into cells. */
  fault: 'quote-not-closed' | 'row-too-large' | undefined;
  readonly from: Int32Array;
  readonly to: Int32Array;

  constructor(width: number) {
    this.from = new Int32Array(width);
    this.to = new Int32Array(width);
  }
}
