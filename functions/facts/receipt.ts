import { z } from 'zod';
import { datasets, flows } from '../trade/cut.ts';
import { viewDimensions } from './schema.ts';

const decimal = z.string().regex(/^-?\d+\.\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);

/**
 * Something found in an upload, as data: `code` names a sentence of the intake's words, which tells reason and remedy
 * in the reader's language; `details` are the values that the sentence quotes. `line` and `column` count from 1;
 * `line` is the first line of the row in the file as sent, of a sheet its row; `cell` is the cell in a sheet, C17.
 */
export const problemSchema = z.object({
  code: z.string(),
  line: z.int().optional(),
  column: z.string().optional(),
  cell: z.string().optional(),
  text: z.string().optional(),
  details: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What of a month is of one place. Sums are exact decimal text; null: not delivered. */
const placeSchema = z.object({
  month,
  /**
   * The first two digits of the goods' district, or the park as it is written; where the firms are registered, on the
   * receipts of former versions, whose parts are not told apart by it.
   */
  by: z.enum(['registration', 'district', 'park']),
  place: z.string(),
  rows: z.int(),
  usd: decimal.nullable(),
  cny: decimal.nullable(),
});
export type PlaceTold = z.infer<typeof placeSchema>;

/**
 * What an upload says of one month and flow, and of one place where it tells where firms are registered, in one facts
 * file. Sums are exact decimal text; null: not delivered.
 */
export const partSchema = z.object({
  month,
  flow: z.enum(flows),
  view: z.string(),
  /** The place (注册地, 收发货人所在地, 省份/城市) as written, "" where the cell is empty; absent where no column tells. */
  place: z.string().optional(),
  dimensions: z.array(z.enum(viewDimensions)),
  rows: z.int(),
  usd: decimal.nullable(),
  cny: decimal.nullable(),
  /** The lengths of its product codes, shortest first; absent where it has none. */
  digits: z.array(z.int()).optional(),
  /** Key of the facts file in the archive. The flows and places of one month share a file. */
  facts: z.string(),
});
export type Part = z.infer<typeof partSchema>;

/**
 * A row of an indicator file: what an area had reached by a month, or in it, in a unit. `area` is '' for the city, else
 * as written. `value` is decimal text.
 */
const indicatorSchema = z.object({
  line: z.int(),
  month,
  indicator: z.string(),
  area: z.string(),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unit: z.string(),
  basis: z.enum(['monthly', 'cumulative']),
  source: z.string(),
});
export type IndicatorFact = z.infer<typeof indicatorSchema>;

/**
 * The receipt of one upload, `intake/<upload>.json`: the only commit point of the intake. Of an archive or a workbook the
 * file holds the receipts of all tables in it. Facts without a receipt do
 * not count. rows.data = rows.facts + rows.rejects; money in = money of the facts + money of the rejects.
 */
export const receiptSchema = z.object({
  upload: z.string(),
  source: z.object({
    /** The upload's key; of a table in an archive or a workbook with what leads to it: `包.zip › 出口.xlsx › 5月`. */
    key: z.string(),
    /** The key of the upload that a table stands in; absent where it is the upload itself. */
    file: z.string().optional(),
    version: z.string(),
    size: z.int(),
    sha256: z.string(),
    /** Hash of what `manifest.csv` says of the upload; absent where it says nothing. */
    manifest: z.string().optional(),
  }),
  /** The workbook in the archive with the rows that were not taken, and the content that they stood in. */
  handedBack: z.object({ file: z.string(), content: z.string(), rows: z.int() }).optional(),
  /**
   * Of which content of which upload this is the whole, with rows mended that were not taken: its facts are those of the
   * other and its own. `before`: the keys of the uploads that it stands for, the one that it completes first.
   */
  completes: z.object({ content: z.string(), before: z.array(z.string()).min(1) }).optional(),
  status: z.enum(['accepted', 'refused']),
  layout: z.string().nullable(),
  dataset: z.enum([...datasets, 'indicators']).nullable(),
  /** 快讯 or 正式, from the manifest; a formal upload supersedes a flash one of the same dataset, month and flow. */
  edition: z.enum(['flash', 'formal']).nullable(),
  /** 更正 or 补报, by the manifest, the key or the title; absent of a first report. */
  amends: z
    .object({
      kind: z.enum(['correction', 'supplement']),
      number: z.int(),
      day: z.string().optional(),
    })
    .optional(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  rows: z.object({
    lines: z.int(),
    header: z.int(),
    blank: z.int(),
    totals: z.int(),
    data: z.int(),
    facts: z.int(),
    rejects: z.int(),
  }),
  /**
   * Money of the rejected rows: with that of the parts it is all the money of the upload, but for rows of which a
   * reject says that their money could not be read, by a fault of the money itself or by `money: unread` in its
   * details.
   */
  rejectedMoney: z.object({ usd: decimal.nullable(), cny: decimal.nullable() }),
  parts: z.array(partSchema),
  /**
   * Months that are told of what was not taken: by the rows that were refused, the title and the manifest. With those of
   * the parts and of the key they are the months that a refused row may be of.
   */
  mentions: z.array(month).optional(),
  /** Of which districts and parks it is, where a column tells. */
  places: z.array(placeSchema).optional(),
  /** The rows of an indicator file, which are few: the receipt itself keeps them. */
  indicators: z.array(indicatorSchema).optional(),
  /**
   * Why the upload is refused, or every fault of every row that was not taken: all of them up to 1000, then
   * `rejectsFile` has all.
   */
  rejects: z.array(problemSchema),
  rejectsFile: z.string().nullable(),
  /** What counts all the same but should be known: unknown codes with their sums, quantity 0 with a value … */
  notes: z.array(problemSchema),
  /** What makes the months of this upload wait though every row was taken: a cut download, a total row that differs … */
  holds: z.array(problemSchema),
});
export type Receipt = z.infer<typeof receiptSchema>;
