import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { FirmsBehind } from '../../functions/trade/firms-behind.ts';
import { flows, type Flow } from '../../functions/trade/cut.ts';
import { closingsOf } from '../../functions/trade/closings.ts';
import { closedRows } from '../../functions/trade/closed-rows.ts';
import type { Atom, Holding, RowId } from '../../functions/trade/disclosure.ts';
import { monthOf, shift, type Month } from '../../functions/trade/month.ts';
import { follows } from './attacker.ts';

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };
const first = monthOf(2021, 1);

/** Trade of firms in one atom, month and flow. */
interface Trade {
  readonly atom: number;
  readonly month: Month;
  readonly flow: Flow;
  readonly firm: string;
  readonly value: bigint;
}

function holding(month: Month, flow: Flow, byFirm: ReadonlyMap<string, bigint>): Holding {
  const largest = [...byFirm]
    .map(([firm, value]) => ({ firm, value }))
    .sort((left, right) =>
      left.value < right.value ? 1 : left.value > right.value ? -1 : left.firm < right.firm ? -1 : 1,
    );
  const total = largest.reduce((sum, { value }) => sum + value, 0n);
  return { month, flow, firms: largest.length, total, largest: largest.slice(0, 3) };
}

function byFirm(trade: readonly Trade[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { firm, value } of trade) sums.set(firm, (sums.get(firm) ?? 0n) + value);
  return sums;
}

function atomsOf(rows: readonly (readonly RowId[])[], trade: readonly Trade[]): Atom[] {
  return rows.map((own, atom) => ({
    rows: own,
    holdings: [...new Set(trade.map(({ month }) => month))].sort().flatMap((month) =>
      flows.flatMap((flow) => {
        const firms = byFirm(
          trade.filter((it) => it.atom === atom && it.month === month && it.flow === flow),
        );
        return firms.size === 0 ? [] : [holding(month, flow, firms)];
      }),
    ),
  }));
}

const of = (...firms: readonly (readonly [string, bigint])[]): Holding =>
  holding(first, 'export', new Map(firms));

function isSafe(holdings: readonly Holding[]): boolean {
  const behind = new FirmsBehind();
  for (const one of holdings) behind.add(one);
  return behind.danger(rule) === undefined;
}

describe('a sum', () => {
  test('of three firms may be published, of two not', () => {
    expect(isSafe([of(['a', 40n], ['b', 30n], ['c', 30n])])).toBe(true);
    expect(isSafe([of(['a', 50n], ['b', 50n])])).toBe(false);
  });

  test('may be three quarters of one firm’s, and no more', () => {
    expect(isSafe([of(['a', 75n], ['b', 15n], ['c', 10n])])).toBe(true);
    expect(isSafe([of(['a', 76n], ['b', 14n], ['c', 10n])])).toBe(false);
  });

  test('leaves the second, who knows his own, a tenth of the first’s in doubt', () => {
    expect(isSafe([of(['a', 50n], ['b', 45n], ['c', 5n])])).toBe(true);
    expect(isSafe([of(['a', 51n], ['b', 44n], ['c', 5n])])).toBe(false);
  });

  test('of nothing gives nobody away', () => {
    expect(isSafe([])).toBe(true);
  });

  test('of two holdings counts a firm that is in both once', () => {
    const two = [of(['a', 50n], ['b', 50n]), of(['a', 10n], ['b', 10n])];
    expect(isSafe(two)).toBe(false);
    expect(isSafe([...two, of(['c', 30n])])).toBe(true);
  });
});

describe('closed rows', () => {
  const trade = (atom: number, firms: readonly (readonly [string, bigint])[], month = first): Trade[] =>
    firms.map(([firm, value]) => ({ atom, month, flow: 'export', firm, value }));
  const many = (atom: number, value: bigint, month = first): Trade[] =>
    trade(
      atom,
      ['p', 'q', 'r', 's'].map((firm) => [`${firm}${atom}`, value] as const),
      month,
    );

  test('a row of one firm is closed with the least of its neighbours, so that the total does not tell it', () => {
    const rows: RowId[][] = [['market:101'], ['market:102'], ['market:103']];
    const atoms = atomsOf(rows, [...trade(0, [['alone', 9n]]), ...many(1, 100n), ...many(2, 50n)]);
    expect([...closedRows(atoms, rule, new Set())].sort()).toEqual(['market:101', 'market:103']);
  });

  test('a group that has one closed market alone is closed, or another of its markets is', () => {
    const rows: RowId[][] = [
      ['market:101', 'grouping:eu'],
      ['market:102'],
      ['market:103', 'grouping:eu'],
      ['market:104'],
    ];
    const atoms = atomsOf(rows, [
      ...trade(0, [['alone', 9n]]),
      ...many(1, 10n),
      ...many(2, 900n),
      ...many(3, 50n),
    ]);
    const closed = closedRows(atoms, rule, new Set());
    expect(closed.has('market:101')).toBe(true);
    expect(closed.has('grouping:eu') || closed.has('market:103')).toBe(true);
  });

  test('a row that was closed once stays closed when it has grown', () => {
    const rows: RowId[][] = [['market:101'], ['market:102'], ['market:103']];
    const atoms = atomsOf(rows, [...many(0, 30n), ...many(1, 30n), ...many(2, 30n)]);
    expect([...closedRows(atoms, rule, new Set(['market:102', 'market:103']))].sort()).toEqual([
      'market:102',
      'market:103',
    ]);
  });
});

test('why a row is closed is told: by the rule, in its first month, or as the neighbour of another', () => {
  const rows: RowId[][] = [['market:101'], ['market:102'], ['market:103'], ['market:104']];
  const firms = (atom: number, ...values: readonly bigint[]): Trade[] =>
    values.map((value, index) => ({ atom, month: first, flow: 'export', firm: `${atom}-${index}`, value }));
  const atoms = atomsOf(rows, [
    ...firms(0, 9n),
    ...firms(1, 100n, 100n, 100n, 100n),
    ...firms(2, 40n, 40n, 40n),
    ...firms(3, 98n, 1n, 1n),
  ]);
  const closed = closedRows(atoms, rule, new Set(['market:102']));
  const before = new Map([['market:102', { row: 'market:102', why: 'successor' }]] as const);
  expect(closingsOf(atoms, rule, closed, before)).toEqual([
    { row: 'market:101', why: 'few-firms', month: first, flow: 'export' },
    { row: 'market:102', why: 'successor' },
    { row: 'market:104', why: 'one-firm', month: first, flow: 'export' },
  ]);
});

test('thousands of parks of one firm each, in one district, are closed in seconds', () => {
  const parks = 3000;
  const atoms = Array.from({ length: parks }, (_, park): Atom => ({
    rows: [`park:${park}`, `district:${park % 5}`],
    holdings: Array.from({ length: 12 }, (_, later) =>
      holding(
        shift(first, later),
        'export',
        new Map([[`firm-${(park * 7 + later) % 2500}`, BigInt(park + 1)]]),
      ),
    ),
  }));
  const closed = closedRows(atoms, rule, new Set());
  expect(atoms.every(({ rows }) => closed.has(rows[0] ?? 'park:'))).toBe(true);
  expect(closed.has('district:0')).toBe(false);
});

/** Rows as markets have them: one of its own each, one of two kinds, and up to two groups that overlap. */
const rowsOfAtom = (atom: number) =>
  fc
    .record({ kind: fc.constantFrom('a', 'b'), groups: fc.subarray(['eu', 'rcep'] as const) })
    .map(({ kind, groups }): RowId[] => [
      `market:${100 + atom}`,
      `marketKind:${kind}`,
      ...groups.map((group): RowId => `grouping:${group}`),
    ]);

const city = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.record({
    rows: fc.tuple(...Array.from({ length: size }, (_, atom) => rowsOfAtom(atom))),
    trade: fc.array(
      fc.record({
        atom: fc.nat({ max: size - 1 }),
        month: fc.nat({ max: 2 }).map((later) => shift(first, later)),
        flow: fc.constantFrom(...flows),
        firm: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        value: fc.bigInt({ min: 1n, max: 1000n }),
      }),
      { minLength: 1, maxLength: 90 },
    ),
  }),
);

test('whatever is published month after month, no sum that gives a firm away follows from it', () => {
  fc.assert(
    fc.property(city, ({ rows, trade }) => {
      const months = [first, shift(first, 1), shift(first, 2)];
      const atomsUntil = (last: Month): Atom[] =>
        atomsOf(
          rows,
          trade.filter(({ month }) => month <= last),
        );
      const all = new Set(rows.flat());
      let closed: ReadonlySet<RowId> = new Set();
      const editions = months.map((month) => {
        closed = closedRows(atomsUntil(month), rule, closed);
        return { month, open: [...all].filter((row) => !closed.has(row)) };
      });
      const everything = new Set(rows.keys());
      const counts = (row: RowId): Set<number> =>
        new Set([...rows.keys()].filter((atom) => rows[atom]?.includes(row)));
      for (const month of months) {
        // The attacker is given each month of each edition by itself, more than periods and growth rates tell.
        const published = editions
          .filter((edition) => edition.month >= month)
          .flatMap(({ open }) => open.map(counts));
        for (let bits = 1; bits < 2 ** rows.length - 1; bits++) {
          const wanted = new Set([...everything].filter((atom) => (bits >> atom) % 2 === 1));
          const givesAway = flows.some((flow) => {
            const firms = byFirm(
              trade.filter((it) => wanted.has(it.atom) && it.month === month && it.flow === flow),
            );
            const [largest = 0n] = [...firms.values()].sort((left, right) => (left < right ? 1 : -1));
            const total = [...firms.values()].reduce((sum, value) => sum + value, 0n);
            return (
              total > 0n && (firms.size < rule.leastFirms || largest * 100n > total * BigInt(rule.mostOfOne))
            );
          });
          if (givesAway) expect(follows(wanted, [everything, ...published])).toBe(false);
        }
      }
    }),
    { numRuns: runs(300), seed: 20210620 },
  );
});

test('the attacker succeeds where rows are left open', () => {
  const [total, large, group] = [new Set([0, 1, 2]), new Set([1]), new Set([0, 1])];
  expect(follows(new Set([0]), [total, large])).toBe(false);
  expect(follows(new Set([0]), [total, large, group])).toBe(true);
  expect(follows(new Set([2]), [total, group])).toBe(true);
});
