import type { ViewDimension } from '../schema.ts';

/**
 * How facts are sorted under keys: the codes looked at, and the keys that they stand under (several where keys
 * overlap).
 */
export interface Classification {
  readonly columns: readonly ViewDimension[];
  readonly keysOf: (codes: readonly string[]) => readonly string[];
}
