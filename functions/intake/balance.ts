import type { Problem } from '../facts/receipt.ts';
import type { RecordsRead } from './csv/read-records.ts';

/**
 * Lines of the upload, counted without looking at cells, against the lines of all that was read in it; and the facts
 * that were read against those that were kept. That they differ is our fault, and holds the months all the same.
 */
export function unbalanced(
  { lines, linesCounted }: RecordsRead,
  { told, facts, kept }: { readonly told: number; readonly facts: number; readonly kept: number },
): Problem[] {
  if (linesCounted === lines && linesCounted === told && facts === kept) return [];
  const counts = { lines: linesCounted, told, facts, kept };
  const details = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return [{ code: 'lines-do-not-balance', details }];
}
