import { inverse, less, lotOf, plus, remainderOf, times } from './remainders.ts';
import type { Work } from './work.ts';

/** A combination of rows: how many times each is taken. Remainders of a prime. */
export type Combination = Float64Array;

/** What the rows of a matrix come to. */
export interface Echelon {
  readonly leads: readonly Lead[];
  /** Combinations that leave nothing at all: all others that do are made of these. */
  readonly idle: readonly Combination[];
}

/** A combination that leaves one of its column, and nothing of the columns of all other leads. */
export interface Lead {
  readonly column: number;
  readonly combination: Combination;
}

/** The columns of a matrix: which rows have each, and how many times. */
export class Columns {
  readonly rows: number;
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #values: Float64Array;

  /** `rows` are the rows of the matrix, as columns with numbers of times; columns are counted from 0. */
  constructor(rows: readonly ReadonlyMap<number, bigint>[], count: number) {
    this.rows = rows.length;
    this.count = count;
    this.#starts = new Int32Array(count + 1);
    for (const row of rows) for (const column of row.keys()) this.#add(this.#starts, column + 1);
    for (let column = 0; column < count; column++) this.#add(this.#starts, column + 1, this.#at(column));
    const size = this.#at(count);
    [this.#rows, this.#values] = [new Int32Array(size), new Float64Array(size)];
    const next = this.#starts.slice();
    for (const [index, row] of rows.entries())
      for (const [column, value] of row) {
        const place = next[column] ?? 0;
        this.#rows[place] = index;
        this.#values[place] = remainderOf(value);
        next[column] = place + 1;
      }
  }

  /** How many rows have a column. */
  sizeOf(column: number): number {
    return this.#at(column + 1) - this.#at(column);
  }

  /** How much of a column a combination leaves. Takes as many steps as rows have it. */
  leftOf(column: number, combination: Combination): number {
    let left = 0;
    const end = this.#at(column + 1);
    for (let place = this.#at(column); place < end; place++)
      left = plus(left, this.#values[place] ?? 0, combination[this.#rows[place] ?? 0] ?? 0);
    return left;
  }

  /** All columns, each so many times, as one column. */
  together(timesOf: (column: number) => number): Combination {
    const sum = new Float64Array(this.rows);
    for (let column = 0; column < this.count; column++) {
      const count = timesOf(column);
      for (let place = this.#at(column); place < this.#at(column + 1); place++) {
        const row = this.#rows[place] ?? 0;
        sum[row] = plus(sum[row] ?? 0, count, this.#values[place] ?? 0);
      }
    }
    return sum;
  }

  #at(column: number): number {
    return this.#starts[column] ?? 0;
  }

  #add(into: Int32Array, place: number, value = 1): void {
    into[place] = (into[place] ?? 0) + value;
  }
}

/**
 * The reduced echelon form of a matrix, kept as combinations of its rows, which are few, and not as what these leave of
 * its columns, which are many. `unwanted` columns are eliminated and have no lead: whatever is made of the leads leaves
 * nothing of them. Of the others the earlier ones lead.
 *
 * Whether a column depends on those before it is known by what a combination of the remaining rows drawn by lot leaves of
 * it; that fails once in some ten million, and what leads leave has to be looked at before it is told.
 */
export function echelon(
  columns: Columns,
  unwanted: readonly number[],
  wanted: readonly number[],
  work: Work,
): Echelon {
  const remaining = Array.from({ length: columns.rows }, (_, row) =>
    new Float64Array(columns.rows).fill(1, row, row + 1),
  );
  const drawn = Float64Array.from(remaining, (_, row) => lotOf(row, 0));
  const leads: Lead[] = [];
  const eliminate = (column: number): Combination | undefined => {
    work.take(columns.sizeOf(column));
    const ofDrawn = columns.leftOf(column, drawn);
    if (ofDrawn === 0) return undefined;
    work.take((remaining.length + leads.length) * columns.sizeOf(column));
    const left = remaining.map((one) => columns.leftOf(column, one));
    const place = shortest(remaining, left, work);
    const [pivot, of] = [remaining[place], left[place]];
    if (pivot === undefined || of === undefined) return undefined;
    scale(pivot, inverse(of));
    const taken = placesOf(pivot);
    const takeFrom = (one: Combination, count: number): void => {
      if (count === 0 || one === pivot) return;
      work.take(taken.length);
      for (const row of taken) one[row] = less(one[row] ?? 0, count, pivot[row] ?? 0);
    };
    for (const [index, one] of remaining.entries()) takeFrom(one, left[index] ?? 0);
    for (const { combination } of leads) takeFrom(combination, columns.leftOf(column, combination));
    takeFrom(drawn, ofDrawn);
    remaining.splice(place, 1);
    return pivot;
  };
  for (const column of unwanted) eliminate(column);
  for (const column of wanted) {
    const combination = eliminate(column);
    if (combination !== undefined) leads.push({ column, combination });
  }
  return { leads, idle: remaining };
}

/** The place of the shortest combination that leaves something. */
function shortest(combinations: readonly Combination[], left: readonly number[], work: Work): number {
  let [found, size] = [-1, Infinity];
  for (const [place, combination] of combinations.entries()) {
    if (left[place] === 0) continue;
    work.take(combination.length);
    const own = placesOf(combination).length;
    if (own < size) [found, size] = [place, own];
  }
  return found;
}

function placesOf(combination: Combination): number[] {
  const places: number[] = [];
  for (let row = 0; row < combination.length; row++) if (combination[row] !== 0) places.push(row);
  return places;
}

function scale(combination: Combination, count: number): void {
  for (let row = 0; row < combination.length; row++) combination[row] = times(combination[row] ?? 0, count);
}
