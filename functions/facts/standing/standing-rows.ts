import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Flow } from '../../trade/cut.ts';
import type { Delivery } from '../supply/deliveries.ts';
import { viewDimensions } from '../schema.ts';
import { sqlText, type Session } from '../session.ts';
import type { FileOf } from '../sums/staging.ts';

/** A facts file of which corrections replace rows, flow by flow. */
interface CorrectedFile {
  readonly facts: string;
  readonly by: readonly { readonly flow: Flow; readonly facts: string }[];
}

/** The facts files of these deliveries that are corrected, and by which. */
export function correctedFiles(deliveries: readonly Delivery[]): CorrectedFile[] {
  const found = new Map<string, Map<string, CorrectedFile['by'][number]>>();
  for (const { flow, files } of deliveries)
    for (const { facts, correctedBy } of files)
      for (const correction of correctedBy) {
        const by = found.get(facts) ?? new Map<string, CorrectedFile['by'][number]>();
        found.set(facts, by.set(`${flow} ${correction}`, { flow, facts: correction }));
      }
  return [...found].map(([facts, by]) => ({ facts, by: [...by.values()] }));
}

/**
 * Writes the rows of a facts file that stand beside their corrections, as a facts file: everybody who reads facts reads
 * the same ones. An amount that is replaced is NULL, and so is the quantity that goes with it; a row without an amount is
 * gone. Returns the path.
 */
export async function writeStanding(
  session: Session,
  { facts, by }: CorrectedFile,
  { fileOf, scratch }: { readonly fileOf: FileOf; readonly scratch: string },
): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify([facts, by]))
    .digest('hex')
    .slice(0, 16);
  const path = join(scratch, `standing-${name}.parquet`);
  const parts = by.map(({ flow, facts: of }) => `(${sqlText(fileOf(of))}, ${sqlText(flow)})`);
  const paths = [...new Set(by.map(({ facts: of }) => sqlText(fileOf(of))))];
  const codes = viewDimensions.map((column) => `coalesce(c.${column}, '') AS ${column}`).join(', ');
  const same = viewDimensions.map((column) => `later.${column} = coalesce(f.${column}, '')`).join(' AND ');
  const quantity = (column: string): string =>
    `CASE WHEN (CASE WHEN f.usd IS NULL THEN later.cny ELSE later.usd END) IS NOT TRUE THEN f.${column} END AS ${column}`;
  const money = (currency: string): string =>
    `CASE WHEN later.${currency} IS NOT TRUE THEN f.${currency} END AS ${currency}`;
  await session.run(`COPY (
    WITH later AS (SELECT c.flow, ${codes}, bool_or(c.usd IS NOT NULL) AS usd, bool_or(c.cny IS NOT NULL) AS cny
      FROM read_parquet([${paths.join(', ')}], filename = true, hive_partitioning = false) AS c
      JOIN (VALUES ${parts.join(', ')}) AS part (path, flow) ON part.path = c.filename AND part.flow = c.flow
      GROUP BY ALL)
    SELECT f.* REPLACE (${[quantity('quantity'), quantity('quantity2'), money('usd'), money('cny')].join(', ')})
    FROM read_parquet(${sqlText(fileOf(facts))}, hive_partitioning = false) AS f
    LEFT JOIN later ON later.flow = f.flow AND ${same}
    WHERE (f.usd IS NOT NULL AND later.usd IS NOT TRUE) OR (f.cny IS NOT NULL AND later.cny IS NOT TRUE)
      OR (f.usd IS NULL AND f.cny IS NULL)
    ORDER BY f.flow, f.line)
    TO ${sqlText(path)} (FORMAT parquet)`);
  return path;
}
