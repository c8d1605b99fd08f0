import type { Evidence } from '../../functions/bulletin/evidence/evidence.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';
import type { Registers } from '../../functions/reference/registers.ts';
import {
  flows,
  type Amounts,
  type Coverage,
  type Cut,
  type Dimension,
  type Flow,
  type MonthlyTotal,
  type Tally,
} from '../../functions/trade/cut.ts';
import { currencies, money, type Currency } from '../../functions/trade/money.ts';
import { monthsBetween, shift, type Month } from '../../functions/trade/month.ts';
import { monthsOf, type Period } from '../../functions/trade/period.ts';
import { byCodePoint } from '../../functions/trade/rank.ts';

/** One sum of trade as a test writes it: in which month, by which keys, in minor units. */
export interface Trade {
  readonly month: Month;
  readonly flow: Flow;
  readonly keys: Readonly<Partial<Record<Dimension, string>>>;
  readonly CNY?: bigint;
  readonly USD?: bigint;
}

/** Evidence as the stage before would gather it from `trade`, summed by a plain loop. */
export function evidenceOf(
  month: Month,
  trade: readonly Trade[],
  options: {
    readonly registers?: Readonly<Record<string, string>>;
    readonly holds?: Evidence['holds'];
    readonly confirmed?: Evidence['confirmed'];
    readonly idleConfirmations?: Evidence['idleConfirmations'];
    readonly prices?: Evidence['prices'];
    readonly holders?: Evidence['holders'];
    readonly indicators?: Evidence['indicators'];
    readonly provisional?: Evidence['provisional'];
    readonly former?: Evidence['former'];
    readonly like?: readonly Trade[];
  } = {},
): Evidence {
  const dimensions = [...new Set(trade.flatMap(({ keys }) => keysOf(keys)))];
  return {
    month,
    total: cutBy('total', month, trade, options.like),
    series: monthsBetween(shift(month, -36), month).map((one) => monthlyTotal(one, trade)),
    cuts: new Map(dimensions.map((dimension) => [dimension, cutBy(dimension, month, trade, options.like)])),
    missing: [],
    holders: options.holders ?? [],
    together: { atoms: [], digests: new Map(), changes: new Map(), facts: undefined },
    sources: [{ key: '2021/upload.csv', sha256: 'ab'.repeat(32), dataset: 'enterprise', rows: trade.length }],
    notes: [],
    corrections: [],
    holds: options.holds ?? [],
    confirmed: options.confirmed ?? [],
    idleConfirmations: options.idleConfirmations ?? [],
    indicators: options.indicators ?? [],
    prices: options.prices ?? new Map(),
    pricedIn: 'USD',
    workingDays: codeLists().workingDays,
    plannedIndicators: [...codeLists().indicators.values()],
    provisional: options.provisional ?? new Set(),
    ...(options.former && { former: options.former }),
    registers: registersOf(options.registers),
  };
}

export function registersOf(files: Readonly<Record<string, string>> = {}): Registers {
  return parseRegisters(new Map(Object.entries(files)));
}

function keysOf(keys: Trade['keys']): Dimension[] {
  return Object.entries(keys).flatMap(([dimension]) => {
    const found = named.find((one) => one === dimension);
    return found === undefined ? [] : [found];
  });
}

const named: readonly Dimension[] = [
  ...(['section', 'product', 'productGroup', 'market', 'grouping', 'marketKind'] as const),
  ...(['regime', 'regimeFamily', 'ownership', 'district', 'park', 'enterprise'] as const),
];

function cutBy(dimension: Dimension, month: Month, trade: readonly Trade[], like?: readonly Trade[]): Cut {
  const keyOf = ({ keys }: Trade): string => (dimension === 'total' ? 'total' : (keys[dimension] ?? ''));
  const keys = [...new Set(trade.map(keyOf))].sort(byCodePoint);
  return {
    dimension,
    dataset: 'enterprise',
    coverage: coverageOf(month, trade),
    tallies: keys.map((key) =>
      tallyOf(
        key,
        month,
        trade.filter((one) => keyOf(one) === key),
      ),
    ),
    ...(like && { like: cutBy(dimension, month, like) }),
  };
}

function tallyOf(key: string, month: Month, trade: readonly Trade[]): Tally {
  const name = key === '' ? { zh: '未分类', en: 'Unallocated' } : { zh: `甲${key}`, en: `Item ${key}` };
  const amounts = (flow: Flow): Amounts => ({
    USD: byPeriod((period) => money('USD', sumOf('USD', flow, period))),
    CNY: byPeriod((period) => money('CNY', sumOf('CNY', flow, period))),
  });
  const sumOf = (currency: Currency, flow: Flow, period: Period): bigint => {
    const months = monthsOf(period, month);
    return trade
      .filter((one) => one.flow === flow && months.includes(one.month))
      .reduce((sum, one) => sum + (one[currency] ?? 0n), 0n);
  };
  return { key, name, export: amounts('export'), import: amounts('import') };
}

/** A period says something where each of its months has the flow; earlier years without are no base. */
function coverageOf(month: Month, trade: readonly Trade[]): Coverage {
  const of = (flow: Flow, currency: Currency) =>
    byPeriod((period) => {
      const months = monthsOf(period, month);
      const isDelivered = (one: Month): boolean =>
        trade.some((fact) => fact.month === one && fact.flow === flow && fact[currency] !== undefined);
      if (months.every(isDelivered)) return 'available';
      return /YearAgo$|^yearAgo$|Before/.test(period) ? 'no-base' : 'no-data';
    });
  return {
    export: { USD: of('export', 'USD'), CNY: of('export', 'CNY') },
    import: { USD: of('import', 'USD'), CNY: of('import', 'CNY') },
  };
}

function monthlyTotal(month: Month, trade: readonly Trade[]): MonthlyTotal {
  const of = (flow: Flow) => {
    const facts = trade.filter((one) => one.month === month && one.flow === flow);
    const sum = (currency: Currency): bigint | undefined =>
      facts.some((one) => one[currency] !== undefined)
        ? facts.reduce((total, one) => total + (one[currency] ?? 0n), 0n)
        : undefined;
    const [usd, cny] = currencies.map(sum);
    return {
      ...(usd !== undefined && { USD: money('USD', usd) }),
      ...(cny !== undefined && { CNY: money('CNY', cny) }),
    };
  };
  const [exports, imports] = flows.map(of);
  return { month, export: exports ?? {}, import: imports ?? {} };
}

function byPeriod<T>(at: (period: Period) => T): Record<Period, T> {
  return {
    month: at('month'),
    monthBefore: at('monthBefore'),
    monthYearAgo: at('monthYearAgo'),
    monthBeforeYearAgo: at('monthBeforeYearAgo'),
    toDate: at('toDate'),
    toDateYearAgo: at('toDateYearAgo'),
    toDateBefore: at('toDateBefore'),
    toDateBeforeYearAgo: at('toDateBeforeYearAgo'),
    yearAgo: at('yearAgo'),
    twelveMonths: at('twelveMonths'),
    twelveMonthsYearAgo: at('twelveMonthsYearAgo'),
  };
}
