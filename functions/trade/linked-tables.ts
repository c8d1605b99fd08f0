import { Blocks, type Block } from './blocks.ts';
import { closeBound } from './bounds.ts';
import { publicFamilies, type Atom, type DisclosureRule, type Holding, type RowId } from './disclosure.ts';
import { fewInCombination } from './few-in-combination.ts';
import { behind, cellsOf, sumOf, total, type Cell } from './linked-cells.ts';
import { momentOf, type Moment } from './moment.ts';
import { byKey } from './rank.ts';

/** What the tables of several families tell together that may not be told: which sums, and how often each is taken. */
export interface ToldTogether {
  readonly moment: Moment;
  readonly path: ReadonlyMap<string, bigint>;
}

/**
 * Further rows to close, so that tables of different families do not tell together what none tells alone. `linked` are
 * atoms of all families crossed: a regime that occurs in one zone only, a good that one kind of firms trades, a market
 * reached by one product stands in two tables, and one taken from the other leaves what neither shows.
 *
 * Whoever knows which crossings are empty can solve all tables as one linear system, and set bounds where nothing follows.
 * Where it leaves few firms alone, or one with too much, or bounds one too closely, the lightest row that it takes is
 * joined with the one that it is cheapest to join. Rows that are
 * closed take sums away and add none, so months looked at once need not be again while their facts stay the same.
 */
export function closedAcross(
  families: readonly (readonly Atom[])[],
  linked: readonly Atom[],
  rule: DisclosureRule,
  closedBefore: ReadonlySet<RowId>,
): ReadonlySet<RowId> {
  const closed = new Set(closedBefore);
  for (const atoms of byMoment(linked).values())
    for (;;) {
      const told = toldTogether(atoms, (row) => !closed.has(row), rule);
      const rows = told === undefined ? [] : cheapestClosing(told, families, closed);
      if (rows.length === 0) break;
      for (const row of rows) closed.add(row);
    }
  return closed;
}

/** The rows whose closing takes the lightest sum of the path away; none where there is nothing to join. */
function cheapestClosing(
  { path }: ToldTogether,
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

/** The first sum that follows from the open rows of all families together and may not be told. */
export function toldByLinks(
  linked: readonly Atom[],
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): ToldTogether | undefined {
  for (const atoms of byMoment(linked).values()) {
    const told = toldTogether(atoms, isOpen, rule);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** Atoms with what they hold of one month and flow, oldest first. */
function byMoment(linked: readonly Atom[]): ReadonlyMap<Moment, readonly Atom[]> {
  const found = new Map<Moment, Atom[]>();
  for (const { rows, holdings } of linked)
    for (const holding of holdings) {
      const moment = momentOf(holding);
      const atoms = found.get(moment) ?? [];
      found.set(moment, atoms);
      atoms.push({ rows, holdings: [holding] });
    }
  return new Map([...found].sort(byKey));
}

function toldTogether(
  atoms: readonly Atom[],
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): ToldTogether | undefined {
  const [holding] = atoms.flatMap(({ holdings }) => holdings);
  const cells = cellsOf(atoms, isOpen);
  // The city's own sum is told whoever stands behind it.
  if (holding === undefined || behind(cells).danger(rule)) return undefined;
  const path = fewAlone(cells, rule) ?? oneInRemainder(cells, rule) ?? closeBound(cells, rule);
  return path && { moment: momentOf(holding), path };
}

/** Sums that leave fewer firms alone than the rule asks for, where crossings that are empty are known to be. */
function fewAlone(cells: readonly Cell[], { leastFirms }: DisclosureRule): ToldTogether['path'] | undefined {
  const rows = new Map<string, Map<number, bigint>>([[total, new Map()]]);
  for (const [column, { open }] of cells.entries())
    for (const row of [total, ...open]) {
      const counted = rows.get(row) ?? new Map<number, bigint>();
      rows.set(row, counted.set(column, 1n));
    }
  const names = [...rows.keys()];
  const firms = cells.map(({ holdings }) => firmsIn(holdings, leastFirms));
  const [alone] = fewInCombination([...rows.values()], firms, leastFirms);
  return alone && new Map([...alone.path].map(([row, times]) => [names[row] ?? '', BigInt(times)]));
}

/** The firms of a cell where they are few, else as many as are known. */
function firmsIn(holdings: readonly Holding[], leastFirms: number): string[] {
  const listed = new Set(holdings.flatMap(({ largest }) => largest.map(({ firm }) => firm)));
  const isMany = holdings.some(({ firms }) => firms >= leastFirms);
  // Who is not listed is nobody's in particular.
  const others = isMany ? Array.from({ length: leastFirms }, (_, number) => `\n${number}`) : [];
  return [...listed, ...others];
}

/** What is left of a block of one family, the blocks of another that lie wholly in it taken away, where it is unsafe. */
function oneInRemainder(cells: readonly Cell[], rule: DisclosureRule): ToldTogether['path'] | undefined {
  for (const [outer] of publicFamilies.entries())
    for (const [inner] of publicFamilies.entries()) {
      if (inner === outer) continue;
      const around = Map.groupBy(cells, ({ blocks }) => blocks[inner] ?? '');
      for (const [block, own] of Map.groupBy(cells, ({ blocks }) => blocks[outer] ?? '')) {
        const isWithin = (cell: Cell): boolean =>
          around.get(cell.blocks[inner] ?? '')?.every(({ blocks }) => blocks[outer] === block) === true;
        const [within, left] = [own.filter(isWithin), own.filter((cell) => !isWithin(cell))];
        if (within.length === 0 || left.length === 0 || behind(left).danger(rule) === undefined) continue;
        const taken = new Set(within.map(({ blocks }) => blocks[inner] ?? ''));
        const path = new Map(sumOf(block, outer, cells));
        for (const one of taken)
          for (const [row, times] of sumOf(one, inner, cells)) path.set(row, (path.get(row) ?? 0n) - times);
        return path;
      }
    }
  return undefined;
}
