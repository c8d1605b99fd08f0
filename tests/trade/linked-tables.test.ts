import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedRows } from '../../functions/trade/closed-rows.ts';
import type { Atom, Holding, RowId } from '../../functions/trade/disclosure.ts';
import { disclosedByLinks } from '../../functions/trade/disclosure-check.ts';
import { closedAcross } from '../../functions/trade/linked-tables.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { rank } from './rank.ts';

const rule = { leastFirms: 3, mostOfOne: 75 };
const month = monthOf(2021, 1);

/** What a firm trades under one row of each family, or several where rows of a family overlap. */
interface Trade {
  readonly firm: string;
  readonly rows: readonly RowId[];
  readonly value: bigint;
}

function holdingOf(trade: readonly Trade[]): Holding {
  const sums = new Map<string, bigint>();
  for (const { firm, value } of trade) sums.set(firm, (sums.get(firm) ?? 0n) + value);
  const largest = [...sums]
    .map(([firm, value]) => ({ firm, value }))
    .sort((left, right) => (left.value < right.value ? 1 : -1));
  const total = largest.reduce((sum, { value }) => sum + value, 0n);
  return { month, flow: 'export', firms: sums.size, total, largest: largest.slice(0, 5) };
}

/** Trade by the rows that are of these families. */
function atomsOf(trade: readonly Trade[], ...families: readonly string[]): Atom[] {
  const own = (rows: readonly RowId[]): RowId[] =>
    rows.filter((row) => families.some((family) => row.startsWith(`${family}:`)));
  return [...Map.groupBy(trade, ({ rows }) => own(rows).join('\n'))].map(([, part]) => ({
    rows: own(part[0]?.rows ?? []),
    holdings: [holdingOf(part)],
  }));
}

const all = ['park', 'regime', 'market', 'marketKind'];

/** What public tables close: each family apart, and then all together unless it is left out. */
function closingsOf(trade: readonly Trade[], isApart = false): ReadonlySet<RowId> {
  const families = [atomsOf(trade, 'park'), atomsOf(trade, 'regime'), atomsOf(trade, 'market', 'marketKind')];
  const apart = new Set(families.flatMap((atoms) => [...closedRows(atoms, rule, new Set())]));
  return isApart ? apart : closedAcross(families, atomsOf(trade, ...all), rule, apart);
}

const of = (firm: string, rows: readonly RowId[], value = 10n): Trade => ({ firm, rows, value });
const firmsOf = (count: number, name: string, rows: readonly RowId[], value = 10n): Trade[] =>
  Array.from({ length: count }, (_, index) => of(`${name}${index}`, rows, value));

describe('a regime that occurs in one zone only', () => {
  const bonded = firmsOf(4, 'bonded', ['park:zone', 'regime:1210']);
  const others = (rows: readonly RowId[]): Trade[] => [
    ...firmsOf(6, 'one', ['park:east', ...rows], 40n),
    ...firmsOf(6, 'two', ['park:west', ...rows], 90n),
  ];

  test('is not shown beside it where one firm is all else that the zone has', () => {
    const trade = [...bonded, of('alone', ['park:zone', 'regime:0110']), ...others(['regime:0110'])];
    expect(closingsOf(trade, true).size).toBe(0);
    const closed = closingsOf(trade);
    expect(closed.has('park:zone') || closed.has('regime:1210')).toBe(true);
  });

  test('is shown beside it where many firms are', () => {
    const trade = [
      ...bonded,
      ...firmsOf(4, 'more', ['park:zone', 'regime:0110']),
      ...others(['regime:0110']),
    ];
    expect([...closingsOf(trade)]).toEqual([]);
  });

  test('is not where one firm has nearly all else', () => {
    const rest = [of('large', ['park:zone', 'regime:0110'], 900n)];
    const trade = [...bonded, ...rest, ...firmsOf(4, 'more', ['park:zone', 'regime:0110'], 5n)];
    const city = [
      ...trade,
      ...others(['regime:0110']),
      ...firmsOf(9, 'big', ['park:zone', 'regime:1210'], 70n),
    ];
    expect(closingsOf(city, true).size).toBe(0);
    expect(closingsOf(city).size).toBeGreaterThan(0);
  });

  test('does not tell the zone that stays closed beside another', () => {
    // By parks alone the zone is closed beside a park of one firm; the regime would tell it.
    const same = (rows: readonly RowId[]): Trade[] => [
      ...firmsOf(6, 'one', ['park:east', ...rows], 40n),
      ...firmsOf(6, 'two', ['park:west', ...rows], 90n),
    ];
    const trade = [...bonded, of('alone', ['park:lone', 'regime:0110']), ...same(['regime:0110'])];
    expect([...closingsOf(trade, true)].sort()).toEqual(['park:lone', 'park:zone']);
    const told = disclosedByLinks(atomsOf(trade, ...all), (row) => !closingsOf(trade, true).has(row), rule);
    expect(told?.path).toBe('regime:0110 − park:east − park:west');
    const closed = closingsOf(trade);
    expect(closed.size).toBeGreaterThan(2);
    expect(disclosedByLinks(atomsOf(trade, ...all), (row) => !closed.has(row), rule)).toBeUndefined();
  });
});

/** Whether the open rows leave one firm alone, or two, to whoever knows all crossings that are empty. In exact numbers. */
function tellsFew(trade: readonly Trade[], closed: ReadonlySet<RowId>): boolean {
  const cells = [...Map.groupBy(trade, ({ rows }) => rows.join('\n')).values()];
  const rows = new Set(trade.flatMap((one) => one.rows.filter((row) => !closed.has(row))));
  const vectors = [
    cells.map(() => 1),
    ...[...rows].map((row) => cells.map(([one]) => (one?.rows.includes(row) === true ? 1 : 0))),
  ];
  const firms = [...new Set(trade.map(({ firm }) => firm))];
  const sets = firms.flatMap((one, index) => firms.slice(index).map((two) => [one, two]));
  return sets.some((set) => {
    const isOwn = cells.map((cell) => cell.every(({ firm }) => set.includes(firm)));
    const outside = vectors.map((vector) => vector.map((value, cell) => (isOwn[cell] === true ? 0 : value)));
    return rank(outside) < rank(vectors);
  });
}

const city = fc.array(
  fc
    .record({
      firm: fc.nat(19),
      park: fc.nat(3),
      regime: fc.nat(3),
      market: fc.nat(5),
      value: fc.bigInt({ min: 1n, max: 100n }),
      isUsual: fc.boolean(),
    })
    // Most firms are alike: their regime goes with their park, as bonded trade does with a bonded zone.
    .map(({ firm, park, regime, market, value, isUsual }): Trade => ({
      firm: `f${firm}`,
      rows: [
        `park:${park}`,
        `regime:${isUsual ? park : regime}`,
        `market:${market}`,
        `marketKind:${market % 2}`,
      ],
      value,
    })),
  { minLength: 30, maxLength: 120 },
);

test('whatever tables show together, it leaves no firm alone and no two', () => {
  let [shown, rows] = [0, 0];
  fc.assert(
    fc.property(city, (trade) => {
      const closed = closingsOf(trade);
      const own = new Set(trade.flatMap((one) => one.rows));
      rows += own.size;
      shown += [...own].filter((row) => !closed.has(row)).length;
      expect(tellsFew(trade, closed)).toBe(false);
      expect(disclosedByLinks(atomsOf(trade, ...all), (row) => !closed.has(row), rule)).toBeUndefined();
    }),
    { numRuns: 150, seed: 20210620 },
  );
  expect(shown / rows).toBeGreaterThan(0.5);
});

test('families that are closed apart tell somebody together, and the check before publication sees it', () => {
  const told = fc
    .sample(city, { numRuns: 100, seed: 7 })
    .map((trade) => ({ trade, closed: closingsOf(trade, true) }))
    .filter(({ trade, closed }) => tellsFew(trade, closed));
  expect(told.length).toBeGreaterThan(5);
  for (const { trade, closed } of told)
    expect(disclosedByLinks(atomsOf(trade, ...all), (row) => !closed.has(row), rule)).toBeDefined();
});
