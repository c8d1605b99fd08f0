/**
 * The columns of a facts file, `facts/month=YYYY-MM/<upload>-<hash>.parquet`: one row per row of an upload. The month
 * is the folder's (Hive partition) and stands in no column. The same files are an Athena table; the types are those
 * that DuckDB and Athena share; DECIMAL(18) keeps to 64 bits, thirty times faster to read than a wider one. Codes are
 * text. A sum in a currency that the upload does not have is NULL.
 */
export const factColumns = {
  flow: 'VARCHAR', // export | import
  dataset: 'VARCHAR', // enterprise | platform | generic
  view: 'VARCHAR', // dataset and the dimensions it has, "platform:market,product,regime": rows of two views never add
  product: 'VARCHAR', // HS code as sent, 2 to 10 digits
  market: 'VARCHAR', // customs partner code, 3 digits
  regime: 'VARCHAR', // 贸易方式 of the statistics, 2 digits
  supervision: 'VARCHAR', // 监管方式 of the declaration, 4 digits
  ownership: 'VARCHAR', // 企业性质: state | foreign | private | other
  district: 'VARCHAR', // customs' 境内目的地/货源地, 5 characters
  park: 'VARCHAR', // the park's own code, where the upload gives it
  enterprise: 'VARCHAR', // customs registration code (10) or unified social credit code (18)
  enterprise_name: 'VARCHAR',
  quantity: 'DECIMAL(18,3)',
  unit: 'VARCHAR',
  quantity2: 'DECIMAL(18,3)',
  unit2: 'VARCHAR',
  usd: 'DECIMAL(18,2)',
  cny: 'DECIMAL(18,2)',
  line: 'BIGINT', // first line of the row in the upload, from 1
  place: 'VARCHAR', // where the firm is registered (注册地), as written, of several columns as 湖南省/长沙市; files of former versions have no such column
} as const;

/** The dimensions that a view may have, in the order of its name. */
export const viewDimensions = [
  'product',
  'market',
  'regime',
  'supervision',
  'ownership',
  'district',
  'park',
  'enterprise',
] as const;
export type ViewDimension = (typeof viewDimensions)[number];
