import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { viewDimensions } from '../../facts/schema.ts';
import { datasets } from '../../trade/cut.ts';

/** What a column of an upload can mean to us. */
export const roles = [
  'month',
  'flow',
  ...viewDimensions,
  'enterprise_name',
  'quantity',
  'unit',
  'quantity2',
  'unit2',
  'money_unit',
  'usd',
  'cny',
  'indicator',
  'area',
  'value',
  'basis',
  'source',
] as const;
export type Role = (typeof roles)[number];

const role = z.enum(roles);

/**
 * A kind of upload, as data: `columns` the names its headers give to our roles, `ignored` the names that say nothing
 * we keep, `names` those of them that are the names of a role's codes. `required` columns must be there, and at least
 * one of each list of `oneOf`. `complete`: codes that every row has where the column is there; a row without one
 * would be a total in disguise. `uniqueRows`: the same codes twice are an overlap. `rowCap`: the number of rows
 * at which the source cuts a download.
 */
const layoutSchema = z.strictObject({
  name: z.string(),
  dataset: z.enum([...datasets, 'indicators']),
  columns: z.partialRecord(role, z.array(z.string())),
  names: z.partialRecord(role, z.array(z.string())),
  ignored: z.array(z.string()),
  required: z.array(role),
  oneOf: z.array(z.array(role)),
  complete: z.array(role),
  negatives: z.boolean(),
  uniqueRows: z.boolean(),
  rowCap: z.int().optional(),
});
export type Layout = z.infer<typeof layoutSchema>;

/** Seen so from a bundled function too. */
const folder = join(import.meta.dirname, '../layouts');
let found: readonly Layout[] | undefined;

/** All layouts beside this file, read once a process. A new source is a new file there. */
export function layouts(): readonly Layout[] {
  found ??= readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => layoutSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  return found;
}
