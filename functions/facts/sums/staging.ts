import { filesOf, type Delivery } from '../supply/deliveries.ts';
import { viewDimensions } from '../schema.ts';
import { sqlText, type Session } from '../session.ts';

/** A facts file on this machine. */
export type FileOf = (facts: string) => string;

/**
 * Reads the deliveries' facts once into `fact`, each with the number of its delivery and file. Money of each currency
 * adds up on its own, and an absent code is ''; quantities count once, see filesOf.
 */
export async function stage(
  session: Session,
  deliveries: readonly Delivery[],
  fileOf: FileOf,
): Promise<void> {
  const parts = deliveries.flatMap((delivery, number) =>
    filesOf(delivery).map(({ facts, upload, quantities }) => ({
      ...{ path: fileOf(facts), upload, flow: delivery.flow, number, quantities },
    })),
  );
  const paths = [...new Set(parts.map(({ path }) => path))].sort();
  const numberOfPath = new Map(paths.map((path, index) => [path, index]));
  const rows = parts.map(
    ({ path, upload, flow, number, quantities }) =>
      `(${sqlText(path)}, ${numberOfPath.get(path) ?? 0}, ${sqlText(flow)}, ${number}, ${quantities}, ${sqlText(upload)})`,
  );
  const codes = viewDimensions.map((column) => `coalesce(f.${column}, '') AS ${column}`).join(', ');
  await session.run(`CREATE TABLE part AS SELECT * FROM (VALUES ${rows.join(', ')})
    AS part (path, file, flow, delivery, quantities, upload)`);
  await session.run(`CREATE TABLE fact AS
    SELECT part.delivery, part.file, ${codes}, f.enterprise_name, f.usd, f.cny,
      CASE WHEN part.quantities THEN f.quantity END AS quantity,
      CASE WHEN part.quantities THEN coalesce(f.unit, '') END AS unit
    FROM read_parquet([${paths.map(sqlText).join(', ')}], filename = true) AS f
    JOIN part ON part.path = f.filename AND part.flow = f.flow`);
}
