/**
 * What an attacker can work out: whether the sum over `wanted` follows from published sums over sets of the same
 * unknowns, by adding and subtracting multiples of them. Exact, in whole numbers.
 */
export function follows(wanted: ReadonlySet<number>, published: readonly ReadonlySet<number>[]): boolean {
  const size = 1 + Math.max(-1, ...wanted, ...published.flatMap((set) => [...set]));
  const vector = (set: ReadonlySet<number>): bigint[] =>
    Array.from({ length: size }, (_, index) => (set.has(index) ? 1n : 0n));
  const basis: { readonly pivot: number; readonly row: readonly bigint[] }[] = [];
  const reduced = (row: readonly bigint[]): readonly bigint[] =>
    basis.reduce((left, { pivot, row: right }) => {
      const [factor = 0n, lead = 0n] = [left[pivot], right[pivot]];
      return factor === 0n
        ? left
        : primitive(left.map((value, index) => value * lead - (right[index] ?? 0n) * factor));
    }, row);
  for (const set of published) {
    const row = reduced(vector(set));
    const pivot = row.findIndex((value) => value !== 0n);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return reduced(vector(wanted)).every((value) => value === 0n);
}

function primitive(row: readonly bigint[]): readonly bigint[] {
  const divisor = row.reduce(gcd, 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
