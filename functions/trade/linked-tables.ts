import { Blocks, type Block } from './blocks.ts';
import type { Atom, DisclosureRule, RowId } from './disclosure.ts';
import { cellsOf } from './linked-cells.ts';
import { attacks, byMoment, hasSecrets, type Attack, type Path } from './told-together.ts';
import { Work, WorkExceeded } from './work.ts';

/** What is closed so that tables of different families do not tell together what none tells alone. */
export interface ClosedAcross {
  readonly closed: ReadonlySet<RowId>;
  /** Of them the rows of dimensions that were closed whole, since to find out what they tell takes too long. */
  readonly unsearched: ReadonlySet<RowId>;
}

/**
 * Further rows to close, so that tables of different families do not tell together what none tells alone. `linked` are
 * atoms of all families crossed: a regime that occurs in one zone only, a good that one kind of firms trades, a market
 * reached by one product stands in two tables, and one taken from the other leaves what neither shows.
 *
 * Whoever knows which crossings are empty can solve all tables as one linear system, and set bounds where nothing follows.
 * Where it leaves few firms alone, or one with too much, or bounds one too closely, the lightest row that it takes is
 * joined with the one that it is cheapest to join. Months looked at once need not be again while their facts stay the
 * same.
 *
 * A month and flow that takes more steps than `limit` is not left unsearched: the dimension that has most open rows is
 * closed whole and what is left is searched anew, so that all months together take `limit` for each and for each
 * dimension at most.
 */
export function closedAcross(
  families: readonly (readonly Atom[])[],
  linked: readonly Atom[],
  rule: DisclosureRule,
  closedBefore: ReadonlySet<RowId>,
  limit = mostSteps,
): ClosedAcross {
  const closed = new Set(closedBefore);
  const unsearched = new Set<RowId>();
  for (const atoms of byMoment(linked).values())
    while (!isSearched(atoms, { families, rule, closed, work: new Work(limit) })) {
      const rows = largestDimension(atoms, closed);
      if (rows.length === 0) break;
      for (const row of rows) {
        closed.add(row);
        unsearched.add(row);
      }
    }
  return { closed, unsearched };
}

/** As many steps as a month and flow may take, some five seconds: ten thousand crossings take a tenth of it, and the first edition of a city has 48 months and flows. */
const mostSteps = 500_000_000;

interface Closing {
  readonly families: readonly (readonly Atom[])[];
  readonly rule: DisclosureRule;
  readonly closed: Set<RowId>;
  readonly work: Work;
}

/** Closes what must be in one month and flow; false where that takes too many steps. */
function isSearched(atoms: readonly Atom[], closing: Closing): boolean {
  try {
    for (const attack of attacks) while (closeTold(atoms, attack, closing));
    return true;
  } catch (error) {
    if (error instanceof WorkExceeded) return false;
    throw error;
  }
}

/** Closes rows until everything that an attack tells now is broken. Whether there was anything. */
function closeTold(
  atoms: readonly Atom[],
  attack: Attack,
  { families, rule, closed, work }: Closing,
): boolean {
  work.take(atoms.length);
  const cells = cellsOf(atoms, (row) => !closed.has(row));
  if (!hasSecrets(cells, rule)) return false;
  let isAny = false;
  for (const path of attack(cells, rule, work)) {
    // What takes a row that has been closed meanwhile does not follow any more.
    if (path.keys().some((row) => isIn(closed, row))) continue;
    const rows = cheapestClosing(path, families, closed);
    for (const row of rows) closed.add(row);
    if (rows.length > 0) isAny = true;
  }
  return isAny;
}

function isIn(rows: ReadonlySet<string>, row: string): boolean {
  return rows.has(row);
}

/** The open rows of the dimension that has most of them, of equal ones the first. */
function largestDimension(atoms: readonly Atom[], closed: ReadonlySet<RowId>): readonly RowId[] {
  const open = new Set(atoms.flatMap(({ rows }) => rows.filter((row) => !closed.has(row))));
  const dimensions = [...Map.groupBy([...open].sort(), (row) => row.slice(0, row.indexOf(':'))).values()];
  return dimensions.sort((left, right) => right.length - left.length)[0] ?? [];
}

/** The rows whose closing takes the lightest sum of the path away; none where there is nothing to join. */
function cheapestClosing(
  path: Path,
  families: readonly (readonly Atom[])[],
  closed: ReadonlySet<RowId>,
): readonly RowId[] {
  const found: { readonly block: Block; readonly blocks: Blocks }[] = [];
  for (const atoms of families) {
    const blocks = new Blocks(atoms, closed);
    const taken = new Set(
      atoms.flatMap(({ rows }, atom) => (rows.some((row) => path.has(row)) ? [atom] : [])),
    );
    found.push(
      ...new Set([...taken].map((atom) => blocks.of(atom))).values().map((block) => ({ block, blocks })),
    );
  }
  const lightestFirst = found
    .filter(({ block }) => [...block.open].some((row) => path.has(row)))
    .sort(({ block: left }, { block: right }) =>
      left.weight === right.weight ? left.id - right.id : left.weight < right.weight ? -1 : 1,
    );
  for (const { block, blocks } of lightestFirst) {
    const rows = blocks.between(block);
    if (rows.length > 0) return rows;
  }
  return [];
}
