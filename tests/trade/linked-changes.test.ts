import { describe, expect, test } from 'vitest';
import type { RowId } from '../../functions/trade/disclosure.ts';
import type { FamilyChange } from '../../functions/trade/family-change.ts';
import type { LinkedChange } from '../../functions/trade/linked-changes.ts';
import { keptFigures } from '../../functions/trade/standing-figures.ts';
import { byLabel, labelOf, negated, type Entry } from '../../functions/trade/vintage.ts';

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };
const closed: ReadonlySet<RowId> = new Set();
const families = ['park', 'market'];

function entry(firm: string, park: string, market: string, value: bigint): Entry {
  return { key: `park:${park}\nmarket:${market}`, firm, USD: value, CNY: value * 7n, quantity: 0n };
}

/** Firms that do not change, in every crossing. */
const standing = ['P', 'Q'].flatMap((park) =>
  ['1', '2'].flatMap((market) =>
    Array.from({ length: 5 }, (_, firm) =>
      entry(`old ${park}${market}${firm}`, park, market, 500n + BigInt(firm)),
    ),
  ),
);

function inFamily(family: string, entries: readonly Entry[]): Entry[] {
  return entries.map((one) => ({
    ...one,
    key: one.key
      .split('\n')
      .filter((row) => row.startsWith(family))
      .join('\n'),
  }));
}

/** What came late is shown of a month that one edition has shown: by family, label and firms. */
function shown(late: readonly Entry[], isLinked: boolean): Record<string, readonly string[]> {
  const now = [...standing, ...late];
  const changes = families.map((family): FamilyChange => ({
    family,
    since: [inFamily(family, late)],
    now: inFamily(family, now),
    then: [{ closed, patch: [] }],
  }));
  const linked: LinkedChange = {
    now,
    then: [{ since: late, shown: families.map((family) => ({ family, closed, patch: [] })) }],
  };
  const kept = keptFigures(changes, closed, rule, { linked: isLinked ? linked : undefined });
  return Object.fromEntries(
    families.flatMap((family) =>
      [...byLabel([...inFamily(family, late), ...(kept.get(family) ?? [])], (key) => labelOf(key, closed))]
        .filter(([, firms]) => firms.size > 0)
        .map(([label, firms]) => [label, [...firms.keys()].sort()] as const),
    ),
  );
}

describe('late rows of which the tables by park and by market leave one firm when they are subtracted', () => {
  const late = [
    ...['a', 'b', 'c'].map((firm, index) => entry(firm, 'P', '1', 100n + BigInt(index))),
    entry('x', 'Q', '1', 104n),
    ...['d', 'e', 'f', 'g'].map((firm, index) => entry(firm, 'Q', '2', 110n + BigInt(index))),
  ];

  test('are seen in each table for itself: what market 1 has more than park P is the trade of x', () => {
    expect(shown(late, false)).toEqual({
      'park:P': ['a', 'b', 'c'],
      'park:Q': ['d', 'e', 'f', 'g', 'x'],
      'market:1': ['a', 'b', 'c', 'x'],
      'market:2': ['d', 'e', 'f', 'g'],
    });
  });

  test('are not shown in both', () => {
    const seen = shown(late, true);
    expect('park:P' in seen && 'market:1' in seen).toBe(false);
    expect('park:Q' in seen && 'market:2' in seen).toBe(false);
  });

  test('are shown in both where three firms are left', () => {
    const more = ['y', 'z'].map((firm, index) => entry(firm, 'Q', '1', 106n + BigInt(index)));
    expect(Object.keys(shown([...late, ...more], true)).sort()).toEqual([
      'market:1',
      'market:2',
      'park:P',
      'park:Q',
    ]);
  });

  test('wait where it takes too long to know what they tell', () => {
    const changes = families.map((family): FamilyChange => ({
      family,
      since: [inFamily(family, late)],
      now: inFamily(family, [...standing, ...late]),
      then: [{ closed, patch: [] }],
    }));
    const kept = keptFigures(changes, closed, rule, { limit: 10 });
    for (const family of families) expect(kept.get(family)).toEqual(negated(inFamily(family, late)));
  });
});
