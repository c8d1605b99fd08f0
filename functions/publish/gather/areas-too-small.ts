import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { decimalText } from '../../bulletin/model/numerals.ts';
import type { Compared } from '../../reference/comparison.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { flows, type Flow } from '../../trade/cut.ts';
import { compareRatios, ratio, type Ratio } from '../../trade/ratio.ts';

type Given = Pick<Evidence, 'month' | 'registers' | 'total'>;

/** Trade that is a part of a row's, in minor units. */
interface Part {
  readonly name: string;
  readonly minor: Ratio;
}

/**
 * What is said in comparison.csv of trade that is less than a part of it: the nation's or the province's than the city's or
 * than what the register says of an area within it, a year to date than its month, both flows than one of them. A slip
 * of the unit, of the month or of the flow.
 */
export function areasTooSmall(given: Given): RegisterProblem[] {
  const { month, registers } = given;
  const rows = registers.comparison.filter((row) => row.month === month);
  return rows.flatMap((row): RegisterProblem[] => {
    const { line, area, flow, span, currency, minor } = row;
    if (minor === undefined) return [];
    const within = rows.filter((other) => isWithin(other, row)).flatMap(partOf);
    const part = [...cityWithin(given, row), ...within].find((one) => compareRatios(minor, one.minor) < 0);
    if (part === undefined) return [];
    const details = { part: `${part.name} ${amountOf(part.minor)} ${currency}` };
    const text = [month, area, flow, span, `${amountOf(minor)} ${currency}`].join(' ');
    return [
      {
        ...{ file: 'comparison.csv', line, column: 'value', text },
        ...{ code: 'comparison-below-part', isDoubt: true, details },
      },
    ];
  });
}

const order: readonly Compared['level'][] = ['nation', 'province', 'city'];

/** Whether what one row tells is a part of what the other does. */
function isWithin(part: Compared, whole: Compared): boolean {
  const isSame = part.area === whole.area && part.level === whole.level;
  const isInside = order.indexOf(part.level) > order.indexOf(whole.level);
  const ofSpan = part.span === whole.span;
  const ofFlow = part.flow === whole.flow;
  if (part.currency !== whole.currency) return false;
  if (isInside) return ofSpan && ofFlow;
  if (!isSame) return false;
  return ofFlow ? part.span === 'month' && whole.span === 'toDate' : ofSpan && whole.flow === 'total';
}

function partOf({ area, flow, span, minor }: Compared): Part[] {
  return minor === undefined ? [] : [{ name: [area, flow, span].join(' '), minor }];
}

/** The city's own trade of a row's flow, span and currency, where the row is of a wider area and it is all there. */
function cityWithin({ registers, total }: Given, row: Compared): Part[] {
  const [tally] = total.tallies;
  const { flow, span, currency } = row;
  const summed: readonly Flow[] = flow === 'total' ? flows : [flow];
  const isThere = summed.every((one) => total.coverage[one][currency][span] === 'available');
  if (row.level === 'city' || tally === undefined || !isThere) return [];
  const own = summed.reduce<bigint>((sum, one) => sum + tally[one][currency][span], 0n);
  return [{ name: registers.settings.city.zh, minor: ratio(own, 1n) }];
}

function amountOf({ numerator, denominator }: Ratio): string {
  return decimalText(ratio(numerator, denominator * 100n));
}
