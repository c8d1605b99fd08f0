import type { Part, Problem } from '../../facts/receipt.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import type { TimesSaid } from './times-said.ts';

/** Rows of other months are few, and their months likely mistyped, up to one in so many; more are meant. */
const few = 5;

/**
 * A few rows of other months than the one that the title or the name of a file speaks of, with their months, how many
 * there are, and what they come to.
 */
export function fewOfOtherMonths(
  said: readonly (TimesSaid | undefined)[],
  parts: readonly Pick<Part, 'month' | 'rows' | 'usd' | 'cny'>[],
): Problem[] {
  const named = said.find((times) => times !== undefined && saysOne(times));
  const month = named?.months[0];
  const others = parts.filter((part) => part.month !== month);
  const rows = rowsOf(others);
  if (month === undefined || rows === 0 || rows * few > rowsOf(parts)) return [];
  const found = [...new Set(others.map((part) => part.month))].sort().join(' ');
  const details = { found, rows: String(rows), usd: sumOf(others, 'usd'), cny: sumOf(others, 'cny') };
  return [{ code: 'few-rows-of-other-months', text: month, details }];
}

/** Whether it speaks of one month, and of no span. */
function saysOne({ months, spans, toDate }: TimesSaid): boolean {
  return new Set(months).size === 1 && spans.length === 0 && toDate === undefined;
}

function rowsOf(parts: readonly Pick<Part, 'rows'>[]): number {
  return parts.reduce((sum, { rows }) => sum + rows, 0);
}

/** Exact decimal text; '' where none of them has the currency. */
function sumOf(parts: readonly Pick<Part, 'usd' | 'cny'>[], currency: 'usd' | 'cny'): string {
  const sums = parts.flatMap((part) => part[currency] ?? []);
  return sums.length === 0 ? '' : minorText(sums.reduce((sum, one) => sum + minorUnits(one), 0n));
}
