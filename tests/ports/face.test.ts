import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFace, type Face } from '../../functions/ports/face.ts';

const fonts = resolve(import.meta.dirname, '../../templates/fonts');

function faceIn(name: string): Promise<Face> {
  const bytes = readFileSync(join(fonts, name));
  return readFace((offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)));
}

describe('a face draws', () => {
  test.each([
    ['serif-regular.ttf', '长㛃䶮々Ωか𬭎', '𠮷화ش😀\uE863'],
    ['kai-regular.ttf', '长沙', '㛃𠮷'],
    ['han-b-to-f.ttf', '𠮷𪚥𫝀𫠝𬺰', '长𰻞'],
    ['han-g-and-h.ttf', '𰻞𱍐', '𠮷'],
    ['han-compatibility.ttf', '\uFA11\u{2F80A}\u2E8D', '长'],
    ['hangul.ttf', '화학ㄱ', '长'],
    ['arabic.ttf', 'شركة', 'a'],
    ['latin-serif-regular.ttf', 'AéΩҚӨ', '长'],
  ])('%s: %s, and not %s', async (name, drawn, others) => {
    const face = await faceIn(name);
    const glyphs = (text: string): string[] =>
      Array.from(text, (character) => face.glyphOf(character.codePointAt(0) ?? 0));
    expect(glyphs(drawn)).toEqual(Array.from(drawn, () => 'ink'));
    expect(glyphs(others)).toEqual(Array.from(others, () => 'none'));
  });

  test('a space with a blank glyph', async () => {
    const face = await faceIn('serif-regular.ttf');
    expect([0x20, 0x3000].map(face.glyphOf)).toEqual(['blank', 'blank']);
  });
});

/** A face of two glyphs besides the box, the second without an outline, with its characters in a table of one format. */
function made(subtable: readonly number[], platform = [3, 1]): Uint8Array {
  const tables: [string, number[]][] = [
    ['cmap', [0, 1, ...platform, 0, 12, ...subtable]],
    ['head', Array.from({ length: 27 }, () => 0)],
    ['loca', [0, 4, 8, 8]],
  ];
  let at = 12 + tables.length * 16;
  const directory: number[] = [1, 0, tables.length, 0, 0, 0];
  for (const [tag, words] of tables) {
    directory.push(...[0, 2].map((letter) => (tag.charCodeAt(letter) << 8) | tag.charCodeAt(letter + 1)));
    directory.push(0, 0, 0, at, 0, words.length * 2);
    at += words.length * 2;
  }
  const words = [...directory, ...tables.flatMap(([, content]) => content)];
  const bytes = new Uint8Array(words.length * 2);
  words.forEach((word, index) => {
    new DataView(bytes.buffer).setUint16(index * 2, word);
  });
  return bytes;
}

describe('tables of characters', () => {
  const of = (bytes: Uint8Array): Promise<Face> =>
    readFace((offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)));
  const seen = async (bytes: Uint8Array, ...codes: number[]): Promise<string[]> =>
    codes.map((await of(bytes)).glyphOf);

  test('of format 4: glyphs by a shift, by a list, and the list’s nothing', async () => {
    const shift = [4, 32, 0, 4, 0, 0, 0, 0x42, 0xffff, 0, 0x41, 0xffff, 0x10000 - 0x40, 1, 0, 0];
    expect(await seen(made(shift), 0x40, 0x41, 0x42, 0x43)).toEqual(['none', 'ink', 'blank', 'none']);
    const list = [4, 38, 0, 4, 0, 0, 0, 0x43, 0xffff, 0, 0x41, 0xffff, 0, 1, 4, 0, 2, 0, 1];
    expect(await seen(made(list), 0x41, 0x42, 0x43)).toEqual(['blank', 'none', 'ink']);
  });

  test('of format 12, beyond the first plane', async () => {
    const groups = [12, 0, 0, 28, 0, 0, 0, 1, 2, 0x0bb7, 2, 0x0bb8, 0, 1];
    expect(await seen(made(groups, [3, 10]), 0x20bb6, 0x20bb7, 0x20bb8, 0x20bb9)).toEqual([
      ...['none', 'ink', 'blank', 'none'],
    ]);
  });

  test('of no Unicode draw nothing', async () => {
    const shift = [4, 32, 0, 4, 0, 0, 0, 0x42, 0xffff, 0, 0x41, 0xffff, 0x10000 - 0x40, 1, 0, 0];
    expect(await seen(made(shift, [1, 0]), 0x41)).toEqual(['none']);
  });
});

test('what is no font is no face', async () => {
  await expect(readFace((_, length) => Promise.resolve(new Uint8Array(length)))).rejects.toThrow();
});
