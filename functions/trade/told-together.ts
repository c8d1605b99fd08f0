import { closeBound } from './bounds.ts';
import { publicFamilies, type Atom, type DisclosureRule, type Holding, type RowId } from './disclosure.ts';
import { fewInCombination } from './few-in-combination.ts';
import { behind, cellsOf, sumOf, total, type Cell } from './linked-cells.ts';
import { momentOf, type Moment } from './moment.ts';
import { byKey } from './rank.ts';
import { Work } from './work.ts';

/** How often each sum is taken that follows from open rows of several families and may not be told. */
export type Path = ReadonlyMap<string, bigint>;

/** What the tables of several families tell together that may not be told. */
export interface ToldTogether {
  readonly moment: Moment;
  readonly path: Path;
}

/** One way to work out what may not be told; each throws WorkExceeded. */
export type Attack = (cells: readonly Cell[], rule: DisclosureRule, work: Work) => Iterable<Path>;

/**
 * The ways to work out what tables tell together. Rows that are closed take sums away and add none, so that what one of
 * them does not tell it never tells later.
 */
export const attacks: readonly Attack[] = [fewAlone, oneInRemainder, closeBounds];

/** The first sum that follows from the open rows of all families together and may not be told. */
export function toldByLinks(
  linked: readonly Atom[],
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): ToldTogether | undefined {
  for (const [moment, atoms] of byMoment(linked)) {
    const cells = cellsOf(atoms, isOpen);
    if (!hasSecrets(cells, rule)) continue;
    for (const attack of attacks) for (const path of attack(cells, rule, new Work())) return { moment, path };
  }
  return undefined;
}

/** Whether tables may tell anything: the city's own sum is told whoever stands behind it. */
export function hasSecrets(cells: readonly Cell[], rule: DisclosureRule): boolean {
  return cells.length > 0 && behind(cells).danger(rule) === undefined;
}

/** Atoms with what they hold of one month and flow, oldest first. */
export function byMoment(linked: readonly Atom[]): ReadonlyMap<Moment, readonly Atom[]> {
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

/** Sums that leave fewer firms alone than the rule asks for, where crossings that are empty are known to be. */
function* fewAlone(cells: readonly Cell[], { leastFirms }: DisclosureRule, work: Work): Generator<Path> {
  const rows = new Map<string, Map<number, bigint>>([[total, new Map()]]);
  for (const [column, { open }] of cells.entries())
    for (const row of [total, ...open]) {
      const counted = rows.get(row) ?? new Map<number, bigint>();
      rows.set(row, counted.set(column, 1n));
    }
  const names = [...rows.keys()];
  const firms = cells.map(({ holdings }) => firmsIn(holdings, leastFirms));
  for (const { path } of fewInCombination([...rows.values()], firms, leastFirms, work))
    yield new Map([...path].map(([row, times]) => [names[row] ?? '', BigInt(times)]));
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
function* oneInRemainder(cells: readonly Cell[], rule: DisclosureRule, work: Work): Generator<Path> {
  for (const [outer] of publicFamilies.entries())
    for (const [inner] of publicFamilies.entries()) {
      if (inner === outer) continue;
      work.take(cells.length);
      const around = new Map<string, Set<string>>();
      for (const { blocks } of cells)
        around.set(
          blocks[inner] ?? '',
          (around.get(blocks[inner] ?? '') ?? new Set<string>()).add(blocks[outer] ?? ''),
        );
      const isWithin = ({ blocks }: Cell): boolean => around.get(blocks[inner] ?? '')?.size === 1;
      for (const [block, own] of Map.groupBy(cells, ({ blocks }) => blocks[outer] ?? '')) {
        const [within, left] = [own.filter(isWithin), own.filter((cell) => !isWithin(cell))];
        if (within.length === 0 || left.length === 0 || behind(left).danger(rule) === undefined) continue;
        const taken = new Set(within.map(({ blocks }) => blocks[inner] ?? ''));
        const path = new Map(sumOf(block, outer, cells));
        for (const one of taken)
          for (const [row, times] of sumOf(one, inner, cells)) path.set(row, (path.get(row) ?? 0n) - times);
        yield path;
      }
    }
}

/** Crossings of one firm that are bounded too closely, the first of them: rows closed for it may free others. */
function* closeBounds(cells: readonly Cell[], rule: DisclosureRule, work: Work): Generator<Path> {
  const path = closeBound(cells, rule, work);
  if (path !== undefined) yield path;
}
