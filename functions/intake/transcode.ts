import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Problem } from '../facts/receipt.ts';
import { decodeHead, encodingsOf, headSize, type Encoding } from './encoding.ts';
import { recognise, type Form } from './recognise.ts';
import { RecordWriter } from './records.ts';

/** An upload made ready: its form, and its rows in a file of their own as `RecordWriter` writes them. */
export interface Transcoded {
  readonly form: Form;
  readonly encoding: Encoding;
  readonly size: number;
  readonly sha256: string;
  /** Lines of the whole file, whatever their ends. */
  readonly lines: number;
  readonly records: number;
  readonly blank: number;
}

/** An upload that cannot be read as any table we know. `sha256` and `size` are of the whole file all the same. */
export interface Unreadable {
  readonly problem: Problem;
  readonly encoding: Encoding | undefined;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Reads an upload in the encoding that its bytes prove and writes its rows to `body`. Never a replacement character:
 * bytes that no encoding allows make the upload unreadable.
 */
export async function transcode(
  open: () => Promise<Readable>,
  body: string,
): Promise<Transcoded | Unreadable> {
  const head = await readHead(await open());
  const refuse = async (problem: Problem, encoding?: Encoding): Promise<Unreadable> => ({
    problem,
    encoding,
    ...(await fingerprint(await open())),
  });
  const foreign = foreignFile(head);
  if (foreign !== undefined) return refuse(foreign);
  let first: { problem: Problem; encoding: Encoding } | undefined;
  for (const encoding of encodingsOf(head)) {
    const form = recognise(decodeHead(head, encoding) ?? '');
    const result = 'code' in form ? form : await transcodeAs(encoding, form, await open(), body);
    if ('sha256' in result) return result;
    first ??= { problem: result, encoding };
  }
  return refuse(first?.problem ?? { code: 'encoding-unreadable' }, first?.encoding);
}

/** Files that are no text, known by their first bytes: what a spreadsheet saves by itself, archives, PDF. */
function foreignFile(head: Uint8Array): Problem | undefined {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return { code: 'workbook-not-csv' };
  return start.startsWith('%PDF') ? { code: 'pdf-not-csv' } : undefined;
}

async function readHead(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of bytesOf(stream)) {
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size >= headSize) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).subarray(0, headSize);
}

async function fingerprint(stream: Readable): Promise<{ size: number; sha256: string }> {
  const digest = createHash('sha256');
  let size = 0;
  for await (const bytes of bytesOf(stream)) {
    digest.update(bytes);
    size += bytes.byteLength;
  }
  return { size, sha256: digest.digest('hex') };
}

async function transcodeAs(
  encoding: Encoding,
  form: Form,
  stream: Readable,
  body: string,
): Promise<Transcoded | Problem> {
  const digest = createHash('sha256');
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  const file = openSync(body, 'w');
  const rows = new RecordWriter(file, { firstLine: form.bodyLine, delimiter: form.delimiter });
  let buffer = Buffer.alloc(0);
  let toSkip = form.bodyStart;
  let size = 0;
  const take = (text: string): void => {
    const kept = text.slice(toSkip);
    toSkip -= text.length - kept.length;
    if (buffer.length < kept.length * 3) buffer = Buffer.allocUnsafe(kept.length * 3);
    rows.write(buffer.subarray(0, encoder.encodeInto(kept, buffer).written));
  };
  try {
    for await (const bytes of bytesOf(stream)) {
      digest.update(bytes);
      take(decoder.decode(bytes, { stream: true }));
      size += bytes.byteLength;
    }
    take(decoder.decode());
    rows.end();
  } catch (error) {
    if (!isUndecodable(error)) throw error;
    return { code: 'encoding-unreadable', line: rows.lines + 1, details: { encoding, byte: String(size) } };
  } finally {
    closeSync(file);
  }
  const { lines, records, blank } = rows;
  return { form, encoding, size, sha256: digest.digest('hex'), lines, records, blank };
}

function isUndecodable(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new RangeError('an upload is read as bytes');
    yield chunk;
  }
}
