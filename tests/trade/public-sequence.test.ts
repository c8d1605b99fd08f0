import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areFew, runs } from '../runs.ts';
import { fewInCombination } from '../../functions/trade/few-in-combination.ts';
import { momentOf } from '../../functions/trade/moment.ts';
import { monthOf, shift } from '../../functions/trade/month.ts';
import { maySeeChange } from '../../functions/trade/vintage.ts';
import {
  equationsOf,
  families,
  publish,
  sumsShown,
  type Declared,
  type Facts,
  type Published,
  type Without,
} from './public-sequence.ts';

const rule = { leastFirms: 3, mostOfOne: 75, tolerance: 10 };
const first = monthOf(2021, 1);
const editionsMade = 10;

/** What happens to the facts before an edition: firms that file late, rows corrected, firms moved, parks merged. */
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('late' as const),
      firms: fc.integer({ min: 1, max: 6 }),
      back: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('corrected' as const),
      firms: fc.integer({ min: 1, max: 6 }),
      back: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('moved' as const),
      firms: fc.integer({ min: 1, max: 4 }),
      back: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('merged' as const), firms: fc.nat(5), back: fc.nat(2) }),
  },
);

const history = fc.record({
  firms: fc.integer({ min: 6, max: 14 }),
  seed: fc.nat(1_000_000),
  events: fc.array(fc.array(event, { maxLength: 2 }), { minLength: editionsMade, maxLength: editionsMade }),
});

interface Edition {
  readonly facts: Facts;
  readonly published: Published;
}

/** Ten editions, a month each, and one of them made anew. */
function editionsOf(
  { firms, seed, events }: typeof history extends fc.Arbitrary<infer T> ? T : never,
  without: Without = {},
  asked = rule,
): Edition[] {
  let state = seed + 1;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  let declared: Declared[] = [];
  let made = 0;
  const declare = (firm: number, month: Declared['month']): Declared => {
    made += 1;
    const value = BigInt(1000 + random(100_000)) * 1009n + BigInt(made);
    return {
      id: made,
      firm: `f${firm}`,
      month,
      park: `p${(firm + random(2)) % 5}`,
      market: String(101 + random(5)),
      value,
    };
  };
  const placed = new Map<string, string>();
  const successor = new Map<string, string>();
  const editions: Edition[] = [];
  for (const [index, happened] of events.entries()) {
    const month = shift(first, index);
    for (let firm = 0; firm < firms; firm++)
      if (random(4) > 0) declared = [...declared, declare(firm, month), declare(firm, month)];
    for (const { kind, firms: count, back } of happened) {
      const of = shift(month, -Math.min(back, index));
      for (let one = 0; one < Math.max(1, count); one++) {
        const firm = random(firms);
        if (kind === 'late') declared = [...declared, declare(firm, of)];
        if (kind === 'moved') placed.set(`f${firm}`, `p${random(5)}`);
        if (kind === 'corrected') {
          const old = declared.find((record) => record.firm === `f${firm}` && record.month === of);
          declared = [
            ...declared.filter((record) => record !== old),
            ...(old ? [{ ...declare(firm, of), park: old.park, market: old.market }] : []),
          ];
        }
      }
      if (kind === 'merged' && !successor.has('p1')) successor.set('p1', `p${2 + (count % 3)}`);
    }
    const facts: Facts = { declared, placed: new Map(placed), successor: new Map(successor) };
    editions.push({
      facts,
      published: publish(
        month,
        facts,
        editions.map(({ published }) => published),
        asked,
        without,
      ),
    });
  }
  return editions;
}

/** What an onlooker works out of the tables of both families in all editions, taken together. */
function workedOutTogether(editions: readonly Edition[], least = rule.leastFirms): string | undefined {
  const firmOf = new Map(
    editions.flatMap(({ facts }) => facts.declared.map(({ id, firm }) => [id, firm] as const)),
  );
  const firms = Array.from({ length: Math.max(0, ...firmOf.keys()) + 1 }, (_, id) => [firmOf.get(id) ?? '']);
  for (let later = 0; later < editionsMade; later++) {
    const moment = momentOf({ month: shift(first, later), flow: 'export' });
    const totals = editions.flatMap(({ published }) =>
      families.flatMap((family) =>
        published.shown.get(family)?.has(moment) ? [sumsShown(published, family, moment).total] : [],
      ),
    );
    // The city's own sum is told whoever stands behind it.
    if (totals.some((total) => !maySeeChange(total, rule))) continue;
    const equations = families.flatMap((family) => equationsOf(editions, family, moment));
    const [told] = fewInCombination(equations, firms, least);
    if (told !== undefined) return `${moment}: ${told.firms.join()}`;
  }
  return undefined;
}

/** What an onlooker works out of ten editions: the first firm or pair, or undefined. */
function workedOut(editions: readonly Edition[]): string | undefined {
  const firmOf = new Map(
    editions.flatMap(({ facts }) => facts.declared.map(({ id, firm }) => [id, firm] as const)),
  );
  const firms = Array.from({ length: Math.max(0, ...firmOf.keys()) + 1 }, (_, id) => [firmOf.get(id) ?? '']);
  for (const family of families)
    for (let later = 0; later < editionsMade; later++) {
      const moment = momentOf({ month: shift(first, later), flow: 'export' });
      const totals = editions.flatMap(({ published }) =>
        published.shown.get(family)?.has(moment) ? [sumsShown(published, family, moment).total] : [],
      );
      // The city's own sum is told whoever stands behind it.
      if (totals.some((total) => !maySeeChange(total, rule))) continue;
      const [told] = fewInCombination(equationsOf(editions, family, moment), firms, rule.leastFirms);
      if (told !== undefined) return `${family} ${moment}: ${told.firms.join()}`;
      const shown = editions.flatMap(({ published }) =>
        published.shown.get(family)?.has(moment) ? [published] : [],
      );
      for (const published of shown) {
        const { labels, total } = sumsShown(published, family, moment);
        for (const [label, sum] of labels)
          if (labels.size > 1 && !maySeeChange(sum, rule) && maySeeChange(total, rule))
            return `${family} ${moment} ${label}`;
      }
    }
  return undefined;
}

describe('ten public editions', () => {
  test('with late firms, corrections, moved firms and merged parks tell of no firm and no pair', () => {
    fc.assert(
      fc.property(history, (given) => {
        expect(workedOut(editionsOf(given))).toBeUndefined();
      }),
      { numRuns: runs(400), seed: 20210620 },
    );
  });
});

describe('tables of both families in ten public editions', () => {
  test('tell of no firm and no pair together', () => {
    fc.assert(
      fc.property(history, (given) => {
        expect(workedOutTogether(editionsOf(given))).toBeUndefined();
      }),
      { numRuns: runs(200), seed: 7 },
    );
  });

  test.skipIf(areFew).each<[string, Without, number]>([
    ['closed', { links: true }, 20],
    ['revised', { linkedRevisions: true }, 1],
  ])('would where they are %s apart', (_, without, least) => {
    const told = fc
      .sample(history, { numRuns: 200, seed: 7 })
      .filter((given) => workedOutTogether(editionsOf(given, without)) !== undefined);
    expect(told.length).toBeGreaterThanOrEqual(least);
  });
});

/** Of so many histories, those of which somebody is worked out when something is left out of the rule. */
function caught(without: Without, published = rule): number {
  return fc
    .sample(history, { numRuns: 80, seed: 7 })
    .map((given) => (without.memory ? { ...given, events: given.events.map(() => []) } : given))
    .filter((given) => workedOut(editionsOf(given, without, published)) !== undefined).length;
}

describe.skipIf(areFew)('a fault put into the rule is caught', () => {
  test.each<[string, Without]>([
    ['what was closed once is forgotten', { memory: true }],
    ['revisions are shown as they come', { vintages: true }],
  ])('%s', (_, without) => {
    expect(caught(without)).toBeGreaterThan(5);
  });

  test.each([
    ['two firms are enough', { leastFirms: 2, mostOfOne: 75, tolerance: 0 }],
    ['a firm may have all but a little', { leastFirms: 3, mostOfOne: 99, tolerance: 0 }],
    ['the second may reckon what the first has', { leastFirms: 3, mostOfOne: 75, tolerance: 0 }],
  ])('%s', (_, other) => {
    expect(caught({}, other)).toBeGreaterThan(5);
  });

  test('none where nothing is left out', () => {
    expect(caught({})).toBe(0);
  });
});
