import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { encodingsOf } from './csv/encoding.ts';
import { bytesOf } from '../sheets/bytes-of.ts';
import type { Budget } from '../sheets/budget.ts';
import { damaged } from '../sheets/unreadable.ts';

const charset = /(?:charset|encoding)\s*=\s*["']?\s*([-\w]+)/i;

/** The text of a page or document that stands by itself, in the encoding that it says, or that its bytes allow. Throws Unreadable. */
export async function* pageTexts(stream: Readable, budget: Budget): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of bytesOf(stream)) {
      budget.unpack(piece.length);
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof TypeError) throw damaged('encoding', error);
    throw error;
  }
}

/** Its own word may be wrong: what its bytes do not allow is not it. GB2312 means GB18030. */
function encodingOf(head: Uint8Array): string {
  const possible = encodingsOf(head);
  const said = charset.exec(Buffer.from(head.subarray(0, 4096)).toString('latin1'))?.[1]?.toLowerCase();
  const named = said === undefined ? undefined : /^(gb|cp936|x-gbk)/.test(said) ? 'gb18030' : said;
  return possible.find((encoding) => encoding === named) ?? possible[0] ?? 'utf-8';
}
