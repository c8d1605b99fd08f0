import type { Currency } from '../../trade/money.ts';
import { currencies } from '../../trade/money.ts';
import { monthsBetween, shift } from '../../trade/month.ts';
import type { ViewDimension } from '../schema.ts';
import type { Delivery } from '../supply/deliveries.ts';

/** What a delivery is held against: those of the twelve months before that are like it. */
export interface MonthsBefore {
  readonly deliveries: readonly Delivery[];
  /** Their numbers, for an IN. */
  readonly numbers: string;
  /** The yuan where all have them, else the dollar; undefined where they have no currency in common. */
  readonly currency: Currency | undefined;
}

/** Of one flow, from one source and with the dimension: what firms declare is no part of what customs counts. */
export function monthsBefore(
  delivery: Delivery,
  all: readonly Delivery[],
  dimension: ViewDimension,
): MonthsBefore {
  const isAlike = ({ flow, dataset, dimensions }: Delivery): boolean =>
    flow === delivery.flow && dataset === delivery.dataset && dimensions.includes(dimension);
  const deliveries = monthsBetween(shift(delivery.month, -12), shift(delivery.month, -1)).flatMap(
    (month) => all.find((one) => one.month === month && isAlike(one)) ?? [],
  );
  return {
    deliveries,
    numbers: deliveries.map((one) => all.indexOf(one)).join(', '),
    currency: [...currencies]
      .reverse()
      .find((one) => [delivery, ...deliveries].every(({ sums }) => sums[one] !== undefined)),
  };
}
