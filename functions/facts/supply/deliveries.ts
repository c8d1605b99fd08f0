import type { Dataset, Flow } from '../../trade/cut.ts';
import { minorUnits, type Currency } from '../../trade/money.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import type { ViewDimension } from '../schema.ts';
import { partName } from './coarser.ts';
import { amendmentOf, inTurn, isCorrection, type Amending } from './amending.ts';
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
  /** First reports and supplements, then corrections, each after those that it corrects. */
  readonly files: readonly DeliveredFile[];
  readonly rows: number;
  /**
   * Sums as the receipts tell them, less what corrections replace, in minor units; undefined for a currency that was not
   * delivered.
   */
  readonly sums: Readonly<Record<Currency, bigint | undefined>>;
}

/** The rows of a facts file that count, and which of the two sums they have. */
export interface DeliveredFile extends Amending {
  readonly facts: string;
  readonly has: Readonly<Record<Currency, boolean>>;
  /** The places whose rows count, where others do not: see places-kept.ts. */
  readonly places?: readonly string[];
  /** Facts files of later corrections: its rows with their keys do not count, see standing-rows.ts. */
  readonly correctedBy: readonly string[];
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
      const amends = amendmentOf(receipt);
      const { facts, places } = part;
      const told = { ...(amends && { amends }), ...(places && { places }) };
      const file = { facts, upload: receipt.source.key, has, ...told };
      const key = `${month} ${flow} ${view}`;
      const former = found.get(key);
      found.set(key, {
        ...{ dataset, view, dimensions, month, flow },
        ...(coarse !== undefined && { coarse }),
        files: correctedInTurn([...(former?.files ?? []), file]),
        rows: (former?.rows ?? 0) + rows,
        sums: { USD: plus(former?.sums.USD, sums.USD), CNY: plus(former?.sums.CNY, sums.CNY) },
      });
    }
  }
  return [...found]
    .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
    .map(([, it]) => it);
}

/**
 * Corrections that stand alone, in a month, flow and view of which there is no first report: they are no account of the
 * month's trade. Where there is another, they count for nothing.
 */
export function withoutBaseless(deliveries: readonly Delivery[]): {
  readonly counted: readonly Delivery[];
  readonly baseless: readonly Delivery[];
} {
  const baseless = deliveries.filter(({ files }) => files.every(isCorrection));
  const momentOf = ({ month, flow }: Delivery): string => `${month} ${flow}`;
  const reported = new Set(deliveries.filter((delivery) => !baseless.includes(delivery)).map(momentOf));
  const counted = deliveries.filter(
    (delivery) => !baseless.includes(delivery) || !reported.has(momentOf(delivery)),
  );
  return { counted, baseless };
}

/** The files in turn, each with the corrections that come after it. */
function correctedInTurn(files: readonly Omit<DeliveredFile, 'correctedBy'>[]): DeliveredFile[] {
  const ordered = inTurn(files);
  return ordered.map((file, place) => ({
    ...file,
    correctedBy: ordered
      .slice(place + 1)
      .filter(isCorrection)
      .map(({ facts }) => facts),
  }));
}

function sumOf(decimal: string | null): bigint | undefined {
  return decimal === null ? undefined : minorUnits(decimal);
}

function plus(left: bigint | undefined, right: bigint | undefined): bigint | undefined {
  return left === undefined ? right : left + (right ?? 0n);
}
