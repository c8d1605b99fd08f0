import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { fewInCombination } from '../../functions/trade/few-in-combination.ts';
import { rank } from './rank.ts';

type Rows = readonly (readonly number[])[];

const mapsOf = (rows: Rows): ReadonlyMap<number, bigint>[] =>
  rows.map(
    (row) => new Map(row.flatMap((value, column) => (value === 0 ? [] : [[column, BigInt(value)] as const]))),
  );
const told = (rows: Rows, firms: readonly (readonly string[])[], least = 3): (readonly string[])[] =>
  [...fewInCombination(mapsOf(rows), firms, least)].map((alone) => alone.firms);

describe('combinations', () => {
  const firms = [['a'], ['b'], ['c'], ['d'], ['e'], ['f']];

  test('of one firm or of a pair are found, however many rows they take', () => {
    expect(
      told(
        [
          [1, 1, 1, 0],
          [0, 1, 1, 1],
          [1, 1, 1, 1],
        ],
        firms,
      )[0],
    ).toEqual(['a']);
    expect(
      told(
        [
          [1, 1, 1, 1, 0, 0],
          [1, 1, 0, 0, 1, 1],
          [0, 0, 1, 1, -1, -1],
        ],
        firms,
      ),
    ).toEqual([]);
    expect(
      told(
        [
          [1, 1, 1, 1, 0],
          [0, 0, 0, 1, 1],
        ],
        firms,
      ),
    ).toEqual([['d', 'e']]);
    expect(
      told(
        [
          [1, 0, 1, 1, 1],
          [0, 1, 1, 1, 1],
        ],
        firms,
      ),
    ).toEqual([['a', 'b']]);
  });

  test('of many firms are no danger', () => {
    expect(
      told(
        [
          [1, 1, 1, 1],
          [1, 2, 3, 4],
        ],
        firms,
      ),
    ).toEqual([]);
    expect(
      told(
        [
          [1, 1, 1, 1, 1, 1],
          [1, 2, 3, 4, 5, 6],
          [0, 0, 0, 1, 0, 0],
        ],
        firms,
      ),
    ).toEqual([['d']]);
    expect(told([], firms)).toEqual([]);
  });

  test('of a firm that has many columns are found', () => {
    const own = [['a'], ['a'], ['a'], ['b'], ['c'], ['d']];
    expect(
      told(
        [
          [1, 1, 1, 1, 1, 1],
          [0, 0, 0, 1, 1, 1],
        ],
        own,
      ),
    ).toEqual([['a']]);
    expect(
      told(
        [
          [1, 0, 0, 1, 1, 1],
          [0, 1, 1, 1, 1, 1],
        ],
        own,
      ),
    ).toEqual([['a']]);
  });

  test('are named by the rows that they take', () => {
    const [alone] = fewInCombination(
      mapsOf([
        [1, 1, 1, 1],
        [0, 1, 1, 1],
      ]),
      firms,
      3,
    );
    expect([...(alone?.path ?? [])].sort()).toEqual([
      [0, 1],
      [1, -1],
    ]);
  });
});

const names = ['a', 'b', 'c', 'd', 'e'];
const matrix = fc.integer({ min: 3, max: 9 }).chain((columns) =>
  fc.record({
    owners: fc.array(fc.subarray(names, { minLength: 1, maxLength: 5 }), {
      minLength: columns,
      maxLength: columns,
    }),
    rows: fc.array(fc.array(fc.constantFrom(-1, 0, 0, 1, 1), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
);

/** All sets of so many things or fewer. */
function subsets<T>(things: readonly T[], most: number): T[][] {
  return things
    .reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
    .filter(({ length }) => length > 0 && length <= most);
}

test.each([2, 3, 4, 5])('whoever can be left alone is, fewer than %i, and nobody else', (least) => {
  fc.assert(
    fc.property(matrix, ({ owners, rows }) => {
      const found = told(rows, owners, least);
      expect(new Set(found.map((firms) => firms.join())).size).toBe(found.length);
      for (const set of subsets(names, least - 1)) {
        const outside = rows.map((row) =>
          row.map((value, column) => (owners[column]?.every((firm) => set.includes(firm)) ? 0 : value)),
        );
        const isLeftAlone = rank(outside) < rank(rows);
        expect(found.some((firms) => firms.every((firm) => set.includes(firm)))).toBe(isLeftAlone);
      }
    }),
    { numRuns: runs(1000), seed: 20210620 },
  );
});

test('the path that is told leaves what it says', () => {
  fc.assert(
    fc.property(matrix, ({ owners, rows }) => {
      for (const { firms, path } of fewInCombination(mapsOf(rows), owners, 4)) {
        // In remainders of the prime, of which fractions are whole numbers.
        const prime = 67_108_859n;
        const left = owners.map((_, column) =>
          [...path].reduce((sum, [row, times]) => sum + BigInt(times) * BigInt(rows[row]?.[column] ?? 0), 0n),
        );
        const alone = owners.flatMap((own, column) => ((left[column] ?? 0n) % prime === 0n ? [] : own));
        expect([...new Set(alone)].sort()).toEqual(firms);
      }
    }),
    { numRuns: runs(500), seed: 20210620 },
  );
});
