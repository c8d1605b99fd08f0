/** A prime below 2²⁶: a product of two remainders is exact in a double. */
const prime = 67_108_859;

/**
 * The sets of firms, fewer than `least`, that some combination of the rows leaves alone: what adding and subtracting multiples
 * of published differences tells. `firms` says whose each column is, of one firm or of several.
 *
 * Solved in remainders of a prime, row by row to the reduced echelon form. A combination of one column is a row of that
 * form, and so is one of two, or it is made of two rows alike in all columns but their leading ones; this is complete
 * for two columns, and for more finds what single rows tell. What follows in whole numbers follows in remainders; what
 * follows in remainders alone, once in some ten million, errs on the side of caution.
 */
export function fewInCombination(
  rows: readonly ReadonlyMap<number, bigint>[],
  firms: readonly (readonly string[])[],
  least: number,
): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const reduced = echelon(rows);
  const leading = new Set(reduced.map(({ lead }) => lead));
  const alike = new Map<string, number>();
  const firmsOf = (columns: Iterable<number>): string[] =>
    [...new Set([...columns].flatMap((column) => firms[column] ?? []))].sort();
  for (const { lead, row } of reduced) {
    const own = firmsOf(row.keys());
    if (own.length < least) found.push(own);
    const others = [...row]
      .filter(([column]) => !leading.has(column))
      .sort(([left], [right]) => left - right);
    const scale = inverse(others[0]?.[1] ?? 1);
    const shape = others.map(([column, value]) => `${column}:${(value * scale) % prime}`).join();
    const other = alike.get(shape);
    const pair = other === undefined ? undefined : firmsOf([other, lead]);
    if (pair !== undefined && pair.length < least) found.push(pair);
    alike.set(shape, lead);
  }
  return found;
}

interface Leading {
  readonly lead: number;
  readonly row: Map<number, number>;
}

function echelon(rows: readonly ReadonlyMap<number, bigint>[]): Leading[] {
  const found: Leading[] = [];
  for (const given of rows) {
    const row = remainders(given);
    for (const one of found) subtract(row, one, row.get(one.lead) ?? 0);
    const [first] = [...row.keys()].sort((left, right) => left - right);
    if (first === undefined) continue;
    const scale = inverse(row.get(first) ?? 1);
    for (const [column, value] of row) row.set(column, (value * scale) % prime);
    const next = { lead: first, row };
    for (const one of found) subtract(one.row, next, one.row.get(first) ?? 0);
    found.push(next);
  }
  return found;
}

function remainders(row: ReadonlyMap<number, bigint>): Map<number, number> {
  const found = new Map<number, number>();
  for (const [column, value] of row) {
    const remainder = Number(((value % BigInt(prime)) + BigInt(prime)) % BigInt(prime));
    if (remainder !== 0) found.set(column, remainder);
  }
  return found;
}

/** Takes so many times a row from another. */
function subtract(from: Map<number, number>, { row }: Leading, times: number): void {
  if (times === 0) return;
  for (const [column, value] of row) {
    const left = ((from.get(column) ?? 0) + (prime - ((value * times) % prime))) % prime;
    if (left === 0) from.delete(column);
    else from.set(column, left);
  }
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
