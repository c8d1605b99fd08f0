import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutRenamed } from '../../functions/trade/renamed-firms.ts';
import { byLabel, maySeeChange, together, type Entry } from '../../functions/trade/vintage.ts';

function entry(key: string, firm: string, value: bigint): Entry {
  return { key, firm, USD: value, CNY: value * 7n, quantity: value * 3n };
}

/** What one firm had stands under another code. */
function recoded(amounts: readonly (readonly [string, bigint])[], former: string, now: string): Entry[] {
  return amounts.flatMap(([key, value]) => [entry(key, former, -value), entry(key, now, value)]);
}

const late = [entry('park:A', 'late', 40n), entry('park:B', 'late', 2n)];

describe('a change', () => {
  test('of a code is none of trade', () => {
    const moved = recoded(
      [
        ['park:A', 30n],
        ['park:B', 5n],
      ],
      'former',
      'now',
    );
    expect(withoutRenamed(moved)).toEqual([]);
    expect(withoutRenamed([...moved, ...late])).toEqual(late);
  });

  test('of rows that go over to a firm that is there is none, whatever else that firm has more', () => {
    const taken = [...recoded([['park:A', 30n]], 'former', 'now'), entry('park:B', 'now', 7n)];
    expect(withoutRenamed(taken).map(({ key, firm, USD }) => [key, firm, USD])).toEqual([
      ['park:B', 'now', 7n],
    ]);
  });

  test('of a code and of the place at once is that of one firm', () => {
    const moved = [entry('park:A', 'former', -30n), entry('park:B', 'now', 30n)];
    expect(new Set(withoutRenamed(moved).map(({ firm }) => firm)).size).toBe(1);
  });

  test('of a code divided between two is none', () => {
    const divided = [
      ...recoded([['park:A', 30n]], 'former', 'one'),
      ...recoded([['park:B', 8n]], 'former', 'other'),
    ];
    expect(withoutRenamed(divided)).toEqual([]);
  });

  test('keeps what every key has more, and lets nobody out alone behind firms that were recoded', () => {
    const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };
    const amount = fc.bigInt({ min: 1n, max: 1000n });
    const own = fc.array(fc.tuple(fc.constantFrom('park:A', 'park:B', ''), amount), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(own, { minLength: 1, maxLength: 4 }),
        fc.array(amount, { maxLength: 2 }),
        (firms, alone) => {
          const since = [
            ...firms.flatMap((amounts, number) => recoded(amounts, `former${number}`, `now${number}`)),
            ...alone.map((value, number) => entry('park:A', `late${number}`, value)),
          ];
          const sums = (entries: readonly Entry[]) =>
            ['park:A', 'park:B', ''].map((key) =>
              entries.filter((one) => one.key === key).reduce((sum, { USD }) => sum + USD, 0n),
            );
          const left = withoutRenamed(since);
          expect(sums(left)).toEqual(sums(since));
          const seen = together(byLabel(left, (key) => key).values());
          expect(maySeeChange(seen, rule)).toBe(alone.length === 0);
        },
      ),
    );
  });
});
