import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { decimalText } from '../../bulletin/model/numerals.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { flows, type Flow } from '../../trade/cut.ts';
import { minorText } from '../../trade/money.ts';
import { compareRatios, ratio } from '../../trade/ratio.ts';

/**
 * What is said in comparison.csv of the nation's or the province's trade that is less than the city's own, which is a part
 * of it: a slip of the unit, of the month or of the flow.
 */
export function areasTooSmall({
  month,
  registers,
  total,
}: Pick<Evidence, 'month' | 'registers' | 'total'>): RegisterProblem[] {
  const [tally] = total.tallies;
  return registers.comparison.flatMap((row): RegisterProblem[] => {
    const { line, area, level, flow, span, currency, minor } = row;
    if (row.month !== month || level === 'city' || minor === undefined || tally === undefined) return [];
    const summed: readonly Flow[] = flow === 'total' ? flows : [flow];
    if (summed.some((one) => total.coverage[one][currency][span] !== 'available')) return [];
    const own = summed.reduce<bigint>((sum, one) => sum + tally[one][currency][span], 0n);
    if (compareRatios(minor, ratio(own, 1n)) >= 0) return [];
    const details = { whole: `${minorText(own)} ${currency}` };
    const said = `${decimalText(ratio(minor.numerator, minor.denominator * 100n))} ${currency}`;
    const text = [month, area, flow, span, said].join(' ');
    return [
      {
        ...{ file: 'comparison.csv', line, column: 'value', text },
        ...{ code: 'comparison-below-city', isDoubt: true, details },
      },
    ];
  });
}
