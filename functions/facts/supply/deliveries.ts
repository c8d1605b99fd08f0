import type { Dataset, Flow } from '../../trade/cut.ts';
import { minorUnits, type Currency } from '../../trade/money.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import type { ViewDimension } from '../schema.ts';
import { partName } from './coarser.ts';
import type { CountedUpload } from './uploads.ts';

/** What all counted uploads of one view say of a month and flow: the unit in which facts are chosen or left. */
export interface Delivery {
  readonly dataset: Dataset;
  /** Dataset and dimensions: rows of two views never add. */
  readonly view: string;
  /** The length of its product codes, where another view of the same trade has longer ones. */
  readonly coarse?: number;
  readonly dimensions: readonly ViewDimension[];
  readonly month: Month;
  readonly flow: Flow;
  readonly files: readonly DeliveredFile[];
  readonly rows: number;
  /** Sums as the receipts tell them, in minor units; undefined for a currency that was not delivered. */
  readonly sums: Readonly<Record<Currency, bigint | undefined>>;
}

/** A facts file and which of the two sums its rows have. */
interface DeliveredFile {
  readonly facts: string;
  readonly upload: string;
  readonly has: Readonly<Record<Currency, boolean>>;
}

/**
 * The files of a delivery, and whether their quantities count. The USD and the CNY file of one query hold the same
 * quantities: where there are files in USD, those of the others are left out.
 */
export function filesOf({ files }: Delivery): (DeliveredFile & { readonly quantities: boolean })[] {
  const anyUsd = files.some(({ has }) => has.USD);
  return files.map((file) => ({ ...file, quantities: !anyUsd || file.has.USD }));
}

/** Deliveries in order of month, flow and view; parts that are coarser than others are a view of their own. */
export function deliveriesOf(
  uploads: readonly CountedUpload[],
  coarser: ReadonlyMap<string, number> = new Map(),
): Delivery[] {
  const found = new Map<string, Delivery>();
  for (const { receipt, dataset, parts } of uploads) {
    for (const part of parts) {
      const month = parseMonth(part.month);
      if (month === undefined) continue;
      const { flow, dimensions, rows } = part;
      const coarse = coarser.get(partName(part.facts, flow));
      const view = coarse === undefined ? part.view : `${part.view}@${coarse}`;
      const sums = { USD: sumOf(part.usd), CNY: sumOf(part.cny) };
      const has = { USD: sums.USD !== undefined, CNY: sums.CNY !== undefined };
      const file = { facts: part.facts, upload: receipt.source.key, has };
      const key = `${month} ${flow} ${view}`;
      const former = found.get(key);
      found.set(key, {
        ...{ dataset, view, dimensions, month, flow },
        ...(coarse !== undefined && { coarse }),
        files: [...(former?.files ?? []), file],
        rows: (former?.rows ?? 0) + rows,
        sums: { USD: plus(former?.sums.USD, sums.USD), CNY: plus(former?.sums.CNY, sums.CNY) },
      });
    }
  }
  return [...found]
    .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
    .map(([, it]) => it);
}

function sumOf(decimal: string | null): bigint | undefined {
  return decimal === null ? undefined : minorUnits(decimal);
}

function plus(left: bigint | undefined, right: bigint | undefined): bigint | undefined {
  return left === undefined ? right : left + (right ?? 0n);
}
