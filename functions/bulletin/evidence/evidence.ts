import type { UploadedIndicator } from '../../facts/supply/indicators.ts';
import type { IdleConfirmation } from '../../reference/confirmed.ts';
import type { Indicator } from '../../reference/indicators.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Cut, Dimension, Dataset, Flow, MonthlyTotal } from '../../trade/cut.ts';
import type { Atom, RowId } from '../../trade/disclosure.ts';
import type { Currency } from '../../trade/money.ts';
import type { Apart } from '../../trade/price-rules.ts';
import type { PriceSums } from '../../trade/prices.ts';
import type { ConfirmedDoubt, Finding } from '../../trade/finding.ts';
import type { Family } from '../../trade/recoded.ts';
import type { Moment } from '../../trade/moment.ts';
import type { Month } from '../../trade/month.ts';
import type { FamilyChange } from '../../trade/family-change.ts';
import type { LinkedChange } from '../../trade/linked-changes.ts';
import type { Entry } from '../../trade/vintage.ts';
import type { Former } from './former.ts';

export type { Finding };

/** A family of tables: who stands behind its rows, and what has changed since public editions were made from it. */
export interface HeldFamily {
  /** The dimensions that public tables of the family may have: "section-product-productGroup". */
  readonly name: string;
  readonly atoms: readonly Atom[];
  /** Of each month and flow something that differs where its facts do. */
  readonly digests: ReadonlyMap<Moment, string>;
  /** Months and flows that are not what the last public edition showed, and how they differ from each that did. */
  readonly changes: ReadonlyMap<Moment, Omit<FamilyChange, 'family'>>;
  /** A file of this machine with what firms have in the months and flows of `kept`, of which no vintage has it. */
  readonly facts: string | undefined;
  readonly kept: readonly Moment[];
}

/** All families of tables crossed, in months and flows that the public has not seen or would see otherwise. */
export interface HeldTogether {
  readonly atoms: readonly Atom[];
  readonly digests: ReadonlyMap<Moment, string>;
  /** Of months and flows that were shown before; vintages of which no facts by crossings are kept are left out. */
  readonly changes: ReadonlyMap<Moment, LinkedChange>;
  /** A file of this machine with what firms have, where no vintage has it. */
  readonly facts: string | undefined;
}

export type KeptFigures = ReadonlyMap<string, ReadonlyMap<Moment, readonly Entry[]>>;

/** Everything a bulletin says is computed from this, and from nothing else. */
export interface Evidence {
  readonly month: Month;
  /** Dimension `total`: one tally, key "total". */
  readonly total: Cut;
  /** The 37 months that end with the bulletin's, oldest first. */
  readonly series: readonly MonthlyTotal[];
  /** The cuts that the data and the registers allow. */
  readonly cuts: ReadonlyMap<Dimension, Cut>;
  /** What chapters ask by two dimensions, part by part: for the bureau alone, since nothing closes rows of theirs. */
  readonly crossed?: readonly Cut[];
  /** Why a dimension has no cut, or none within another: its name and the sentence's code. */
  readonly missing: readonly {
    readonly dimension: Dimension;
    readonly within?: Dimension;
    readonly code: string;
    readonly details?: Readonly<Record<string, string>>;
  }[];
  /** Places that report nothing this month, while nobody has confirmed that it is nothing: `park:A`. */
  readonly silent?: ReadonlySet<RowId>;
  /** Goods whose code changed within what is compared: the old code, and those after it. */
  readonly recoded?: readonly Family[];
  /** The uploads counted, for the notes on sources. */
  readonly sources: readonly {
    readonly key: string;
    readonly sha256: string;
    readonly dataset: Dataset | 'indicators';
    readonly rows: number;
  }[];
  /** What must be known of the data: unknown codes with their sums, zero quantities, uploads counted once … */
  readonly notes: readonly Finding[];
  /** What corrections replaced in the months shown, with the sums from which and to which: for the bureau alone. */
  readonly corrections: readonly Finding[];
  /** Why the month is held; empty when it may be released. */
  readonly holds: readonly Finding[];
  /** Doubts that editors have lifted, and lines of their register that lift nothing: for the bureau alone. */
  readonly confirmed: readonly ConfirmedDoubt[];
  readonly idleConfirmations: readonly IdleConfirmation[];
  /** What the indicator files say, and every indicator that the plans name. */
  readonly indicators: readonly UploadedIndicator[];
  readonly plannedIndicators: readonly Indicator[];
  readonly registers: Registers;
  /** Sums over goods whose prices can be compared with a year earlier, by flow and product, and their currency. */
  readonly prices: ReadonlyMap<Flow, ReadonlyMap<string, PriceSums>>;
  readonly pricedIn: Currency;
  /** Matched items that stay outside the sums, by flow: for the bureau alone. */
  readonly apart?: ReadonlyMap<Flow, Apart>;
  /** In the public edition, which does not tell goods: flows whose price index hangs on one of them. */
  readonly hanging?: ReadonlySet<Flow>;
  /** Statutory working days by month, as far as the calendar reaches. */
  readonly workingDays: ReadonlyMap<Month, number>;
  /** Months of which only customs' flash report (快讯) is known. */
  readonly provisional: ReadonlySet<Month>;
  /** Who stands behind the rows of each family of tables: what the public edition may show is decided by it alone. */
  readonly holders: readonly HeldFamily[];
  readonly together: HeldTogether;
  /** What the public edition keeps of figures that it had before, by family, month and flow: added to what is counted. */
  readonly kept?: KeptFigures;
  /** Figures that stay as they were while their revision waits: "park:A 2021-05 export". */
  readonly waiting?: ReadonlySet<string>;
  /** Rows that this evidence does not tell apart, since they would give firms away. */
  readonly closed?: ReadonlySet<RowId>;
  /** Indicators that were filed and are kept back from this evidence, by their codes. */
  readonly withheld?: ReadonlySet<string>;
  /** What readers have had before; absent where nothing was released. */
  readonly former?: Former;
}
