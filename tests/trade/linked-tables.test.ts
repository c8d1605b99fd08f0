import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areFew, runs } from '../runs.ts';
import { closedRows } from '../../functions/trade/closed-rows.ts';
import type { RowId } from '../../functions/trade/disclosure.ts';
import { disclosedByLinks } from '../../functions/trade/disclosure-check.ts';
import { closedAcross, type ClosedAcross } from '../../functions/trade/linked-tables.ts';
import { cellsOf } from '../../functions/trade/linked-cells.ts';
import { attacks } from '../../functions/trade/told-together.ts';
import { Work } from '../../functions/trade/work.ts';
import { atomsOf, crossed, crossedCity, spreads, type Spread, type Trade } from './crossed-city.ts';
import { rank } from './rank.ts';

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };
const all = ['park', 'regime', 'market', 'marketKind'];

/** What public tables close: each family apart, and then all together unless it is left out. */
function closingsOf(trade: readonly Trade[], isApart = false, asked = rule): ReadonlySet<RowId> {
  return isApart ? closedApart(trade, asked).apart : closedTogether(trade, undefined, asked).closed;
}

function closedApart(trade: readonly Trade[], asked = rule) {
  const families = [atomsOf(trade, 'park'), atomsOf(trade, 'regime'), atomsOf(trade, 'market', 'marketKind')];
  const apart = new Set(families.flatMap((atoms) => [...closedRows(atoms, asked, new Set())]));
  return { families, apart };
}

function closedTogether(trade: readonly Trade[], limit: number | undefined, asked = rule): ClosedAcross {
  const { families, apart } = closedApart(trade, asked);
  return closedAcross(families, atomsOf(trade, ...all), asked, apart, limit);
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

describe('a firm that is alone in a crossing', () => {
  // All that the east has but trifles is of the regime 1210, so that hardly anything of it is left for the zone.
  const alone = of('alone', ['park:zone', 'regime:1210'], 100n);
  const city = (trifle: bigint): Trade[] => [
    alone,
    ...firmsOf(4, 'east', ['park:east', 'regime:1210'], 50n),
    ...firmsOf(4, 'little', ['park:east', 'regime:0214'], trifle),
    ...firmsOf(4, 'west', ['park:west', 'regime:0214'], trifle),
    ...firmsOf(6, 'other', ['park:west', 'regime:0110'], 80n),
    ...firmsOf(6, 'more', ['park:zone', 'regime:0110'], 90n),
  ];

  test('is not bounded more closely than the rule allows', () => {
    expect(closingsOf(city(1n), true).size).toBe(0);
    const told = disclosedByLinks(atomsOf(city(1n), ...all), () => true, rule);
    expect(told?.path).toBe('regime:1210 − park:east');
    expect(closingsOf(city(1n)).size).toBeGreaterThan(0);
  });

  test('is shown where others leave it room', () => {
    expect([...closingsOf(city(20n))]).toEqual([]);
  });

  test('is given away where a firm may be bounded closely', () => {
    const lax = { ...rule, tolerance: 3 };
    expect(disclosedByLinks(atomsOf(city(1n), ...all), () => true, lax)).toBeUndefined();
  });
});

/**
 * The nearest bound above a firm alone in a crossing, in per cent of what it has, that follows from rounded sums: the
 * onlooker knows which crossings are empty, and takes from each sum the least that the others may be.
 */
function nearestBound(trade: readonly Trade[], closed: ReadonlySet<RowId>, unit: number): number {
  const cells = [
    ...Map.groupBy(trade, ({ rows }) => rows.filter((row) => !closed.has(row)).join('\n')).values(),
  ];
  const sum = (part: readonly Trade[]): number => part.reduce((left, { value }) => left + Number(value), 0);
  const rows = [...new Set(trade.flatMap((one) => one.rows.filter((row) => !closed.has(row))))];
  const sets = [
    cells.map((_, cell) => cell),
    ...rows.map((row) => cells.flatMap(([one], cell) => (one?.rows.includes(row) === true ? [cell] : []))),
  ].map((own) => {
    const shown = Math.round(sum(own.flatMap((cell) => cells[cell] ?? [])) / unit) * unit;
    return { own, least: shown - unit / 2, most: shown + unit / 2 };
  });
  const bounds = cells.map(() => ({ least: 0, most: Infinity }));
  const at = (cell: number): { least: number; most: number } => bounds[cell] ?? { least: 0, most: Infinity };
  for (let round = 0; round < 20; round++)
    for (const { own, least, most } of sets)
      for (const cell of own) {
        const others = own.filter((other) => other !== cell);
        at(cell).most = Math.min(
          at(cell).most,
          most - others.reduce((left, other) => left + at(other).least, 0),
        );
        at(cell).least = Math.max(
          at(cell).least,
          least - others.reduce((left, other) => left + at(other).most, 0),
        );
      }
  const alone = cells.flatMap((cell, index) => {
    const has = sum(cell);
    return new Set(cell.map(({ firm }) => firm)).size === 1 ? [(100 * (at(index).most - has)) / has] : [];
  });
  return Math.min(Infinity, ...alone);
}

/** Whether the open rows leave fewer firms than that alone to whoever knows all crossings that are empty. In exact numbers. */
function tellsFew(trade: readonly Trade[], closed: ReadonlySet<RowId>, { leastFirms } = rule): boolean {
  const cells = [...Map.groupBy(trade, ({ rows }) => rows.join('\n')).values()];
  const rows = new Set(trade.flatMap((one) => one.rows.filter((row) => !closed.has(row))));
  const vectors = [
    cells.map(() => 1),
    ...[...rows].map((row) => cells.map(([one]) => (one?.rows.includes(row) === true ? 1 : 0))),
  ];
  const firms = [...new Set(trade.map(({ firm }) => firm))];
  const sets = firms
    .reduce<string[][]>(
      (found, one) => {
        const larger = found.filter(({ length }) => length < leastFirms - 1).map((set) => [...set, one]);
        return [...found, ...larger];
      },
      [[]],
    )
    .filter(({ length }) => length === Math.min(leastFirms - 1, firms.length));
  return sets.some((set) => {
    const isOwn = cells.map((cell) => cell.every(({ firm }) => set.includes(firm)));
    const outside = vectors.map((vector) => vector.map((value, cell) => (isOwn[cell] === true ? 0 : value)));
    return rank(outside) < rank(vectors);
  });
}

const randomCity = fc.array(
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

test('whatever tables show together, it leaves no firm alone and no two, and bounds none closely', () => {
  let [shown, rows] = [0, 0];
  fc.assert(
    fc.property(randomCity, (trade) => {
      const closed = closingsOf(trade);
      const own = new Set(trade.flatMap((one) => one.rows));
      rows += own.size;
      shown += [...own].filter((row) => !closed.has(row)).length;
      expect(tellsFew(trade, closed)).toBe(false);
      expect(disclosedByLinks(atomsOf(trade, ...all), (row) => !closed.has(row), rule)).toBeUndefined();
      for (const unit of [1, 100])
        expect(nearestBound(trade, closed, unit)).toBeGreaterThanOrEqual(rule.tolerance);
    }),
    { numRuns: runs(60), seed: 20210620 },
  );
  expect(shown / rows).toBeGreaterThan(0.5);
});

test.each([1, 2, 4, 5])('where %i firms are asked for fewer are not left alone', (leastFirms) => {
  let shown = 0;
  const asked = { ...rule, leastFirms };
  const small = randomCity.map((trade) =>
    trade.slice(0, 40).map((one) => ({ ...one, firm: `f${Number(one.firm.slice(1)) % 11}` })),
  );
  fc.assert(
    fc.property(small, (trade) => {
      const closed = closingsOf(trade, false, asked);
      shown += new Set(trade.flatMap(({ rows }) => rows.filter((row) => !closed.has(row)))).size;
      expect(tellsFew(trade, closed, asked)).toBe(false);
    }),
    { numRuns: runs(40), seed: 20210620 },
  );
  expect(shown).toBeGreaterThan(runs(40));
});

test.skipIf(areFew)(
  'families that are closed apart tell somebody together, and the check before publication sees it',
  () => {
    const told = fc
      .sample(randomCity, { numRuns: 100, seed: 7 })
      .map((trade) => ({ trade, closed: closingsOf(trade, true) }))
      .filter(({ trade, closed }) => tellsFew(trade, closed));
    expect(told.length).toBeGreaterThan(5);
    for (const { trade, closed } of told)
      expect(disclosedByLinks(atomsOf(trade, ...all), (row) => !closed.has(row), rule)).toBeDefined();
  },
);

test.skipIf(areFew)('an onlooker with rounded sums bounds firms closely where the rule lets him', () => {
  const lax = { leastFirms: 3, mostOfOne: 100, tolerance: 0 };
  const bounded = fc
    .sample(randomCity, { numRuns: 500, seed: 7 })
    .filter((trade) => nearestBound(trade, closingsOf(trade, false, lax), 1) < rule.tolerance);
  expect(bounded.length).toBeGreaterThan(2);
});

describe('work', () => {
  test('that is cut short leaves nothing open that tells somebody: whole dimensions are closed', () => {
    let [cut, whole] = [0, 0];
    const limits = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(randomCity, limits, (trade, limit) => {
        const { closed, unsearched } = closedTogether(trade, limit);
        expect([...closed]).toEqual(expect.arrayContaining([...closedApart(trade).apart]));
        expect([...closed]).toEqual(expect.arrayContaining([...unsearched]));
        const dimensions = new Set([...unsearched].map((row) => row.split(':')[0]));
        const rows = new Set(trade.flatMap((one) => one.rows));
        for (const row of rows) if (dimensions.has(row.split(':')[0])) expect(closed.has(row)).toBe(true);
        expect(tellsFew(trade, closed)).toBe(false);
        expect(disclosedByLinks(atomsOf(trade, ...all), (row) => !closed.has(row), rule)).toBeUndefined();
        if (unsearched.size > 0) cut += 1;
        else whole += 1;
      }),
      { numRuns: runs(60), seed: 20210620 },
    );
    expect(cut).toBeGreaterThan(runs(10));
    expect(whole).toBeGreaterThan(runs(10));
  });

  test('that is enough closes what no limit does', () => {
    for (const trade of fc.sample(randomCity, { numRuns: 20, seed: 3 }))
      expect(closedTogether(trade, 50_000_000)).toEqual(closedTogether(trade, Infinity));
  });

  /** Steps of one pass over a city as its families apart leave it. */
  const steps = (records: number, spread: Spread): number => {
    const { families, linked } = crossed(crossedCity(records, spread));
    const apart = new Set(families.flatMap((atoms) => [...closedRows(atoms, rule, new Set())]));
    const cells = cellsOf(linked, (row) => !apart.has(row));
    const work = new Work();
    const told = attacks.flatMap((attack) => [...attack(cells, rule, work)]);
    expect(told.length).toBeGreaterThanOrEqual(spread === 'linked' ? 10 : 0);
    return work.steps;
  };

  test.skipIf(areFew).each(spreads)('is at most five times as much for twice the trade, %s', (spread) => {
    const [small, double, fourfold] = [1000, 2000, 4000].map((records) => steps(records, spread));
    expect(small).toBeGreaterThan(100_000);
    expect((double ?? Infinity) / (small ?? 0)).toBeLessThan(5);
    expect((fourfold ?? Infinity) / (double ?? 0)).toBeLessThan(5);
  });
});
