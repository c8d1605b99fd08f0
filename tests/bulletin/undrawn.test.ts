import { expect, test } from 'vitest';
import { undrawnFinding, undrawnIn } from '../../functions/bulletin/model/undrawn.ts';
import { codeText } from '../../functions/words/characters.ts';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { both, composed, lastYear, thisYear } from './composed.ts';

const parks = {
  'parks.csv': 'code,name,short_name,kind\n😀,甲园,甲园,国家级园区\n2,乙园,乙园,国家级园区\n',
  'bulletin.json': '{"issuer": {"zh": "\uE863市商务局", "en": "Bureau"}}',
};
const bulletin = composed(
  ['😀', '2'].flatMap((park) => [...lastYear('export', 4, { park }), ...thisYear('export', 5, { park })]),
  { registers: parks },
);
const isDrawn = (character: string): boolean => !['😀', '\uE863'].includes(character);

test('a character that no face draws is told with the tables and rows, and the pages, on which it stands', () => {
  const found = undrawnIn(bulletin, isDrawn);
  expect(found.map(({ character }) => codeText(character))).toEqual(['U+E863', 'U+1F600']);
  const [issuer, park] = found;
  expect(issuer?.places).toEqual([bulletin.front.heading]);
  expect(park?.places).toContainEqual(expect.stringMatching(/^表\d-\d 甲😀$/));
});

test('a bulletin of which all is drawn tells nothing, and spaces need no ink', () => {
  expect(undrawnIn(bulletin, () => true)).toEqual([]);
  const draws = (character: string): boolean => !/[\s\u3000\u200B\u202E\p{Cc}]/u.test(character);
  const { masthead, ...rest } = composed(both);
  const spaced = { ...rest, masthead: { ...masthead, title: '外\u3000贸\u200B\u202E\u001B\n月报' } };
  expect(undrawnIn(spaced, draws)).toEqual([]);
});

test('the note says which, where, and what stands for it, in both languages', () => {
  const finding = undrawnFinding({ character: '😀', places: ['表5-4 湖南😀网络公司'] });
  expect(evidenceWordsIn('zh-CN')(finding)).toContain('字符“😀”（U+1F600，见表5-4 湖南😀网络公司）没有字形');
  expect(evidenceWordsIn('en')(finding)).toContain(
    '“😀” (U+1F600, in 表5-4 湖南😀网络公司): “〓” stands for it',
  );
});
