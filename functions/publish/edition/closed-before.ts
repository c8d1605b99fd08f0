import { z } from 'zod';
import type { Store } from '../../ports/store.ts';
import type { RowId } from '../../trade/disclosure.ts';
import { monthsBetween, shift, type Month } from '../../trade/month.ts';
import { isDimension } from '../../trade/cut.ts';
import { editionFolder } from './editions.ts';
import { readStatus } from '../release/status.ts';

/** Editions so many months apart show no month in common. */
const reach = 24;

const manifestSchema = z.object({ closed: z.array(z.string()).default([]) });

/** The rows that released public editions of months shown beside this one's have kept closed. */
export async function closedBefore(archive: Store, month: Month): Promise<ReadonlySet<RowId>> {
  const months = monthsBetween(shift(month, -reach), shift(month, reach));
  const closed = await Promise.all(months.map((one) => closedIn(archive, one)));
  return new Set(closed.flat());
}

async function closedIn(archive: Store, month: Month): Promise<RowId[]> {
  const edition = (await readStatus(archive, month))?.editions.at(-1);
  if (edition === undefined) return [];
  const stored = await archive.get(`${editionFolder(month, edition.fingerprint)}manifest.json`);
  const { closed } = manifestSchema.parse(JSON.parse(Buffer.from(stored?.body ?? '{}').toString()));
  return closed.filter(isRowId);
}

function isRowId(text: string): text is RowId {
  return isDimension(text.split(':', 1)[0] ?? '');
}
