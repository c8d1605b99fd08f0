import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { flows } from '../../trade/cut.ts';
import { currencies, minorText } from '../../trade/money.ts';

/** Places of the register that trade in a month in which it has them retired without a successor, or not yet there. */
export function placesOutOfTime({
  month,
  registers: { parks },
  cuts,
}: Pick<Evidence, 'month' | 'registers' | 'cuts'>): RegisterProblem[] {
  const tallies = [cuts.get('park'), cuts.get('district')].flatMap((cut) => cut?.tallies ?? []);
  return parks.flatMap(({ code, line, validFrom, validTo }): RegisterProblem[] => {
    const column =
      validTo !== undefined && validTo < month
        ? 'valid_to'
        : validFrom !== undefined && validFrom > month
          ? 'valid_from'
          : undefined;
    const tally = tallies.find(({ key }) => key === code);
    if (column === undefined || tally === undefined) return [];
    const sums = currencies.map((currency) => ({
      currency,
      sum: flows.reduce((sum, flow) => sum + tally[flow][currency].month, 0n),
    }));
    const traded = sums.find(({ sum }) => sum !== 0n);
    if (traded === undefined) return [];
    const text = `${code} ${(column === 'valid_to' ? validTo : validFrom) ?? ''}`;
    const details = { amount: `${minorText(traded.sum)} ${traded.currency}` };
    return [{ file: 'parks.csv', line, column, text, code: 'park-out-of-time', isDoubt: true, details }];
  });
}
