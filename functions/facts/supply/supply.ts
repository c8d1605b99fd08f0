import { datasets, flows, type Dataset, type Flow } from '../../trade/cut.ts';
import { currencies, type Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import type { Delivery } from './deliveries.ts';
import type { ViewDimension } from '../schema.ts';

/** What a question needs of a view: of each group, at least one dimension. */
export type Needs = readonly (readonly ViewDimension[])[];

/** How the bureau wants its data chosen. */
export interface SupplySettings {
  readonly baseDataset?: Dataset | undefined;
  /** How far two views' totals may differ and still answer for one another, in parts per ten thousand. */
  readonly toleranceBasisPoints: number;
}

/** Longer than any code: of the views of one trade that with the longest codes is the most detailed. */
const finest = 99;

/** Two views of one month and flow whose totals differ beyond the tolerance. */
export interface Disagreement {
  readonly base: Delivery;
  readonly other: Delivery;
}

/**
 * The deliveries in order of preference. For a month and flow one of them is the base: the most detailed dataset's (or
 * that which a setting names), and of its views that with most dimensions. Another view answers only for what the base
 * lacks, and only while its total agrees with the base's.
 */
export class Supply {
  readonly #settings: SupplySettings;
  readonly #byMonth = new Map<string, Delivery[]>();

  constructor(deliveries: readonly Delivery[], settings: SupplySettings) {
    this.#settings = settings;
    for (const delivery of deliveries) {
      const key = `${delivery.month} ${delivery.flow}`;
      this.#byMonth.set(key, [...(this.#byMonth.get(key) ?? []), delivery]);
    }
    for (const choices of this.#byMonth.values())
      choices.sort((left, right) => this.#preference(left, right));
  }

  base(flow: Flow, month: Month): Delivery | undefined {
    return this.#choices(flow, month)[0];
  }

  /** The delivery that answers a question; from one dataset alone where like is compared with like. */
  answer(needs: Needs, flow: Flow, month: Month, dataset?: Dataset): Delivery | undefined {
    const base = this.base(flow, month);
    return this.#choices(flow, month).find(
      (choice) =>
        (dataset === undefined || choice.dataset === dataset) &&
        answers(choice, needs) &&
        (choice === base || (base !== undefined && this.#agree(base, choice))),
    );
  }

  /** Whether some view of the month could answer, did it but agree with the base. */
  couldAnswer(needs: Needs, month: Month): boolean {
    return flows.some((flow) => this.#choices(flow, month).some((choice) => answers(choice, needs)));
  }

  disagreements(month: Month, flow: Flow): Disagreement[] {
    const [base, ...others] = this.#choices(flow, month);
    if (base === undefined) return [];
    return others.filter((other) => this.#differ(base, other)).map((other) => ({ base, other }));
  }

  /** Views without a currency in common with the base: nothing is known of their agreement, and they answer nothing. */
  incomparable(month: Month, flow: Flow): Disagreement[] {
    const [base, ...others] = this.#choices(flow, month);
    if (base === undefined) return [];
    const isShared = (other: Delivery, currency: Currency): boolean =>
      base.sums[currency] !== undefined && other.sums[currency] !== undefined;
    return others
      .filter((other) => !currencies.some((currency) => isShared(other, currency)))
      .map((other) => ({ base, other }));
  }

  #choices(flow: Flow, month: Month): readonly Delivery[] {
    return this.#byMonth.get(`${month} ${flow}`) ?? [];
  }

  #preference(left: Delivery, right: Delivery): number {
    const rank = ({ dataset }: Delivery): number =>
      dataset === this.#settings.baseDataset ? -1 : datasets.indexOf(dataset);
    return (
      rank(left) - rank(right) ||
      right.dimensions.length - left.dimensions.length ||
      (right.coarse ?? finest) - (left.coarse ?? finest) ||
      right.rows - left.rows ||
      (left.view < right.view ? -1 : 1)
    );
  }

  #differ(base: Delivery, other: Delivery): boolean {
    return currencies.some((currency) => this.#within(base.sums[currency], other.sums[currency]) === false);
  }

  /** Without a currency in common nothing is known of their agreement. */
  #agree(base: Delivery, other: Delivery): boolean {
    const compared = currencies.map((currency) => this.#within(base.sums[currency], other.sums[currency]));
    return compared.includes(true) && !compared.includes(false);
  }

  #within(base: bigint | undefined, other: bigint | undefined): boolean | undefined {
    if (base === undefined || other === undefined) return undefined;
    const size = (value: bigint): bigint => (value < 0n ? -value : value);
    return size(other - base) * 10_000n <= BigInt(this.#settings.toleranceBasisPoints) * size(base);
  }
}

function answers(delivery: Delivery, needs: Needs): boolean {
  return needs.every((group) => group.some((dimension) => delivery.dimensions.includes(dimension)));
}
