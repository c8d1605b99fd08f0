export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How much of a file's beginning tells its encoding and its form. */
export const headSize = 256 * 1024;

/**
 * The encodings that the beginning of a file allows, likeliest first: told by a BOM or by UTF-16's zero bytes, else
 * strict UTF-8 before strict GB18030, which holds GBK and GB2312. Empty: it is no text at all.
 */
export function encodingsOf(head: Uint8Array): Encoding[] {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (zerosAt(head, 1) > 0.2) return ['utf-16le'];
  if (zerosAt(head, 0) > 0.2) return ['utf-16be'];
  const possible = ['utf-8', 'gb18030'] as const;
  return possible.filter((encoding) => decodeHead(head, encoding) !== undefined);
}

/** The share of zero bytes at even (0) or odd (1) places: ASCII in UTF-16 has them at one of the two only. */
function zerosAt(head: Uint8Array, parity: 0 | 1): number {
  const sample = head.subarray(0, 2000);
  const zeros = sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  return sample.length === 0 ? 0 : zeros / sample.length;
}

/** Text of the beginning of a file, which may end within a character; undefined where the encoding forbids it. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

/** A small file that people keep, whatever they saved it as; undefined where it is no text. */
export function decodeWhole(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}
