import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { viewDimensions } from '../../facts/schema.ts';
import { datasets, flows } from '../../trade/cut.ts';
import { codeMap, type CodeMap } from './code-map.ts';

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

const names = z.array(z.string());
const byRole = z.partialRecord(role, names);
/** Cells by the names of their columns. */
const cells = z.record(z.string(), names).default({});

/** A kind of upload, as data. Names of columns are in small letters. */
const layoutSchema = z
  .strictObject({
    name: z.string(),
    dataset: z.enum([...datasets, 'indicators']),
    /** The names that its headers give to our roles. */
    columns: byRole,
    /** Of those that are ignored the names of a role's codes. */
    names: byRole,
    /** Columns that say nothing we keep. */
    ignored: names,
    /** Columns that must be there, and lists of which at least one must. */
    required: z.array(role),
    oneOf: z.array(z.array(role)),
    /** Codes that every row has where the column is there; a row without one would be a total in disguise. */
    complete: z.array(role),
    negatives: z.boolean(),
    /** The same codes twice are an overlap. */
    uniqueRows: z.boolean(),
    /** The number of rows at which the source cuts a download. */
    rowCap: z.int().optional(),
    /** The column of the year, where that of the month does not say it. */
    year: names.default([]),
    /** The column that says whose trade the rows are, where its name alone does not (see place-columns.ts). */
    place: names.default([]),
    /** Columns that tell rows apart, and are not kept. */
    apart: names.default([]),
    /** Of roles whose codes are the source's own the file beside the layouts that has ours. */
    codes: z.partialRecord(role, z.string()).default({}),
    /** Words of the file's name that tell the flow. */
    nameFlows: z.partialRecord(z.enum(flows), names).default({}),
    /** Units of numbers, as headers name them in brackets: "1000 USD", "kg". */
    units: z.partialRecord(role, z.string()).default({}),
    /** Whether a comma stands before decimals; where nothing is said the numbers show it. */
    decimalComma: z.boolean().optional(),
    /** Whether amounts have more decimals than their currency: they are rounded, half away from zero. */
    rounds: z.boolean().default(false),
    /** Of its product codes so many digits are the Harmonized System's, and are kept. */
    hsDigits: z.int().optional(),
    /** Cells that all rows have in a column, or none: other rows refuse the upload. */
    only: cells,
    /** Cells of rows that are whole; rows with others are parts of one of these, and left out. */
    wholes: cells,
  })
  .refine(
    ({ dataset, year, codes }) =>
      dataset !== 'indicators' || (year.length === 0 && Object.keys(codes).length === 0),
    'indicators have their months in one column, and codes of our list',
  );
export type Layout = Omit<z.infer<typeof layoutSchema>, 'codes'> & {
  readonly codes: Readonly<Partial<Record<Role, CodeMap>>>;
};

/** Seen so from a bundled function too. */
const folder = join(import.meta.dirname, '../layouts');
let found: readonly Layout[] | undefined;

/** All layouts beside this file, read once a process. A new source is a new file there. */
export function layouts(): readonly Layout[] {
  found ??= readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => layoutIn(folder, file));
  return found;
}

/** The layout of a file, with the codes that it names. */
export function layoutIn(folder: string, file: string): Layout {
  const { codes, ...layout } = layoutSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const read = roles.flatMap((role) => {
    const name = codes[role];
    return name === undefined ? [] : [[role, codeMap(join(folder, name))] as const];
  });
  return { ...layout, codes: Object.fromEntries(read) };
}
