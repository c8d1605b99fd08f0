import { combinationsOf, dependencies, echelon, signed, type Combination, type Leading } from './echelon.ts';

/** Firms that a combination of rows leaves alone, and how many times each row is taken for it. */
export interface LeftAlone {
  readonly firms: readonly string[];
  readonly path: ReadonlyMap<number, number>;
}

/**
 * The sets of firms, fewer than `least`, that some combination of the rows leaves alone: what adding and subtracting
 * multiples of published sums tells. `firms` says whose each column is, of one firm or of several.
 *
 * Complete for one firm and for two. A combination of the rows is one of their echelon form, taking each row of it as
 * often as its leading column is left; so one that leaves nothing but the columns of a set of firms is made of those
 * rows alone whose leading columns are theirs, and is found where these are dependent in all other columns. A set of
 * three or four, for which `least` may ask too, is found where it owns a column together.
 */
export function fewInCombination(
  rows: readonly ReadonlyMap<number, bigint>[],
  firms: readonly (readonly string[])[],
  least: number,
): LeftAlone[] {
  const ownersOf = (column: number): readonly string[] => firms[column] ?? [];
  const isFew = (column: number): boolean => ownersOf(column).length < least;
  // What leaves something of a column of many is no few's: only combinations without are searched.
  const reduced = echelon(dependencies(combinationsOf(rows), isFew));
  const telling = tellingColumns(reduced);
  const byFirm = new Map<string, Leading[]>();
  const having = new Map<number, Set<string>>();
  const note = (column: number, firm: string): void => {
    having.set(column, (having.get(column) ?? new Set<string>()).add(firm));
  };
  for (const one of reduced)
    for (const firm of ownersOf(one.lead)) {
      byFirm.set(firm, [...(byFirm.get(firm) ?? []), one]);
      for (const column of one.row.keys()) {
        note(column, firm);
        if (isFew(column)) for (const owner of ownersOf(column)) note(column, owner);
      }
    }
  const found = new Map<string, LeftAlone>();
  const tried = new Set<string>();
  const tryOut = (set: readonly string[]): void => {
    const name = [...set].sort().join('\n');
    if (set.length >= least || tried.has(name)) return;
    tried.add(name);
    const isOwn = (column: number): boolean => ownersOf(column).every((firm) => set.includes(firm));
    const own = [...new Set(set.flatMap((firm) => byFirm.get(firm) ?? []))].filter(({ lead }) => isOwn(lead));
    if (isPlainlyApart(own, isOwn, telling)) return;
    for (const left of dependencies(entwined(own, isOwn), isOwn)) {
      const alone = [...new Set([...left.row.keys()].flatMap(ownersOf))].sort();
      const path = new Map([...left.path].map(([row, times]) => [row, signed(times)]));
      if (!found.has(alone.join('\n'))) found.set(alone.join('\n'), { firms: alone, path });
    }
  };
  for (const firm of byFirm.keys()) tryOut([firm]);
  for (const { lead } of reduced) tryOut(ownersOf(lead));
  for (const [firm, own] of byFirm)
    for (const one of own)
      for (const other of partners(one, firm, own, { ownersOf, having })) tryOut([firm, other]);
  return [...found.values()];
}

/** As many columns of a row as are looked at before all of them. */
const mostTelling = 24;

/** The columns of each row that fewest others have: they tell soonest that rows are independent. */
function tellingColumns(rows: readonly Leading[]): ReadonlyMap<Leading, readonly number[]> {
  const counts = countsOf(rows, () => true);
  const countOf = (column: number): number => counts.get(column) ?? 0;
  const rarest = (row: ReadonlyMap<number, number>): number[] => {
    const byCount = Map.groupBy(row.keys(), countOf);
    const counted = [...byCount.keys()].sort((left, right) => left - right);
    const found: number[] = [];
    for (const count of counted) {
      if (found.length >= mostTelling) break;
      found.push(...(byCount.get(count) ?? []).slice(0, mostTelling - found.length));
    }
    return found;
  };
  return new Map(rows.map((one) => [one, rarest(one.row)]));
}

/** Whether rows are independent in their telling columns, and so in all others than the inner ones. */
function isPlainlyApart(
  rows: readonly Leading[],
  isInside: (column: number) => boolean,
  telling: ReadonlyMap<Leading, readonly number[]>,
): boolean {
  const columns = [...new Set(rows.flatMap((one) => telling.get(one) ?? []))].filter(
    (column) => !isInside(column),
  );
  const short = rows.map(({ row }): Combination => {
    const own = columns.flatMap((column) => {
      const value = row.get(column);
      return value === undefined ? [] : [[column, value] as const];
    });
    return { row: new Map(own), path: new Map() };
  });
  return dependencies(entwined(short, isInside), isInside).length === 0;
}

/** Rows without those that have a column, other than the inner ones, which none of the others has. */
function entwined<R extends Combination>(
  rows: readonly R[],
  isInside: (column: number) => boolean,
): readonly R[] {
  const counts = countsOf(rows, (column) => !isInside(column));
  let left = rows;
  for (;;) {
    const apart = new Set(left.filter(({ row }) => row.keys().some((column) => counts.get(column) === 1)));
    if (apart.size === 0) return left;
    for (const { row } of apart)
      for (const column of row.keys()) {
        const count = counts.get(column);
        if (count !== undefined) counts.set(column, count - 1);
      }
    left = left.filter((one) => !apart.has(one));
  }
}

/** How many rows have each of the columns asked for. */
function countsOf(rows: readonly Combination[], isAsked: (column: number) => boolean): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { row } of rows)
    for (const column of row.keys()) {
      const count = counts.get(column);
      if (count !== undefined) counts.set(column, count + 1);
      else if (isAsked(column)) counts.set(column, 1);
    }
  return counts;
}

/** Who may take away what a row of a firm leaves of others: a column that no other row of the firm has tells the fewest. */
function partners(
  { row }: Leading,
  firm: string,
  own: readonly Leading[],
  known: {
    readonly ownersOf: (column: number) => readonly string[];
    readonly having: ReadonlyMap<number, ReadonlySet<string>>;
  },
): string[] {
  const others = [...row.keys()].filter((column) => known.ownersOf(column).some((owner) => owner !== firm));
  const single = others.filter((column) => own.every((one) => one.row === row || !one.row.has(column)));
  const sizeOf = (column: number): number => known.having.get(column)?.size ?? 0;
  const [rarest] = single.sort((left, right) => sizeOf(left) - sizeOf(right));
  const columns = rarest === undefined ? others : [rarest];
  return [...new Set(columns.flatMap((column) => [...(known.having.get(column) ?? [])]))].filter(
    (other) => other !== firm,
  );
}
