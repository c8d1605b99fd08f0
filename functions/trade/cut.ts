import type { Reason } from './reason.ts';
import type { Currency, Money } from './money.ts';
import type { Month } from './month.ts';
import type { Period } from './period.ts';

export const flows = ['export', 'import'] as const;
export type Flow = (typeof flows)[number];

/**
 * Where facts come from, most detailed first. Two datasets are two views of the same trade and are never added:
 * `enterprise` the bureau's declaration-level file, `platform` customs' statistics platform, `generic` the long form.
 */
export const datasets = ['enterprise', 'platform', 'generic'] as const;
export type Dataset = (typeof datasets)[number];

/**
 * What trade can be cut by. `section`, `chapter`, `heading` (HS 2, 4 digits), `subheading` (6) and `product` (8) are
 * the Harmonized System. Those in `overlapping` never sum to the total; all others partition it, closed by the key ""
 * for what no list places (未分类).
 */
export const dimensions = [
  'total',
  'section',
  'chapter',
  'heading',
  'subheading',
  'product',
  'productGroup',
  'market',
  'grouping',
  'marketKind',
  'continent',
  'regime',
  'regimeFamily',
  'ownership',
  'district',
  'park',
  'enterprise',
] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * The key of a product group that no register lists: what is in one of these groups or in several, each good counted
 * once. The trade plan has a target on it (机电和高新技术产品).
 */
export const plannedGroup = 'mechanical-electrical-or-high-tech';
export const partsOfPlannedGroup = ['mechanical-electrical', 'high-tech'] as const;

/** Dimensions whose keys share trade, and have no key for the rest. */
const overlapping: ReadonlySet<Dimension> = new Set(['productGroup', 'grouping']);

/** Whether the keys of all these dimensions together take every fact exactly once. */
export function isPartition(...crossed: readonly Dimension[]): boolean {
  return !crossed.some((dimension) => overlapping.has(dimension));
}

export function isDimension(text: string): text is Dimension {
  return dimensions.some((dimension) => dimension === text);
}

/** Two dimensions crossed, the second within the first: the markets of each regime. */
export type Crossing = readonly [Dimension, Dimension];

/** A name in both languages of the product. */
export interface Name {
  readonly zh: string;
  readonly en: string;
  /** What pages print where the name itself is long; files have it whole. */
  readonly short?: { readonly zh: string; readonly en: string };
}

/** Sums of one flow: whole minor units per currency and period. An absent row is a true zero. */
export type Amounts = { readonly [C in Currency]: Readonly<Record<Period, Money<C>>> };

/** Quantities in one unit per period, in thousandths of the unit. */
export interface Quantities {
  readonly unit: string;
  readonly export: Readonly<Record<Period, bigint>>;
  readonly import: Readonly<Record<Period, bigint>>;
}

/** One key of a cut. `quantity` is there only where a single unit holds for the key in every period and flow. */
export interface Tally {
  readonly key: string;
  readonly name: Name;
  readonly export: Amounts;
  readonly import: Amounts;
  readonly quantity?: Quantities;
}

/** Per flow, currency and period: `available`, or why the sums of that period say nothing. */
export type Coverage = Readonly<
  Record<Flow, Readonly<Record<Currency, Readonly<Record<Period, 'available' | Reason>>>>>
>;

/** What stands under one key of a dimension: processing trade, a park. */
export interface Part {
  readonly dimension: Dimension;
  readonly key: string;
}

/** Trade cut by one dimension, in one view: the city's, or that of a part. Tallies are sorted by key. */
export interface Cut {
  readonly dimension: Dimension;
  readonly within?: Part;
  readonly dataset: Dataset;
  readonly coverage: Coverage;
  readonly tallies: readonly Tally[];
  /** The same cut from the dataset that both years have, where last year's base is another: changes use this. */
  readonly like?: Omit<Cut, 'like'>;
}

/** The city's trade of one month, for the trend; a currency or flow that was not delivered is absent. */
export interface MonthlyTotal {
  readonly month: Month;
  readonly export: { readonly [C in Currency]?: Money<C> };
  readonly import: { readonly [C in Currency]?: Money<C> };
}
