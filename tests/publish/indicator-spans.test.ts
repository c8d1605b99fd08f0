import { expect, test } from 'vitest';
import type { UploadedIndicator } from '../../functions/facts/supply/indicators.ts';
import { spansDoubted } from '../../functions/publish/gather/indicator-spans.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { parseMonth } from '../../functions/trade/month.ts';

type Basis = UploadedIndicator['basis'];
type Given = readonly [month: string, value: string, basis: Basis];
const toDate = (month: string, value: string): Given => [month, value, 'cumulative'];
const own = (month: string, value: string): Given => [month, value, 'monthly'];

/** What is found of the last month given, in figures of foreign capital. */
function found(given: readonly Given[], indicator = 'foreign-capital-used', unit = '亿美元'): string[] {
  const facts = given.map(([month, value, basis]): UploadedIndicator => ({
    ...{ month, indicator, area: '', value, unit, basis, source: '', line: 1, upload: 'a.csv' },
  }));
  const month = parseMonth(given.at(-1)?.[0] ?? '');
  if (month === undefined) throw new RangeError('no month');
  return spansDoubted(facts, month, codeLists().indicators).map(({ code, details }) =>
    [code.replace('indicator-basis-', ''), details['other']].join(' ').trim(),
  );
}

test.each<readonly [string, readonly Given[], readonly string[]]>([
  ['goes on', [toDate('2021-03', '3'), toDate('2021-04', '4')], []],
  ['was to date and is the month’s', [toDate('2021-03', '3'), own('2021-04', '1')], ['changed']],
  ['was the month’s and is to date', [own('2021-03', '1'), toDate('2021-04', '4')], ['changed']],
  ['is given both ways now', [toDate('2021-03', '3'), toDate('2021-04', '4'), own('2021-04', '1')], []],
  ['was given both ways', [toDate('2021-03', '3'), own('2021-03', '1'), toDate('2021-04', '4')], []],
  ['changes behind a gap', [toDate('2020-11', '9'), own('2021-04', '1')], ['changed']],
  ['is of January', [toDate('2020-12', '9'), own('2021-01', '1')], []],
  [
    'was given of January otherwise',
    [toDate('2020-12', '9'), own('2021-01', '1'), toDate('2021-02', '2')],
    [],
  ],
  [
    'of February is as great as January',
    [toDate('2021-01', '5'), toDate('2021-02', '5.2')],
    ['doubtful 5亿美元'],
  ],
  ['of February is below January’s own', [own('2021-01', '5'), toDate('2021-02', '4')], ['doubtful 5亿美元']],
  ['of February is twice January', [toDate('2021-01', '5'), toDate('2021-02', '9')], []],
  [
    'of February is as small as last year’s',
    [toDate('2020-01', '4'), toDate('2020-02', '4.4'), toDate('2021-01', '5'), toDate('2021-02', '5.5')],
    [],
  ],
  [
    'of a month is all that came before, and more',
    [own('2021-01', '1'), own('2021-02', '1'), own('2021-03', '3')],
    ['doubtful 2亿美元'],
  ],
  [
    'of a month is as great as a year ago',
    [own('2020-03', '2.5'), own('2021-01', '1'), own('2021-02', '1'), own('2021-03', '3')],
    [],
  ],
  ['of a second month is twice the first', [own('2021-01', '1'), own('2021-02', '2')], []],
])('a figure that %s', (_, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('few things that are counted, and levels, have any course', () => {
  expect(
    found([own('2021-01', '1'), own('2021-02', '1'), own('2021-03', '5')], 'new-project-50m', '个'),
  ).toEqual([]);
  expect(found([toDate('2021-01', '8'), toDate('2021-02', '8')], 'overseas-offices', '家')).toEqual([]);
});
