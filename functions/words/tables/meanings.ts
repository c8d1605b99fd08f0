/** How the figures of a column come about. `text` and figures `elsewhere`, which another table defines, have no own. */
export type Arithmetic =
  | 'text'
  | 'sum'
  | 'balance'
  | 'sum-or-balance'
  | 'average'
  | 'average-change'
  | 'change'
  | 'contribution'
  | 'share'
  | 'share-or-index'
  | 'points'
  | 'quotient'
  | 'count'
  | 'target'
  | 'completion'
  | 'elapsed'
  | 'pace'
  | 'needed'
  | 'rank'
  | 'places-gained'
  | 'score'
  | 'scores'
  | 'price-index'
  | 'reported'
  | 'received'
  | 'compared'
  | 'elsewhere';

/**
 * The months that figures are of: `basis` is the year to date, or the month where that is not known; `row` those that
 * the row names.
 */
export type Span =
  'month' | 'month-before' | 'to-date' | 'to-date-before' | 'year-ago' | 'basis' | 'basis-year-ago' | 'row';

/** What was done, with what of which months. */
export interface Meaning {
  readonly is: Arithmetic;
  readonly of?: Arithmetic;
  readonly over?: Span;
}

type Meanings = Readonly<Record<string, Meaning>>;

const text = { is: 'text' } as const;

/** By the column's key without the flow or currency it speaks of. */
const general = {
  name: text,
  month: { is: 'sum', over: 'month' },
  'month-change': { is: 'change', over: 'month' },
  'to-date': { is: 'sum', over: 'to-date' },
  'to-date-change': { is: 'change', over: 'to-date' },
  'year-ago': { is: 'sum', over: 'year-ago' },
  share: { is: 'share', over: 'basis' },
  pull: { is: 'contribution', over: 'basis' },
  'month-pull': { is: 'contribution', over: 'month' },
  code: text,
  quantity: { is: 'sum', over: 'basis' },
  'quantity-change': { is: 'change', over: 'basis' },
  'unit-name': text,
  'unit-value': { is: 'quotient', over: 'basis' },
  unit: text,
  target: { is: 'target' },
  completion: { is: 'completion', over: 'to-date' },
  elapsed: { is: 'elapsed' },
  lead: { is: 'points', of: 'completion', over: 'to-date' },
  seasonal: { is: 'pace' },
  needed: { is: 'needed' },
  'rank-progress': { is: 'rank', of: 'completion', over: 'to-date' },
  'rank-volume': { is: 'rank', of: 'sum', over: 'basis' },
  'rank-growth': { is: 'rank', of: 'change', over: 'basis' },
  'rank-move': { is: 'places-gained' },
  file: text,
  dataset: text,
  files: { is: 'received' },
  rows: { is: 'received' },
  sha256: text,
} as const satisfies Meanings;

/** Where a table means something else by a column: by the table's identity, or its first word. */
const within = {
  overall: {
    month: { is: 'sum-or-balance', over: 'month' },
    'month-before-change': { is: 'change', over: 'month-before' },
    'to-date': { is: 'sum-or-balance', over: 'to-date' },
  },
  trend: {
    total: { is: 'sum', over: 'row' },
    export: { is: 'sum', over: 'row' },
    import: { is: 'sum', over: 'row' },
    balance: { is: 'balance', over: 'row' },
    change: { is: 'change', over: 'row' },
    acceleration: { is: 'points', of: 'change', over: 'row' },
    'average-change': { is: 'change', over: 'row' },
  },
  momentum: {
    month: { is: 'sum', over: 'row' },
    rate: { is: 'change', over: 'row' },
    'rate-before': { is: 'change', over: 'row' },
    turned: { is: 'count' },
    grown: { is: 'count' },
    high: { is: 'count' },
    'high-of-years': { is: 'count' },
    average: { is: 'change', over: 'row' },
    'average-before': { is: 'change', over: 'row' },
  },
  comparison: {
    month: { is: 'compared' },
    'month-change': { is: 'compared' },
    'month-ahead': { is: 'compared' },
    'to-date': { is: 'compared' },
    'to-date-change': { is: 'compared' },
    'to-date-ahead': { is: 'compared' },
    share: { is: 'compared' },
    'rank-volume': { is: 'compared' },
    'rank-growth': { is: 'compared' },
  },
  daily: {
    month: { is: 'average', over: 'month' },
    'month-change': { is: 'average-change', over: 'month' },
    'to-date': { is: 'average', over: 'to-date' },
    'to-date-change': { is: 'average-change', over: 'to-date' },
  },
  targets: {
    value: { is: 'sum', over: 'to-date' },
    'seasonal-lead': { is: 'points', of: 'pace' },
  },
  prices: {
    value: { is: 'price-index' },
    laspeyres: { is: 'price-index' },
    paasche: { is: 'price-index' },
    fisher: { is: 'price-index' },
    volume: { is: 'price-index' },
    coverage: { is: 'price-index' },
  },
  assessment: {
    completion: { is: 'score', of: 'completion', over: 'to-date' },
    growth: { is: 'score', of: 'change', over: 'to-date' },
    'export-growth': { is: 'score', of: 'change', over: 'to-date' },
    'import-growth': { is: 'score', of: 'change', over: 'to-date' },
    contribution: { is: 'score', of: 'contribution', over: 'to-date' },
    total: { is: 'scores', over: 'to-date' },
    rank: { is: 'rank', of: 'scores', over: 'to-date' },
    'rank-before': { is: 'rank', of: 'scores', over: 'to-date-before' },
  },
  concentration: {
    now: { is: 'share-or-index', over: 'basis' },
    before: { is: 'share-or-index', over: 'basis-year-ago' },
    move: { is: 'points', of: 'share-or-index', over: 'basis' },
  },
  'enterprise-concentration': {
    now: { is: 'share-or-index', over: 'to-date' },
    before: { is: 'share-or-index', over: 'year-ago' },
    move: { is: 'points', of: 'share-or-index', over: 'to-date' },
  },
  'enterprise-thresholds': {
    'to-date': { is: 'count' },
    'twelve-months': { is: 'count' },
    'year-ago': { is: 'count' },
    target: { is: 'target' },
  },
  'enterprise-classes': {
    count: { is: 'count' },
    'count-before': { is: 'count' },
  },
  indicators: {
    month: { is: 'reported' },
    now: { is: 'reported' },
    before: { is: 'reported' },
    change: { is: 'change', of: 'reported' },
    move: { is: 'points', of: 'reported' },
  },
  'target-lights': {
    count: { is: 'count' },
  },
  'plan-targets': {
    now: { is: 'reported' },
    change: { is: 'change', of: 'reported' },
    'year-target': { is: 'target' },
    target: { is: 'target' },
    completion: { is: 'completion', of: 'reported' },
    lead: { is: 'points', of: 'completion' },
    needed: { is: 'needed', of: 'reported' },
  },
  findings: {
    value: { is: 'elsewhere' },
  },
  doubts: {
    value: { is: 'elsewhere' },
  },
  revisions: {
    old: { is: 'elsewhere' },
    new: { is: 'elsewhere' },
  },
} as const satisfies Readonly<Record<string, Meanings>>;

/** What every column of every table means. Its definition in words has the same place in each language. */
export const meanings = { general, within };

/** A definition for every meaning. */
export interface Definitions {
  readonly general: Readonly<Record<keyof typeof general, string>>;
  readonly within: {
    readonly [Table in keyof typeof within]: Readonly<Record<keyof (typeof within)[Table], string>>;
  };
}

/** A flow or currency before a column's key: the meaning is the same for all. */
const spokenOf = /^(?:CNY|USD|total|export|import|balance)-/;

/** Where a column's meaning and definition stand: under its table's name, or for all tables where that is undefined. */
export interface Place {
  readonly table: string | undefined;
  readonly key: string;
}

/**
 * What the table itself means by a column; else what all tables do. "CNY-to-date-change" means "to-date-change". Undefined for
 * a column that only its heading explains.
 */
export function placeOf(exhibit: string, column: string): Place | undefined {
  const tables: Readonly<Record<string, Meanings>> = within;
  const all: Meanings = general;
  const table = [exhibit, exhibit.replace(/-.*/, '')].find((name) => tables[name] !== undefined);
  const keys = [column, column.replace(spokenOf, '')];
  const own = table === undefined ? undefined : keys.find((key) => tables[table]?.[key] !== undefined);
  if (own !== undefined) return { table, key: own };
  const key = keys.find((one) => all[one] !== undefined);
  return key === undefined ? undefined : { table: undefined, key };
}

/** What stands in a place; undefined where nothing does. */
export function standsAt<T>(
  {
    general: all,
    within: tables,
  }: {
    readonly general: Readonly<Record<string, T>>;
    readonly within: Readonly<Record<string, Readonly<Record<string, T>>>>;
  },
  { table, key }: Place,
): T | undefined {
  return table === undefined ? all[key] : tables[table]?.[key];
}
