import { isCorrection } from '../../facts/supply/amending.ts';
import { amendmentOf } from '../../facts/supply/amending.ts';
import { countedUploads } from '../../facts/supply/uploads.ts';
import type { Receipt } from '../../facts/receipt.ts';
import { whosePlace } from '../../reference/city-places.ts';
import type { Registers } from '../../reference/registers.ts';
import { datasets, flows, type Dataset, type Flow } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';

/** What has come in for a month, a dataset and a flow, by the worst that is to be said of it. */
export interface Arrival {
  readonly state: 'empty' | 'in' | 'remarks' | 'held' | 'replaced';
  readonly files: number;
  readonly rows: number;
}

const none: Arrival = { state: 'empty', files: 0, rows: 0 };

/** What has come in, month by dataset by flow. */
export interface Arrivals {
  /** The datasets of which anything has come, most detailed first. */
  readonly datasets: readonly Dataset[];
  of(month: Month, dataset: Dataset, flow: Flow): Arrival;
  /** Uploads of which nothing was taken. */
  readonly refused: readonly Receipt[];
}

export function arrivalsIn(receipts: readonly Receipt[], registers: Registers): Arrivals {
  const whose = whosePlace(registers);
  const { uploads, superseded } = countedUploads(receipts, (place) => whose(place) === 'elsewhere');
  const key = (month: string, dataset: string, flow: string): string => `${month} ${dataset} ${flow}`;
  const cells = new Map<string, Arrival>();
  const replaced = new Set(
    superseded.map(({ receipt, month, flow }) => key(month, receipt.dataset ?? '', flow)),
  );
  for (const { receipt, dataset, parts } of uploads) {
    const isAmended = isCorrection({ amends: amendmentOf(receipt) });
    for (const { month, flow, rows } of parts) {
      const at = key(month, dataset, flow);
      const before = cells.get(at) ?? none;
      const own = stateOf(receipt, isAmended || replaced.has(at));
      cells.set(at, {
        state: worst(before.state, own),
        files: before.files + 1,
        rows: before.rows + rows,
      });
    }
  }
  return {
    datasets: datasets.filter((dataset) => uploads.some((upload) => upload.dataset === dataset)),
    of: (month, dataset, flow) => cells.get(key(month, dataset, flow)) ?? none,
    refused: receipts.filter(({ status }) => status === 'refused'),
  };
}

function stateOf({ rejects, holds, notes }: Receipt, isReplaced: boolean): Arrival['state'] {
  if (rejects.length + holds.length > 0) return 'held';
  if (notes.length > 0) return 'remarks';
  return isReplaced ? 'replaced' : 'in';
}

const order: readonly Arrival['state'][] = ['empty', 'in', 'replaced', 'remarks', 'held'];

function worst(one: Arrival['state'], other: Arrival['state']): Arrival['state'] {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** The flows of a month that no dataset has. */
export function flowsMissing(arrivals: Arrivals, month: Month): readonly Flow[] {
  return flows.filter((flow) =>
    arrivals.datasets.every((dataset) => arrivals.of(month, dataset, flow).state === 'empty'),
  );
}
