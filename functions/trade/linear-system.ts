/** A published sum: its name, and of what unknowns it is, each with its number of times. */
export interface Equation {
  readonly name: string;
  readonly terms: ReadonlyMap<number, bigint>;
}

/** What follows from published sums, and how: `path` says how many times which sum is taken. */
export interface Consequence {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly path: ReadonlyMap<string, bigint>;
}

interface Leading extends Consequence {
  readonly lead: number;
}

/**
 * What follows from sums by adding and subtracting multiples of them: the reduced echelon form, in which each
 * consequence has an unknown that no other has. Exact, in whole numbers; a sum that follows from the others adds
 * nothing. Unknowns that all sums count alike should be one: then most sums begin with one of their own, and the work
 * is in proportion to what they count.
 */
export function consequences(equations: readonly Equation[]): readonly Consequence[] {
  const found: Leading[] = [];
  const byLead = new Map<number, number>();
  const having = new Map<number, Set<number>>();
  const note = (index: number, terms: ReadonlyMap<number, bigint>): void => {
    for (const unknown of terms.keys())
      having.set(unknown, (having.get(unknown) ?? new Set<number>()).add(index));
  };
  const shortestFirst = [...equations].sort(
    (left, right) => left.terms.size - right.terms.size || (left.name < right.name ? -1 : 1),
  );
  for (const { name, terms } of shortestFirst) {
    let next: Consequence = { terms, path: new Map([[name, 1n]]) };
    for (const unknown of terms.keys()) {
      const leading = found[byLead.get(unknown) ?? -1];
      if (leading !== undefined) next = without(next, leading.lead, leading);
    }
    const lead = Math.min(...next.terms.keys());
    if (next.terms.size === 0) continue;
    const own = { ...next, lead };
    for (const index of having.get(lead) ?? []) {
      const other = found[index];
      if (other?.terms.has(lead) !== true) continue;
      const reduced = { ...without(other, lead, own), lead: other.lead };
      found[index] = reduced;
      note(index, reduced.terms);
    }
    byLead.set(lead, found.length);
    note(found.length, own.terms);
    found.push(own);
  }
  return found;
}

/** A consequence with so many times another taken from it that it has the unknown no more. */
function without(from: Consequence, unknown: number, other: Consequence): Consequence {
  const [own, its] = [from.terms.get(unknown) ?? 0n, other.terms.get(unknown) ?? 1n];
  if (own === 0n) return from;
  const divisor = gcd(own, its);
  const [times, less] = [its / divisor, own / divisor];
  return reduced({
    terms: combined(from.terms, times, other.terms, less),
    path: combined(from.path, times, other.path, less),
  });
}

function combined<K>(
  left: ReadonlyMap<K, bigint>,
  times: bigint,
  right: ReadonlyMap<K, bigint>,
  less: bigint,
): Map<K, bigint> {
  const sum = new Map([...left].map(([key, value]) => [key, value * times]));
  for (const [key, value] of right) {
    const difference = (sum.get(key) ?? 0n) - value * less;
    if (difference === 0n) sum.delete(key);
    else sum.set(key, difference);
  }
  return sum;
}

function reduced({ terms, path }: Consequence): Consequence {
  const divisor = [...terms.values(), ...path.values()].reduce(gcd, 0n);
  if (divisor <= 1n) return { terms, path };
  const divided = <K>(map: ReadonlyMap<K, bigint>): Map<K, bigint> =>
    new Map([...map].map(([key, value]) => [key, value / divisor]));
  return { terms: divided(terms), path: divided(path) };
}

function gcd(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
