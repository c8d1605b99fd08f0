import { change, contribution, share } from '../../trade/change.ts';
import type { Coverage, Cut, Dimension, Flow, Name, Part, Tally } from '../../trade/cut.ts';
import { combine, computed, known, unknown, type Figure } from '../../trade/figure.ts';
import type { Origin, SumOrigin } from '../../trade/origin.ts';
import { money, type Currency, type Money } from '../../trade/money.ts';
import { ofPeriods, yearBefore, type ComparedPeriod, type Period } from '../../trade/period.ts';
import type { Ratio } from '../../trade/ratio.ts';

/** A flow, or both together. */
export type TradeMeasure = Flow | 'total';

/** What is measured of trade: a flow, both together, or what exports exceed imports by. */
export type Measure = TradeMeasure | 'balance';

/** One row's trade: its sums as counted, and those that changes are computed on where last year's base is another. */
export interface Line {
  readonly key: string;
  readonly name: Name;
  /** What the facts are cut by, and the keys of that cut which the line joins. */
  readonly dimension: Dimension;
  readonly keys: readonly string[];
  /** The part of the city's trade that the facts are of. */
  readonly within?: Part;
  readonly tally: Tally;
  readonly like: Tally;
  readonly coverage: Coverage;
  readonly likeCoverage: Coverage;
  /** Where a sum comes from that is not the facts' own. */
  readonly given?: (flow: Flow, currency: Currency, period: Period) => Origin | undefined;
}

export function linesOf(cut: Cut): Line[] {
  const alike = new Map(cut.like?.tallies.map((tally) => [tally.key, tally]));
  return cut.tallies.map((tally) => ({
    key: tally.key,
    name: tally.name,
    dimension: cut.dimension,
    keys: [tally.key],
    ...(cut.within && { within: cut.within }),
    tally,
    like: alike.get(tally.key) ?? (cut.like ? emptied(tally) : tally),
    coverage: cut.coverage,
    likeCoverage: (cut.like ?? cut).coverage,
  }));
}

/** A line of the same cut without any trade: who is inputs for and does not occur. */
export function untraded(beside: Line, key: string, name: Name): Line {
  const tally = emptied({ ...beside.tally, key, name });
  return { ...beside, key, name, keys: [key], tally, like: tally };
}

/** Several lines of one cut as one: the rest of a list, the sum of a group. Throws for no lines. */
export function joined(lines: readonly Line[], key: string, name: Name): Line {
  const [first] = lines;
  if (first === undefined) throw new RangeError('a joined line needs at least one');
  return {
    ...first,
    key,
    name,
    keys: lines.flatMap(({ keys }) => keys),
    tally: summed(
      lines.map(({ tally }) => tally),
      key,
      name,
    ),
    like: summed(
      lines.map(({ like }) => like),
      key,
      name,
    ),
  };
}

/** The sums of several tallies as one. */
export function summed(tallies: readonly Tally[], key: string, name: Name): Tally {
  const sums = (flow: Flow) => ({
    USD: ofPeriods((period) =>
      total(
        'USD',
        tallies.map((tally) => tally[flow].USD[period]),
      ),
    ),
    CNY: ofPeriods((period) =>
      total(
        'CNY',
        tallies.map((tally) => tally[flow].CNY[period]),
      ),
    ),
  });
  return { key, name, export: sums('export'), import: sums('import') };
}

function total<C extends Currency>(currency: C, terms: readonly Money<C>[]): Money<C> {
  return money(
    currency,
    terms.reduce((sum, term) => sum + term, 0n),
  );
}

function emptied(tally: Tally): Tally {
  const nothing = {
    USD: ofPeriods(() => money('USD', 0n)),
    CNY: ofPeriods(() => money('CNY', 0n)),
  };
  return { key: tally.key, name: tally.name, export: nothing, import: nothing };
}

/** A sum of money as counted, in minor units. */
export function level(line: Line, measure: Measure, currency: Currency, period: Period): Figure<bigint> {
  const { tally, coverage } = line;
  return byMeasure(measure, (flow) => {
    const covered = coverage[flow][currency][period];
    const sum = covered === 'available' ? known(tally[flow][currency][period]) : unknown(covered);
    return { ...sum, origin: line.given?.(flow, currency, period) ?? sumOf(line, flow, currency, period) };
  });
}

function sumOf({ dimension, keys, within }: Line, flow: Flow, what: Currency, period: Period): SumOrigin {
  return { of: 'sum', dimension, keys, ...(within && { within }), flow, what, period };
}

/** A flow's sum, both flows' together, or what exports exceed imports by. */
export function byMeasure(measure: Measure, of: (flow: Flow) => Figure<bigint>): Figure<bigint> {
  if (measure === 'export' || measure === 'import') return of(measure);
  const [exports, imports] = [of('export'), of('import')];
  const sum = combine(exports, imports, (out, into) => known(measure === 'total' ? out + into : out - into));
  return computed(sum, measure === 'total' ? 'plus' : 'minus', exports, imports);
}

/** The sum that a change is computed on: of the dataset that both periods have. */
export function likeLevel(line: Line, measure: Measure, currency: Currency, period: Period): Figure<bigint> {
  if (line.like === line.tally) return level(line, measure, currency, period);
  const { like, likeCoverage } = line;
  return byMeasure(measure, (flow) => {
    const covered = likeCoverage[flow][currency][period];
    const sum = covered === 'available' ? known(like[flow][currency][period]) : unknown(covered);
    const origin = line.given?.(flow, currency, period) ?? {
      ...sumOf(line, flow, currency, period),
      like: true,
    };
    return { ...sum, origin };
  });
}

/** Growth of a period on the same period a year ago, or on any other. */
export function growth(
  line: Line,
  measure: Measure,
  currency: Currency,
  period: ComparedPeriod,
  base: Period = yearBefore[period],
): Figure<Ratio> {
  return change(likeLevel(line, measure, currency, period), likeLevel(line, measure, currency, base));
}

/** What a line adds to the growth of the whole. */
export function pull(
  line: Line,
  whole: Line,
  measure: Measure,
  currency: Currency,
  period: ComparedPeriod,
): Figure<Ratio> {
  const base = yearBefore[period];
  return contribution(
    likeLevel(line, measure, currency, period),
    likeLevel(line, measure, currency, base),
    likeLevel(whole, measure, currency, base),
  );
}

export function shareOf(
  line: Line,
  whole: Line,
  measure: Measure,
  currency: Currency,
  period: Period,
): Figure<Ratio> {
  return share(level(line, measure, currency, period), level(whole, measure, currency, period));
}

/** Orders lines by a figure, greatest first, unknown ones last, ties by code. */
export function descending(lines: readonly Line[], of: (line: Line) => Figure<bigint>): Line[] {
  const valued = lines.map((line) => {
    const figure = of(line);
    return { line, value: figure.known ? figure.value : -(10n ** 30n) };
  });
  valued.sort((left, right) => {
    const difference = right.value - left.value;
    return difference > 0n ? 1 : difference < 0n ? -1 : left.line.key < right.line.key ? -1 : 1;
  });
  return valued.map(({ line }) => line);
}
