import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Problem } from '../facts/receipt.ts';
import { recognise, type Form } from './recognise.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** An upload made ready: its rows without the lines up to the header, in UTF-8 with LF, and what was learned. */
export interface Transcoded {
  readonly form: Form;
  readonly encoding: Encoding;
  readonly size: number;
  readonly sha256: string;
  /** Line ends in the whole file, whatever their kind. */
  readonly lines: number;
}

/** An upload that cannot be read as any table we know. `sha256` and `size` are of the whole file all the same. */
export interface Unreadable {
  readonly problem: Problem;
  readonly encoding: Encoding | undefined;
  readonly size: number;
  readonly sha256: string;
}

const headSize = 256 * 1024;

/**
 * Reads an upload once, in the encoding that its bytes prove (BOM, UTF-16's zero bytes, strict UTF-8, else strict
 * GB18030, which holds GBK and GB2312), and writes its rows to `body`. Never a replacement character: bytes that no
 * encoding allows make the upload unreadable.
 */
export async function transcode(
  open: () => Promise<Readable>,
  body: string,
): Promise<Transcoded | Unreadable> {
  const head = await readHead(await open());
  let failed: Unreadable | undefined;
  for (const encoding of candidates(head)) {
    const result = await transcodeAs(encoding, head, await open(), body);
    if ('form' in result || result.problem.code !== 'encoding-unreadable') return result;
    failed ??= result;
  }
  if (failed === undefined) throw new RangeError('an upload has at least one candidate encoding');
  return failed;
}

function candidates(head: Uint8Array): readonly Encoding[] {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  const zeros = [0, 1].map(
    (parity) => head.subarray(0, 2000).filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  if ((zeros[1] ?? 0) > 20) return ['utf-16le'];
  if ((zeros[0] ?? 0) > 20) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

async function readHead(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const bytes of bytesOf(stream)) {
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size >= headSize) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).subarray(0, headSize);
}

async function transcodeAs(
  encoding: Encoding,
  head: Uint8Array,
  stream: Readable,
  body: string,
): Promise<Transcoded | Unreadable> {
  const form = recogniseAs(encoding, head);
  const digest = createHash('sha256');
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = openSync(body, 'w');
  const lines = new LineCounter();
  let size = 0;
  let toSkip = 'layout' in form ? form.bodyStart : 0;
  let problem = 'layout' in form ? undefined : form;
  const take = (text: string): void => {
    lines.count(text);
    const kept = toSkip === 0 ? text : text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    if (kept !== '') writeSync(file, lines.onlyCarriageReturns ? kept.replaceAll('\r', '\n') : kept);
  };
  try {
    for await (const bytes of bytesOf(stream)) {
      digest.update(bytes);
      if (problem === undefined) {
        try {
          take(decoder.decode(bytes, { stream: true }));
        } catch {
          problem = {
            code: 'encoding-unreadable',
            line: lines.total + 1,
            details: { encoding, byte: String(size) },
          };
        }
      }
      size += bytes.byteLength;
    }
    if (problem === undefined) take(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    problem = {
      code: 'encoding-unreadable',
      line: lines.total + 1,
      details: { encoding, byte: String(size) },
    };
  } finally {
    closeSync(file);
  }
  const sha256 = digest.digest('hex');
  if (problem !== undefined || !('layout' in form)) {
    return { problem: problem ?? { code: 'header-unknown' }, encoding, size, sha256 };
  }
  return { form, encoding, size, sha256, lines: lines.total + (lines.endsInside ? 1 : 0) };
}

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncIterable<Buffer> {
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('an upload is read as bytes');
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** The head may end inside a character: only what is whole is looked at. */
function recogniseAs(encoding: Encoding, head: Uint8Array): Form | Problem {
  try {
    return recognise(new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true }));
  } catch {
    return { code: 'encoding-unreadable', line: 1, details: { encoding, byte: '0' } };
  }
}

/** Counts line ends (LF, CRLF, lone CR) as text goes by. */
class LineCounter {
  total = 0;
  endsInside = false;
  onlyCarriageReturns: boolean | undefined;

  count(text: string): void {
    if (text === '') return;
    this.onlyCarriageReturns ??= !text.includes('\n') && text.includes('\r');
    const end = this.onlyCarriageReturns ? '\r' : '\n';
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) this.total += 1;
    this.endsInside = !text.endsWith(end);
  }
}
