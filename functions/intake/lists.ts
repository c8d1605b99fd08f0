import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';

/** The texts of a list that DuckDB gathered; of an absent one none. */
export function textsIn(list: DuckDBValue | undefined): string[] {
  if (!(list instanceof DuckDBListValue)) return [];
  return list.items.filter((item) => typeof item === 'string');
}
