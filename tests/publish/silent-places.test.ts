import { describe, expect, test } from 'vitest';
import { silentIn, silentPlaces } from '../../functions/publish/gather/silent-places.ts';
import type { Flow } from '../../functions/trade/cut.ts';
import { monthOf, monthsBetween, type Month } from '../../functions/trade/month.ts';
import { evidenceOf, registersOf, type Trade } from '../bulletin/evidence-builder.ts';

const june = monthOf(2021, 6);
const months = monthsBetween(monthOf(2020, 1), june);

/** A place's trade of a flow, in yuan a month, in months that are told. */
function place(
  park: string,
  flow: Flow,
  yuan: bigint,
  isTrading: (month: Month) => boolean = () => true,
): Trade[] {
  return months
    .filter(isTrading)
    .map((month) => ({ month, flow, keys: { park }, CNY: yuan * 100n, USD: yuan * 15n }));
}

const others = [...place('A', 'export', 1_000n), ...place('A', 'import', 1_000n)];

function found(
  trade: readonly Trade[],
  parks = 'code,name,kind\nA,甲园,国家级园区\nB,乙园,省级园区\n',
  month = june,
) {
  const { cuts } = evidenceOf(month, [...others, ...trade]);
  const registers = registersOf({ 'parks.csv': parks });
  const { problems } = registers;
  expect(problems).toEqual([]);
  return silentPlaces({ month, registers, cuts });
}

const untilMay = (month: Month): boolean => month < june;

describe('a place that reports nothing', () => {
  test('is told with what it traded before', () => {
    expect(found([...place('B', 'export', 500n, untilMay), ...place('B', 'import', 20n, untilMay)])).toEqual([
      {
        code: 'place-silent',
        details: {
          ...{ month: '2021-06', dimension: 'park', place: 'B', zh: '甲B', en: 'Item B', flow: '' },
          ...{ currency: 'CNY', before: '520.00', yearAgo: '520.00' },
        },
      },
    ]);
  });

  test('is a doubt in its second silent month, in January, and where it was silent all year', () => {
    expect(found(place('B', 'export', 500n, (month) => month < '2021-05'))).toMatchObject([
      { details: { before: '0.00', yearAgo: '500.00' } },
    ]);
    const january = monthOf(2021, 1);
    expect(
      found(
        place('B', 'export', 500n, (month) => month < january),
        undefined,
        january,
      ),
    ).toHaveLength(1);
    expect(found(place('B', 'export', 500n, (month) => month === '2020-02'))).toHaveLength(1);
  });

  test('is none where it never traded, or where the register has retired it', () => {
    expect(found(place('B', 'export', 500n, () => false))).toEqual([]);
    const retired = 'code,name,kind,valid_to\nA,甲园,国家级园区,\nB,乙园,省级园区,2021-05\n';
    expect(found(place('B', 'export', 500n, untilMay), retired)).toEqual([]);
  });

  test('is a district as well as a park', () => {
    const trade = place('B', 'export', 500n, untilMay).map((one) => ({ ...one, keys: { district: 'D' } }));
    expect(found(trade)).toMatchObject([{ details: { dimension: 'district', place: 'D' } }]);
    expect([...silentIn(found(trade))]).toEqual(['district:D']);
  });

  test('in one flow is a doubt where that flow came every month and was a tenth of its trade', () => {
    const exports = place('B', 'export', 900n);
    // Of 11 × 900 and 5 × 100 a year; five months of 120 are 600 of 6000.
    expect(found([...exports, ...place('B', 'import', 120n, untilMay)])).toMatchObject([
      { details: { flow: 'import', before: '120.00' } },
    ]);
    expect(found([...exports, ...place('B', 'import', 119n, untilMay)])).toEqual([]);
    const now = (month: Month): boolean => month < '2021-05';
    expect(found([...exports, ...place('B', 'import', 400n, now)])).toEqual([]);
    expect(
      found([...exports, ...place('B', 'import', 400n, (month) => month >= '2021-01' && untilMay(month))]),
    ).toEqual([]);
  });

  test('is judged by the flow that was delivered, where there is one', () => {
    const exportsOnly = [...place('A', 'export', 10n), ...place('B', 'export', 5n, untilMay)];
    const { cuts } = evidenceOf(june, exportsOnly);
    expect(silentPlaces({ month: june, registers: registersOf(), cuts })).toMatchObject([
      { details: { place: 'B', flow: '' } },
    ]);
  });
});
