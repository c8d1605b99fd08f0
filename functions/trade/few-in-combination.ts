import { Columns, echelon, type Combination, type Lead } from './leads.ts';
import { inverse, less, lotOf, plus, signed, times } from './remainders.ts';
import { Work } from './work.ts';

/** Firms that a combination of rows leaves alone, and how many times each row is taken for it. */
export interface LeftAlone {
  readonly firms: readonly string[];
  readonly path: ReadonlyMap<number, number>;
}

/**
 * The sets of firms, fewer than `least`, that some combination of the rows leaves alone: what adding and subtracting
 * multiples of published sums tells. `firms` says whose each column is, of one firm or of several. One after another,
 * small sets first; each combination is looked at column by column before it is told. Throws WorkExceeded.
 *
 * Complete. A combination of the rows is one of the leads of their echelon form, taking each as often as its column is
 * left; so one that leaves nothing but the columns of a set of firms is made of those leads alone whose columns are
 * theirs, and is found where these are dependent in all other columns. A larger set is reached from a smaller one in it:
 * the leads of the smaller one, made independent, have each a column that the others have not, and whoever takes that
 * away owns it or a lead that has it.
 */
export function* fewInCombination(
  rows: readonly ReadonlyMap<number, bigint>[],
  firms: readonly (readonly string[])[],
  least: number,
  work = new Work(),
): Generator<LeftAlone> {
  const search = new Search(rows, firms, least, work);
  const told = new Set<string>();
  const tried = new Set<string>();
  let sets = search.starts();
  while (sets.length > 0) {
    const larger: (readonly number[])[] = [];
    for (const set of sets) {
      if (tried.has(set.join())) continue;
      tried.add(set.join());
      for (const { alone, path } of search.leftAlone(set)) {
        const names = alone.map((firm) => search.nameOf(firm)).sort();
        if (told.has(names.join('\n'))) continue;
        told.add(names.join('\n'));
        yield { firms: names, path };
      }
      if (set.length < least - 1) larger.push(...search.around(set));
    }
    sets = larger;
  }
}

/** So many leads tell how rare a column is. */
const leadsCounted = 64;

/** Firms by number, in order. */
type FirmSet = readonly number[];

class Search {
  readonly #rows: readonly number[];
  readonly #columns: Columns;
  readonly #least: number;
  readonly #work: Work;
  readonly #names: readonly string[];
  /** Of each column whose it is. */
  readonly #owners: readonly FirmSet[];
  /** Columns that fewer firms have than are asked for. */
  readonly #few: readonly number[];
  readonly #columnsOf: ReadonlyMap<number, readonly number[]>;
  readonly #leads: readonly Lead[];
  /** Combinations that leave nothing, each with 1 of a row that no other has. */
  readonly #idle: readonly Independent[];
  readonly #leadsOf: ReadonlyMap<number, readonly number[]>;
  readonly #rarestFirst: readonly number[];
  readonly #having = new Map<number, readonly FirmSet[]>();
  /** All columns as one, weighed by lot: one for each draw. */
  readonly #drawn: Combination[] = [];
  /** Of each lead what it leaves of them. */
  readonly #leftOfDrawn: number[][];

  constructor(
    rows: readonly ReadonlyMap<number, bigint>[],
    firms: readonly (readonly string[])[],
    least: number,
    work: Work,
  ) {
    [this.#least, this.#work] = [least, work];
    // Short rows first: the last ones of what comes to nothing are spared, see `leftAlone`.
    this.#rows = [...rows.keys()].sort((left, right) => (rows[left]?.size ?? 0) - (rows[right]?.size ?? 0));
    this.#columns = new Columns(
      this.#rows.map((row) => rows[row] ?? new Map<number, bigint>()),
      firms.length,
    );
    this.#names = [...new Set(firms.flat())].sort();
    const numbers = new Map(this.#names.map((name, number) => [name, number]));
    this.#owners = firms.map((own) => ordered(own.map((name) => numbers.get(name) ?? 0)));
    const all = [...firms.keys()];
    const isFew = (column: number): boolean => this.#ownersOf(column).length < least;
    this.#few = all.filter(isFew);
    this.#columnsOf = byOwner(this.#few, (column) => this.#ownersOf(column));
    const sizeOf = (column: number): number =>
      Math.max(...this.#ownersOf(column).map((firm) => this.#columnsOf.get(firm)?.length ?? 0));
    // What leads is tried: rather columns of several firms, which are few's together only, and of firms that have few.
    const wanted = [...this.#few].sort(
      (left, right) =>
        this.#ownersOf(right).length - this.#ownersOf(left).length ||
        sizeOf(left) - sizeOf(right) ||
        left - right,
    );
    const { leads, idle } = echelon(
      this.#columns,
      all.filter((column) => !isFew(column)),
      wanted,
      work,
    );
    this.#leads = leads;
    this.#idle = independent(idle, work);
    this.#leadsOf = byOwner([...this.#leads.keys()], (lead) => this.#ownersOfLead(lead));
    this.#leftOfDrawn = this.#leads.map(() => []);
    this.#rarestFirst = this.#sortedByRarity();
  }

  nameOf(firm: number): string {
    return this.#names[firm] ?? '';
  }

  /** Whose the leads are. */
  starts(): FirmSet[] {
    return [...this.#leads.keys()]
      .map((lead) => this.#ownersOfLead(lead))
      .sort((left, right) => left.length - right.length);
  }

  /** Combinations that leave nothing but columns of these firms; all others that do are made of these. */
  *leftAlone(
    set: FirmSet,
  ): Generator<{ readonly alone: FirmSet; readonly path: ReadonlyMap<number, number> }> {
    const own = this.#ownLeads(set);
    for (const counts of dependencies(this.#leftOutside(set, own), this.#work)) {
      this.#work.take(own.length * this.#columns.rows);
      const combination = new Float64Array(this.#columns.rows);
      for (const [index, lead] of own.entries())
        for (const [row, value] of this.#combinationOf(lead).entries())
          combination[row] = plus(combination[row] ?? 0, counts[index] ?? 0, value);
      // Told with as few of the long rows as can be.
      for (const { at, left } of this.#idle) takeFrom(combination, left, combination[at] ?? 0, this.#work);
      const left = this.#few.filter((column) => this.#left(column, combination) !== 0);
      const [first] = left;
      if (first === undefined || !left.every((column) => isWithin(this.#ownersOf(column), set))) continue;
      const unit = inverse(this.#columns.leftOf(first, combination));
      const path = new Map(
        [...combination.entries()]
          .filter(([, value]) => value !== 0)
          .map(([row, value]) => [this.#rows[row] ?? row, signed(times(value, unit))]),
      );
      yield { alone: ordered(left.flatMap((column) => this.#ownersOf(column))), path };
    }
  }

  /** The sets that these firms may be part of, larger by whoever may take away what their leads leave of others. */
  around(set: FirmSet): FirmSet[] {
    const apart: { readonly column: number; readonly combination: Combination }[] = [];
    const partners: FirmSet[] = [];
    for (const lead of this.#ownLeads(set)) {
      const combination = this.#combinationOf(lead).slice();
      for (const one of apart)
        takeFrom(combination, one.combination, this.#left(one.column, combination), this.#work);
      const column = this.#rarestFirst.find(
        (other) => this.#left(other, combination) !== 0 && !isWithin(this.#ownersOf(other), set),
      );
      if (column === undefined) continue;
      const unit = inverse(this.#left(column, combination));
      apart.push({ column, combination: combination.map((value) => times(value, unit)) });
      partners.push(...this.#havingOf(column));
    }
    return partners
      .map((firms) => ordered([...set, ...firms]))
      .filter(({ length }) => length > set.length && length < this.#least);
  }

  /** Columns of few, those first that fewest of some leads have: they have the fewest partners. */
  #sortedByRarity(): number[] {
    const step = Math.ceil(this.#leads.length / leadsCounted);
    const counted = this.#leads.filter((_, lead) => lead % step === 0);
    const counts = new Map(
      this.#few.map((column) => [
        column,
        counted.filter(({ combination }) => this.#left(column, combination) !== 0).length,
      ]),
    );
    return [...this.#few].sort((left, right) => (counts.get(left) ?? 0) - (counts.get(right) ?? 0));
  }

  #ownersOf(column: number): FirmSet {
    return this.#owners[column] ?? [];
  }

  #ownersOfLead(lead: number): FirmSet {
    return this.#ownersOf(this.#leads[lead]?.column ?? -1);
  }

  #combinationOf(lead: number): Combination {
    const found = this.#leads[lead];
    if (found === undefined) throw new RangeError(`no lead ${lead}`);
    return found.combination;
  }

  #left(column: number, combination: Combination): number {
    this.#work.take(this.#columns.sizeOf(column));
    return this.#columns.leftOf(column, combination);
  }

  #ownLeads(set: FirmSet): number[] {
    return ordered(set.flatMap((firm) => this.#leadsOf.get(firm) ?? [])).filter((lead) =>
      isWithin(this.#ownersOfLead(lead), set),
    );
  }

  /** Whose a column is, and whose the leads that have it. */
  #havingOf(column: number): readonly FirmSet[] {
    const known = this.#having.get(column);
    if (known !== undefined) return known;
    const leads = [...this.#leads.keys()].filter(
      (lead) => this.#left(column, this.#combinationOf(lead)) !== 0,
    );
    const found = [this.#ownersOf(column), ...leads.map((lead) => this.#ownersOfLead(lead))];
    const distinct = [...new Map(found.map((set) => [set.join(), set])).values()];
    this.#having.set(column, distinct);
    return distinct;
  }

  /**
   * What leads leave of all columns but those of a set of firms, in more draws than there are leads. Where it is independent they are,
   * and where it is not they are, but once in some million millions.
   */
  #leftOutside(set: FirmSet, own: readonly number[]): Float64Array[] {
    const draws = own.length + 2;
    if (own.length === 0) return [];
    const inner = ordered(set.flatMap((firm) => this.#columnsOf.get(firm) ?? [])).filter((column) =>
      isWithin(this.#ownersOf(column), set),
    );
    return own.map((lead) => {
      const outside = Float64Array.from(this.#drawnBy(lead, draws));
      const combination = this.#combinationOf(lead);
      this.#work.take(inner.length * draws);
      for (const column of inner) {
        const left = this.#left(column, combination);
        if (left !== 0)
          for (let draw = 0; draw < draws; draw++)
            outside[draw] = less(outside[draw] ?? 0, left, lotOf(column, draw));
      }
      return outside;
    });
  }

  #drawnBy(lead: number, draws: number): number[] {
    const own = this.#leftOfDrawn[lead] ?? [];
    const combination = this.#combinationOf(lead);
    for (let draw = own.length; draw < draws; draw++) {
      this.#work.take(combination.length);
      const drawn = (this.#drawn[draw] ??= this.#columns.together((column) => lotOf(column, draw)));
      own.push(combination.reduce((sum, value, row) => plus(sum, value, drawn[row] ?? 0), 0));
    }
    return own.slice(0, draws);
  }
}

/** How many times rows are taken so that nothing is left: all other such combinations are made of these. */
function dependencies(rows: readonly Float64Array[], work: Work): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const found: Float64Array[] = [];
  const reduced: { readonly at: number; readonly left: Float64Array }[] = [];
  for (const [index, row] of rows.entries()) {
    // What is left, and behind it how many times each row was taken.
    const left = new Float64Array(width + rows.length);
    left.set(row);
    left[width + index] = 1;
    for (const one of reduced) takeFrom(left, one.left, left[one.at] ?? 0, work);
    const at = left.findIndex((value) => value !== 0);
    if (at >= width) found.push(left.slice(width));
    else {
      const unit = inverse(left[at] ?? 1);
      reduced.push({ at, left: left.map((value) => times(value, unit)) });
    }
  }
  return found;
}

/** A combination with 1 at a place where others have nothing. */
interface Independent {
  readonly at: number;
  readonly left: Float64Array;
}

/** Combinations made so that each has a place of its own, as far behind as can be. */
function independent(combinations: readonly Combination[], work: Work): Independent[] {
  const found: Independent[] = [];
  for (const combination of combinations) {
    const own = combination.slice();
    for (const { at, left } of found) takeFrom(own, left, own[at] ?? 0, work);
    const at = own.findLastIndex((value) => value !== 0);
    if (at < 0) continue;
    const unit = inverse(own[at] ?? 1);
    const left = own.map((value) => times(value, unit));
    for (const one of found) takeFrom(one.left, left, one.left[at] ?? 0, work);
    found.push({ at, left });
  }
  return found;
}

/** Takes one so many times from another. */
function takeFrom(from: Float64Array, one: Float64Array, count: number, work: Work): void {
  if (count === 0) return;
  work.take(from.length);
  for (let place = 0; place < from.length; place++)
    from[place] = less(from[place] ?? 0, count, one[place] ?? 0);
}

function byOwner<T>(
  things: readonly T[],
  ownersOf: (thing: T) => FirmSet,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const thing of things)
    for (const owner of ownersOf(thing)) {
      const own = found.get(owner);
      if (own === undefined) found.set(owner, [thing]);
      else own.push(thing);
    }
  return found;
}

function isWithin(part: FirmSet, whole: FirmSet): boolean {
  return part.every((one) => whole.includes(one));
}

/** Each once, in order. */
function ordered(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((left, right) => left - right);
}
