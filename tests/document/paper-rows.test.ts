import { expect, test } from 'vitest';
import { bodiesOf, withGap } from '../../functions/document/page/paper-rows.ts';

const part = (key: string) => ({ key, level: 0 as const });
const rows = [
  { key: 'whole', level: 0 as const, emphasis: 'total' as const },
  ...['a', 'b', 'c', 'd', 'e'].map(part),
  { key: 'rest', level: 0 as const, emphasis: 'residual' as const },
];

test.each([
  ['without a length', undefined, 'whole a b c d e rest'],
  ['as long as the list', 5, 'whole a b c d e rest'],
  ['two rows shorter', 3, 'whole a b c d e rest'],
  ['three rows shorter', 2, 'whole a b +3 rest'],
])('a list on paper, %s', (_, length, expected) => {
  const shown = withGap(rows, length, (count) => ({ key: `+${count}`, level: 0 as const }));
  expect(shown.map(({ key }) => key).join(' ')).toBe(expected);
});

test('rows stand under the words that they share, in their order', () => {
  expect(bodiesOf(['a', 'b', 'c'], ['x', 'x', 'y'])).toEqual([
    { heading: 'x', rows: ['a', 'b'] },
    { heading: 'y', rows: ['c'] },
  ]);
  expect(bodiesOf([], [])).toEqual([{ heading: '', rows: [] }]);
});
