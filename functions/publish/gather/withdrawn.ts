import { z } from 'zod';
import type { Receipt } from '../../facts/receipt.ts';
import type { Store } from '../../ports/store.ts';
import type { Finding } from '../../trade/finding.ts';
import type { Month } from '../../trade/month.ts';
import { editionFolder } from '../archive/editions.ts';
import type { Status } from '../archive/status.ts';

const manifest = z.object({ uploads: z.array(z.object({ key: z.string(), sha256: z.string() })) });

/**
 * Uploads that the edition which readers have was made from, and that are gone: neither the key nor, under another key,
 * the content is there. Without them its figures change by nobody's word.
 */
export async function withdrawnSince(
  month: Month,
  editions: Status['editions'],
  receipts: readonly Receipt[],
  archive: Store,
): Promise<Finding[]> {
  const last = editions.at(-1);
  const stored = last && (await archive.get(`${editionFolder(month, last.fingerprint)}manifest.json`));
  if (last === undefined || stored === undefined) return [];
  const { uploads } = manifest.parse(JSON.parse(Buffer.from(stored.body).toString()));
  const there = new Set(
    receipts.flatMap(({ source, completes }) => [source.key, source.sha256, ...(completes?.before ?? [])]),
  );
  return uploads
    .filter(
      ({ key, sha256 }) => !there.has(key) && !there.has(key.split(' › ')[0] ?? key) && !there.has(sha256),
    )
    .map(({ key }) => ({
      code: 'upload-withdrawn',
      details: { month, file: key, edition: String(last.number) },
    }));
}
