import { z } from 'zod';

/** The bytes of a font from an offset on. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

/** What a face makes of a character: `ink`, a `blank` glyph without an outline, or `none`. */
export type Glyph = 'ink' | 'blank' | 'none';

/** A TrueType face, as far as it matters whether it draws a character. */
export interface Face {
  readonly glyphOf: (codePoint: number) => Glyph;
}

/** Characters from `first` to `last`, with the number of each one's glyph. */
interface Segment {
  readonly first: number;
  readonly last: number;
  readonly glyph: (codePoint: number) => number;
}

/** Reads a TrueType font's table of characters, in format 4 or 12, and which of its glyphs are empty. */
export async function readFace(read: ReadBytes): Promise<Face> {
  const tables = await tablesOf(read);
  const [cmap, loca, head] = [await tables('cmap'), await tables('loca'), await tables('head')];
  const isLong = head.getInt16(indexToLocFormatAt) === 1;
  const at = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2));
  const glyphs = loca.byteLength / (isLong ? 4 : 2) - 1;
  const segments = segmentsOf(cmap);
  return {
    glyphOf: (codePoint) => {
      const glyph = segmentAt(segments, codePoint)?.glyph(codePoint) ?? 0;
      if (glyph === 0 || glyph >= glyphs) return 'none';
      return at(glyph) === at(glyph + 1) ? 'blank' : 'ink';
    },
  };
}

const indexToLocFormatAt = 50;

async function tablesOf(read: ReadBytes): Promise<(tag: string) => Promise<DataView>> {
  const count = viewOf(await read(0, 12)).getUint16(4);
  const directory = viewOf(await read(12, count * 16));
  const found = new Map(
    Array.from({ length: count }, (_, index) => index * 16).map((entry) => [
      String.fromCharCode(...[0, 1, 2, 3].map((letter) => directory.getUint8(entry + letter))),
      { offset: directory.getUint32(entry + 8), length: directory.getUint32(entry + 12) },
    ]),
  );
  return async (tag) => {
    const { offset, length } = place.parse(found.get(tag));
    return viewOf(await read(offset, length));
  };
}

/** A font that lacks a table it needs fails here. */
const place = z.object({ offset: z.number(), length: z.number() });

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Of the subtables for Unicode the one that has all its planes, else the one that has the first. */
function segmentsOf(cmap: DataView): Segment[] {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + index * 8)
    .filter((entry) => isUnicode(cmap.getUint16(entry), cmap.getUint16(entry + 2)))
    .map((entry) => cmap.getUint32(entry + 4));
  const of = (format: number): number | undefined => subtables.find((at) => cmap.getUint16(at) === format);
  const [all, first] = [of(12), of(4)];
  if (all !== undefined) return groups(cmap, all);
  return first === undefined ? [] : ranges(cmap, first);
}

function isUnicode(platform: number, encoding: number): boolean {
  return (platform === 0 && encoding < 5) || (platform === 3 && (encoding === 1 || encoding === 10));
}

/** Format 12. */
function groups(cmap: DataView, at: number): Segment[] {
  return Array.from({ length: cmap.getUint32(at + 12) }, (_, index) => at + 16 + index * 12).map((group) => {
    const [first, start] = [cmap.getUint32(group), cmap.getUint32(group + 8)];
    return { first, last: cmap.getUint32(group + 4), glyph: (codePoint) => start + codePoint - first };
  });
}

/** Format 4: a glyph is a character shifted, or stands in a list that an offset from its own place leads to. */
function ranges(cmap: DataView, at: number): Segment[] {
  const size = cmap.getUint16(at + 6);
  return Array.from({ length: size / 2 }, (_, index) => index * 2).map((index) => {
    const [lasts, firsts] = [at + 14, at + 16 + size];
    const first = cmap.getUint16(firsts + index);
    const delta = cmap.getUint16(firsts + size + index);
    const offsetAt = firsts + size * 2 + index;
    const offset = cmap.getUint16(offsetAt);
    const glyph = (codePoint: number): number => {
      const listed = offset === 0 ? codePoint : listedAt(cmap, offsetAt + offset + (codePoint - first) * 2);
      return offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
    };
    return { first, last: cmap.getUint16(lasts + index), glyph };
  });
}

function listedAt(cmap: DataView, at: number): number {
  return at + 2 <= cmap.byteLength ? cmap.getUint16(at) : 0;
}

/** Segments stand in the order of their characters. */
function segmentAt(segments: readonly Segment[], codePoint: number): Segment | undefined {
  let [low, high] = [0, segments.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment === undefined) return undefined;
    if (codePoint < segment.first) high = middle - 1;
    else if (codePoint > segment.last) low = middle + 1;
    else return segment;
  }
  return undefined;
}
