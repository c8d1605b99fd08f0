import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { moneyTarget } from '../../bulletin/context/pace.ts';
import { decimalText } from '../../bulletin/model/numerals.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import { flows, type Cut, type Flow } from '../../trade/cut.ts';
import { minorText, type Currency } from '../../trade/money.ts';
import { numberOf, yearOf, type Month } from '../../trade/month.ts';
import type { Period } from '../../trade/period.ts';
import { compareRatios, ratio, type Ratio } from '../../trade/ratio.ts';

type Known = Pick<Evidence, 'month' | 'registers' | 'total' | 'cuts'>;

/**
 * How many times its trade a year's target may be, or its trade the target, before it is more likely a slip of the unit
 * than an ambition: 亿元 for 亿美元 is six and a half times, 万元 for 亿元 ten thousand. Of the fixture city's targets of
 * three years none is twice as far. A plan counts on years of growth.
 */
const widest = { city: 3n, place: 5n, firm: 5n, plan: 10n } as const;
type Kind = keyof typeof widest;

/**
 * Targets of the year, and the plans' targets of all trade, that are far from what is traded: from last year's trade as
 * well as from this year's, as it would be by December at its pace. Of what has no trade nothing can be said.
 */
export function farTargets({ month, registers, total, cuts }: Known): RegisterProblem[] {
  const { targets, keyEnterprises, parks, enterprises } = registers;
  const kinds = new Map(
    parks.map(({ code, kind }) => [code, kind === 'district' ? 'district' : 'park'] as const),
  );
  const ofPlaces = targets.flatMap((target): RegisterProblem[] => {
    const { scope, indicator, year, plan, unit, line } = target;
    const told = flowsOf.get(indicator);
    const dimension = kinds.get(scope);
    const cut = scope === 'city' ? total : dimension && cuts.get(dimension);
    const isOfYear = plan === undefined ? year === yearOf(month) : year >= yearOf(month);
    if (told === undefined || cut === undefined || !isOfYear || target.comparison === 'rising') return [];
    const kind = plan !== undefined ? 'plan' : scope === 'city' ? 'city' : 'place';
    const row = { key: scope === 'city' ? 'total' : scope, flows: told, kind } as const;
    const found = farFrom(cut, row, target, month);
    if (found === undefined) return [];
    const text = [scope, indicator, plan ?? [], year, `${decimalText(target.value)}${unit}`].flat().join(' ');
    return [{ file: 'targets.csv', line, column: 'value', text, ...found }];
  });
  const customsCodes = new Map(
    enterprises.map(({ customsCode, creditCode }) => [creditCode, customsCode] as const),
  );
  const firms = cuts.get('enterprise');
  const ofFirms = keyEnterprises.flatMap(({ line, code, year, target, unit }): RegisterProblem[] => {
    if (firms === undefined || target === undefined || year !== yearOf(month)) return [];
    const row = { key: customsCodes.get(code) ?? code, flows, kind: 'firm' } as const;
    const found = farFrom(firms, row, { value: target, unit }, month);
    const text = `${code} ${year} ${decimalText(target)}${unit}`;
    return found === undefined
      ? []
      : [{ file: 'key-enterprises.csv', line, column: 'target', text, ...found }];
  });
  return [...ofPlaces, ...ofFirms];
}

/** The flows that a target of trade is of. */
const flowsOf = new Map<string, readonly Flow[]>([
  ['total-trade', flows],
  ['exports', ['export']],
  ['imports', ['import']],
]);

interface Row {
  readonly key: string;
  readonly flows: readonly Flow[];
  readonly kind: Kind;
}

/** What is told of a target that is far from its row's trade; undefined of one that is not. */
function farFrom(
  { tallies, coverage }: Cut,
  { key, flows: summed, kind }: Row,
  target: { readonly value: Ratio; readonly unit: string },
  month: Month,
): Pick<RegisterProblem, 'code' | 'isDoubt' | 'details'> | undefined {
  const money = moneyTarget(target);
  const tally = tallies.find((one) => one.key === key);
  if (money === undefined || !money.minor.known || tally === undefined) return undefined;
  const { currency } = money;
  const sumOf = (period: Period): bigint | undefined =>
    summed.every((flow) => coverage[flow][currency][period] === 'available')
      ? summed.reduce((sum, flow) => sum + tally[flow][currency][period], 0n)
      : undefined;
  const [lastYear, toDate] = [sumOf('yearAgo'), sumOf('toDate')];
  const years = [
    ...(lastYear === undefined ? [] : [ratio(lastYear, 1n)]),
    ...(toDate === undefined ? [] : [ratio(toDate * 12n, BigInt(numberOf(month)))]),
  ].filter(({ numerator }) => numerator > 0n);
  const goal = money.minor.value;
  const most = widest[kind];
  const isFar =
    years.every((year) => isTimes(goal, most, year)) || years.every((year) => isTimes(year, most, goal));
  if (years.length === 0 || goal.numerator === 0n || !isFar) return undefined;
  const details = { lastYear: written(lastYear, currency), toDate: written(toDate, currency) };
  return { code: 'target-far', isDoubt: true, details };
}

/** Whether one is more than so many times the other. */
function isTimes(one: Ratio, most: bigint, { numerator, denominator }: Ratio): boolean {
  return compareRatios(one, ratio(numerator * most, denominator)) > 0;
}

function written(minor: bigint | undefined, currency: Currency): string {
  return minor === undefined ? '…' : `${minorText(minor)} ${currency}`;
}
