import { describe, expect, test } from 'vitest';
import type { RowId } from '../../functions/trade/disclosure.ts';
import type { FamilyChange } from '../../functions/trade/family-change.ts';
import { keptFigures } from '../../functions/trade/standing-figures.ts';
import { byLabel, labelOf, type ByFirm, type Entry } from '../../functions/trade/vintage.ts';

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };
const nothingClosed: ReadonlySet<RowId> = new Set();

function entry(key: string, firm: string, value: bigint): Entry {
  return { key, firm, USD: value, CNY: value * 7n, quantity: 0n };
}

/** Each firm with another sum, all near one another. */
function many(key: string, count: number, from = 100n): Entry[] {
  return Array.from({ length: count }, (_, index) => entry(key, `${key}-${index}`, from + BigInt(index)));
}

/** Beside many firms that have not changed. */
function changeOf(family: string, since: readonly Entry[][]): FamilyChange {
  const keys = [...new Set(since.flat().map(({ key }) => key))];
  const others = keys.flatMap((key) => many(key, 9).map((one) => ({ ...one, firm: `old-${one.firm}` })));
  const own = keptOwn(since.at(-1) ?? []);
  return {
    family,
    since,
    now: [...others, ...own],
    then: since.map(() => ({ closed: nothingClosed, patch: [] })),
  };
}

/** What was added stands now. */
function keptOwn(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ USD }) => USD > 0n);
}

/** What a reader sees changed of the change since the last vintage: by label and firm. */
function seen(since: readonly Entry[][], closed = nothingClosed): ReadonlyMap<string, ByFirm> {
  const kept = keptFigures([changeOf('f', since)], closed, rule).get('f') ?? [];
  const label = (key: string): string => labelOf(key, closed);
  return new Map(
    [...byLabel([...(since.at(-1) ?? []), ...kept], label)].filter(([, firms]) => firms.size > 0),
  );
}

describe('the public edition', () => {
  test('does not change where one firm has moved to another park', () => {
    expect(seen([[entry('park:A', 'x', -9n), entry('park:B', 'x', 9n)]]).size).toBe(0);
  });

  test('does not change where the rows of one firm came late', () => {
    expect(seen([[entry('park:A', 'x', 9n), entry('park:B', 'x', 4n)]]).size).toBe(0);
  });

  test('changes where enough firms did, none by too much of it', () => {
    expect(seen([many('park:A', 4)]).get('park:A')?.size).toBe(4);
    expect(seen([[...many('park:A', 2), entry('park:A', 'large', 9000n)]]).size).toBe(0);
  });

  test('revises the total, and keeps blocks in which a firm changed alone, which stand with the rest', () => {
    const change = [
      ...many('park:A', 6),
      entry('park:B', 'x', 5n),
      entry('park:C', 'y', 6n),
      entry('park:D', 'z', 7n),
      entry('park:E', 'w', 8n),
    ];
    const shown = seen([change]);
    expect([...shown.keys()].sort()).toEqual(['', 'park:A']);
    expect([...(shown.get('')?.keys() ?? [])].sort()).toEqual(['w', 'x', 'y', 'z']);
  });

  test('keeps more than it must of itself where what it keeps would tell a firm together', () => {
    const shown = seen([[...many('park:A', 6), ...many('park:B', 4), entry('park:C', 'x', 105n)]]);
    expect([...shown.keys()].sort()).toEqual(['', 'park:A']);
    expect(shown.get('')?.size).toBe(5);
  });

  test('keeps blocks that tell a firm when they are added up: the others in them changed places', () => {
    const swapped = [
      ...many('park:A', 4).map((one) => ({ ...one, firm: one.firm.slice(-1) })),
      ...many('park:B', 3).map(({ firm, ...one }) => ({
        ...{ ...one, firm: firm.slice(-1), quantity: 0n },
        ...{ USD: -one.USD, CNY: -one.CNY },
      })),
      entry('park:B', 'late', 100n),
      ...many('park:C', 5),
    ];
    const shown = seen([swapped]);
    expect([...shown.keys()]).toEqual(['']);
    expect(shown.get('')?.has('late')).toBe(true);
    expect(shown.get('')?.size).toBeGreaterThan(4);
  });

  test('does not change where those who have more may be those who have less, under other codes', () => {
    const recoded = [entry('park:A', 'former', -100n), entry('park:A', 'now', 105n)];
    expect(seen([[...recoded, entry('park:A', 'late', 90n)]]).size).toBe(0);
    const others = [entry('park:A', 'second', 80n), entry('park:A', 'third', 70n)];
    expect(seen([[...recoded, entry('park:A', 'late', 90n), ...others]]).get('park:A')?.size).toBe(5);
  });

  test('is held against every vintage that there was: a change taken back leaves those who did not', () => {
    const sinceLast = [
      entry('park:A', 'g', -5n),
      entry('park:A', 'h', -6n),
      entry('park:A', 'k', 5n),
      entry('park:A', 'm', 5n),
      entry('park:A', 'n', 6n),
    ];
    const sinceFirst = [entry('park:A', 'f', 5n), entry('park:A', 'k', 5n)];
    expect(seen([sinceLast]).get('park:A')?.size).toBe(5);
    expect(seen([sinceFirst, sinceLast]).size).toBe(0);
  });

  test('changes blocks that closed rows join as one', () => {
    const change = [
      entry('park:A', 'x', 5n),
      entry('park:B', 'y', 5n),
      entry('park:C', 'z', 5n),
      entry('park:C', 'w', 5n),
    ];
    expect(seen([change]).size).toBe(1);
    expect([...seen([change], new Set<RowId>(['park:A', 'park:B', 'park:C'])).keys()]).toEqual(['']);
  });

  test('keeps a month and flow in all tables where one of them cannot show it', () => {
    const families = [
      changeOf('by-park', [many('park:A', 4)]),
      changeOf('by-market', [[entry('market:1', 'x', 9n), entry('market:2', 'x', -9n)]]),
    ];
    const kept = keptFigures(families, nothingClosed, rule);
    expect(kept.get('by-park')).toEqual([]);
    expect(kept.get('by-market')?.length).toBe(4);
    const lone = keptFigures(
      [changeOf('by-park', [many('park:A', 4)]), changeOf('by-market', [[entry('market:1', 'x', 9n)]])],
      nothingClosed,
      rule,
    );
    expect(lone.get('by-park')?.map(({ USD }) => USD)).toEqual([-100n, -101n, -102n, -103n]);
  });
});
