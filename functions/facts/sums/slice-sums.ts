import type { Amounts, Flow, Quantities } from '../../trade/cut.ts';
import { money } from '../../trade/money.ts';
import { ofPeriods, type Period } from '../../trade/period.ts';

/** The sums under one key of each classification asked for. */
export interface Slice {
  readonly keys: readonly string[];
  readonly export: Amounts;
  readonly import: Amounts;
  readonly quantity?: Quantities;
}

/** What one row of sums tells, as the database gives it: null where nothing was added up. */
export type SumRow = Readonly<Record<'usd' | 'cny' | 'quantity' | 'unit' | 'lastUnit', unknown>>;

/** Gathers the sums under one key, period by period. A period without facts is a true zero. */
export class SliceSums {
  readonly #keys: readonly string[];
  readonly #sums = { export: zeros(), import: zeros() };
  readonly #units = new Set<string>();

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  add(flow: Flow, period: Period, row: SumRow): void {
    const sums = this.#sums[flow];
    sums.USD[period] = money('USD', whole(row.usd));
    sums.CNY[period] = money('CNY', whole(row.cny));
    sums.quantity[period] = whole(row.quantity);
    for (const unit of [row.unit, row.lastUnit]) if (typeof unit === 'string') this.#units.add(unit);
  }

  /** Quantities stand only where a single unit holds in every period and flow; a row without a unit is another unit. */
  value(withQuantities: boolean): Slice {
    const { export: exported, import: imported } = this.#sums;
    const amounts = ({ USD, CNY }: ReturnType<typeof zeros>): Amounts => ({ USD, CNY });
    const slice = { keys: this.#keys, export: amounts(exported), import: amounts(imported) };
    const [unit = ''] = this.#units;
    if (!withQuantities || this.#units.size !== 1 || unit === '') return slice;
    return { ...slice, quantity: { unit, export: exported.quantity, import: imported.quantity } };
  }
}

function zeros() {
  return {
    USD: ofPeriods(() => money('USD', 0n)),
    CNY: ofPeriods(() => money('CNY', 0n)),
    quantity: ofPeriods(() => 0n),
  };
}

function whole(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
