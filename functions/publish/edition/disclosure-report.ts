import type { Closing } from '../../trade/closings.ts';
import { isDimension, type Dimension } from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import type { Month } from '../../trade/month.ts';
import type { Prepared } from './prepared.ts';

/**
 * What the public edition of a month shows of one dimension: rows, and how much of a thousand of what firms trade stands
 * in one of them or in several: each trade is counted once, also where rows overlap.
 */
export interface ShownOfDimension {
  readonly dimension: Dimension;
  readonly rows: number;
  readonly open: number;
  readonly perThousand: number;
}

/** For the bureau: which rows the public edition keeps closed, by which rule, and what it shows. */
export interface DisclosureReport {
  readonly month: Month;
  readonly closed: readonly Closing[];
  readonly shown: readonly ShownOfDimension[];
  /** Figures that stay as they were while their revision waits: "park:A 2021-05 export". */
  readonly waiting: readonly string[];
}

export function disclosureReport({ evidence, open, closings }: Prepared): DisclosureReport {
  const closed = new Set(closings.map(({ row }) => row));
  return {
    month: evidence.month,
    closed: closings,
    shown: evidence.holders.flatMap(({ name, atoms }) => {
      const traded = atoms.map(({ rows, holdings }) => ({
        rows,
        trade: holdings
          .filter(({ month }) => month === evidence.month)
          .reduce((sum, holding) => sum + holding.total, 0n),
      }));
      return name
        .split('-')
        .filter(isDimension)
        .map((dimension) => shownOf(dimension, traded, closed))
        .filter(({ rows }) => rows > 0);
    }),
    waiting: [...(open.waiting ?? [])].sort(),
  };
}

function shownOf(
  dimension: Dimension,
  traded: readonly { readonly rows: readonly RowId[]; readonly trade: bigint }[],
  closed: ReadonlySet<RowId>,
): ShownOfDimension {
  const [found, open] = [new Set<RowId>(), new Set<RowId>()];
  let [total, shown] = [0n, 0n];
  for (const { rows, trade } of traded) {
    if (trade === 0n) continue;
    const own = rows.filter((row) => row.startsWith(`${dimension}:`) && !row.endsWith(':'));
    const told = own.filter((row) => !closed.has(row));
    for (const row of own) found.add(row);
    for (const row of told) open.add(row);
    total += trade;
    if (told.length > 0) shown += trade;
  }
  const perThousand = total === 0n ? 0 : Number((shown * 1000n) / total);
  return { dimension, rows: found.size, open: open.size, perThousand };
}
