import type { Closing } from '../../trade/closings.ts';
import { isDimension, type Dimension } from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import type { Month } from '../../trade/month.ts';
import type { Prepared } from './prepared.ts';

/** What the public edition of a month shows of one dimension: rows, and per thousand of what firms trade in it. */
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
      const sums = new Map<RowId, bigint>();
      let total = 0n;
      for (const { rows, holdings } of atoms) {
        const own = holdings
          .filter(({ month }) => month === evidence.month)
          .reduce((sum, holding) => sum + holding.total, 0n);
        total += own;
        if (own > 0n) for (const row of rows) sums.set(row, (sums.get(row) ?? 0n) + own);
      }
      return name
        .split('-')
        .filter(isDimension)
        .flatMap((dimension) => {
          const rows = [...sums].filter(([row]) => row.startsWith(`${dimension}:`) && !row.endsWith(':'));
          const shown = rows.filter(([row]) => !closed.has(row));
          const sum = shown.reduce((trade, [, own]) => trade + own, 0n);
          const perThousand = total === 0n ? 0 : Number((sum * 1000n) / total);
          return rows.length === 0 ? [] : [{ dimension, rows: rows.length, open: shown.length, perThousand }];
        });
    }),
    waiting: [...(open.waiting ?? [])].sort(),
  };
}
