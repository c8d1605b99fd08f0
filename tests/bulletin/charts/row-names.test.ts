import { expect, test } from 'vitest';
import { clipped, roomFor } from '../../../functions/bulletin/charts/row-names.ts';

test('names before bars take the room of the longest, a Chinese character that of two letters', () => {
  expect(roomFor(['越南', '印度尼西亚共和国和其他'])).toBe(22 * 6);
  expect(roomFor(['Machinery and electrical equipment', 'Tea'])).toBe(34 * 6);
});

test('short names leave the bars no more than they need, and a long one is cut where its room ends', () => {
  expect(roomFor(['茶'])).toBe(16 * 6);
  expect(roomFor(['a'.repeat(80)])).toBe(46 * 6);
  expect(clipped('a'.repeat(46))).toBe('a'.repeat(46));
  expect(clipped('a'.repeat(47))).toBe(`${'a'.repeat(46)}…`);
  expect(clipped('甲'.repeat(24))).toBe(`${'甲'.repeat(23)}…`);
});
