import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { listValue } from '@duckdb/node-api';
import type { Flow } from '../../trade/cut.ts';
import { sqlText, type Session } from '../session.ts';

/** The rows of one flow in a facts file that count: of all places, where none are named. */
export interface RowsCounted {
  readonly facts: string;
  readonly flow: Flow;
  readonly places?: readonly string[] | undefined;
}

/** The facts files of which rows of other places do not count, with what counts of each. */
export function filesOfPlaces(asked: readonly RowsCounted[]): ReadonlyMap<string, readonly RowsCounted[]> {
  const byFile = Map.groupBy(asked, ({ facts }) => facts);
  return new Map([...byFile].filter(([, rows]) => rows.some(({ places }) => places !== undefined)));
}

/** Writes the rows of a facts file that count, as a facts file, so that whoever reads facts reads no others. The path. */
export async function writeCounted(
  session: Session,
  path: string,
  { counted, scratch }: { readonly counted: readonly RowsCounted[]; readonly scratch: string },
): Promise<string> {
  const name = createHash('sha256').update(JSON.stringify(counted)).digest('hex').slice(0, 16);
  const written = join(scratch, `counted-${name}.parquet`);
  await session.run('CREATE OR REPLACE TEMP TABLE kept (flow VARCHAR, places VARCHAR[])');
  for (const { flow, places } of counted)
    // What people wrote into cells never becomes text of a statement.
    await session.rows('INSERT INTO kept VALUES ($flow, $places)', {
      flow,
      places: places === undefined ? null : listValue([...places]),
    });
  await session.run(`COPY (
    SELECT f.* FROM read_parquet(${sqlText(path)}, hive_partitioning = false) AS f
    SEMI JOIN kept ON kept.flow = f.flow AND (kept.places IS NULL OR list_contains(kept.places, coalesce(f.place, '')))
    ORDER BY f.flow, f.line)
    TO ${sqlText(written)} (FORMAT parquet)`);
  return written;
}
