/** A prime below 2²⁶: a product of two remainders is exact in a double. */
const prime = 67_108_859;

/** A combination of rows: what it leaves of each column, and how many times each row is taken. Remainders of the prime. */
export interface Combination {
  readonly row: Map<number, number>;
  readonly path: Map<number, number>;
}

/** A row of the reduced echelon form: no other has its leading column. */
export interface Leading extends Combination {
  readonly lead: number;
}

/** Rows as combinations of themselves, short ones first: what is taken from others then has few columns to change. */
export function combinationsOf(rows: readonly ReadonlyMap<number, bigint>[]): Combination[] {
  return [...rows.entries()]
    .sort(([, left], [, right]) => left.size - right.size)
    .map(([index, row]) => ({ row: remaindersOf(row), path: new Map([[index, 1]]) }));
}

/**
 * The reduced echelon form of rows, in remainders of a prime. What follows from the rows in whole numbers follows in
 * remainders; what follows in remainders alone, once in some ten million, errs on the side of caution.
 */
export function echelon(rows: readonly Combination[]): Leading[] {
  const found: Leading[] = [];
  const byLead = new Map<number, Leading>();
  for (const { row, path } of rows) {
    const next: Combination = { row: new Map(row), path: new Map(path) };
    for (const column of [...next.row.keys()]) {
      const one = byLead.get(column);
      if (one !== undefined) take(next, one, next.row.get(column) ?? 0);
    }
    const lead = next.row.keys().next().value;
    if (lead === undefined) continue;
    const own = { lead, ...scaled(next, inverse(next.row.get(lead) ?? 1)) };
    for (const other of found) take(other, own, other.row.get(lead) ?? 0);
    byLead.set(lead, own);
    found.push(own);
  }
  return found;
}

/** Combinations of the rows that leave nothing outside some columns: all others that do are made of these. */
export function dependencies(
  rows: readonly Combination[],
  isInside: (column: number) => boolean,
): Combination[] {
  const found: Leading[] = [];
  const dependent: Combination[] = [];
  for (const { row, path } of rows) {
    const next = { row: new Map(row), path: new Map(path) };
    for (const one of found) take(next, one, next.row.get(one.lead) ?? 0);
    const lead = next.row.keys().find((column) => !isInside(column));
    if (lead === undefined) dependent.push(next);
    else found.push({ lead, ...scaled(next, inverse(next.row.get(lead) ?? 1)) });
  }
  return dependent;
}

/** A remainder as the whole number nearest to nothing that leaves it. */
export function signed(remainder: number): number {
  return remainder * 2 > prime ? remainder - prime : remainder;
}

function remaindersOf(row: ReadonlyMap<number, bigint>): Map<number, number> {
  const found = new Map<number, number>();
  for (const [column, value] of row) {
    const remainder = Number(((value % BigInt(prime)) + BigInt(prime)) % BigInt(prime));
    if (remainder !== 0) found.set(column, remainder);
  }
  return found;
}

/** Takes so many times a combination from another. */
function take(from: Combination, one: Combination, times: number): void {
  if (times === 0) return;
  subtract(from.row, one.row, times);
  subtract(from.path, one.path, times);
}

function subtract(from: Map<number, number>, row: ReadonlyMap<number, number>, times: number): void {
  for (const [column, value] of row) {
    const left = ((from.get(column) ?? 0) + (prime - ((value * times) % prime))) % prime;
    if (left === 0) from.delete(column);
    else from.set(column, left);
  }
}

function scaled({ row, path }: Combination, times: number): Combination {
  const scale = (map: ReadonlyMap<number, number>): Map<number, number> =>
    new Map([...map].map(([key, value]) => [key, (value * times) % prime]));
  return { row: scale(row), path: scale(path) };
}

/** By Fermat: the power of the prime less two. */
function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
