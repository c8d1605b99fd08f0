import type { Readable } from 'node:stream';
import type { Problem } from '../../facts/receipt.ts';
import type { Form } from '../meaning/form.ts';
import { LineCount } from './line-count.ts';
import type { CsvRecord } from './record.ts';
import { RecordReader } from './record-reader.ts';
import { readThrough, type Fingerprint } from './upload-bytes.ts';
import { Undecodable, type UploadText } from './upload-text.ts';

/** An upload that was read to its end. */
export interface RecordsRead extends Fingerprint {
  /** Lines of the whole file, whatever their ends. */
  readonly lines: number;
  /** The same, counted without looking at cells. */
  readonly linesCounted: number;
  /** Records and blank lines below the header. */
  readonly records: number;
  readonly blank: number;
}

/** Tells `told` every record below the header of an upload; a problem where its bytes are not in its encoding. */
export async function readRecords(
  stream: Readable,
  form: Form,
  text: UploadText,
  told: (record: CsvRecord) => void,
): Promise<RecordsRead | Problem> {
  const { delimiter, width, bodyLine } = form;
  const reader = new RecordReader({ delimiter, width, firstLine: bodyLine }, told);
  const count = new LineCount();
  const take = (bytes: Uint8Array): void => {
    count.take(bytes);
    reader.write(bytes);
  };
  let read = 0;
  try {
    const fingerprint = await readThrough(stream, (piece, before) => {
      read = before;
      take(text.bytesOf(piece));
    });
    take(text.lastBytes());
    reader.end();
    if (text.otherEncodingAt !== undefined) return mixed(text.otherEncodingAt, 'GB18030');
    return {
      ...fingerprint,
      lines: reader.lines,
      linesCounted: count.lines,
      records: reader.records,
      blank: reader.blank,
    };
  } catch (error) {
    if (!(error instanceof Undecodable)) throw error;
    if (text.isNarrow) return mixed(reader.lines + 1, 'UTF-16');
    const details = { encoding: error.encoding, byte: String(read) };
    return { code: 'encoding-unreadable', line: reader.line, details };
  }
}

/** A file to which one in UTF-8 was joined. */
function mixed(line: number, from: string): Problem {
  return { code: 'encodings-mixed', line, details: { from, to: 'UTF-8' } };
}
