import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { readMonth } from '../../functions/publish/gather/read-month.ts';
import type { NamedSlice } from '../../functions/publish/gather/cuts.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { flows, type Dimension, type Flow } from '../../functions/trade/cut.ts';
import { currencies, type Currency } from '../../functions/trade/money.ts';
import { monthOf, shift, type Month } from '../../functions/trade/month.ts';
import { monthsOf, periods, type Period } from '../../functions/trade/period.ts';
import { deliver, type Fact } from './deliver.ts';

const june = monthOf(2021, 6);

interface Dated {
  readonly month: Month;
  readonly fact: Fact & { readonly product: string; readonly market: string; readonly supervision: string };
}

const amount = fc.bigInt({ min: -1_000_000n, max: 10n ** 13n });
const dated: fc.Arbitrary<Dated> = fc.record({
  month: fc.integer({ min: -26, max: 0 }).map((count) => shift(june, count)),
  fact: fc.record({
    flow: fc.constantFrom(...flows),
    product: fc.constantFrom('87033212', '87032341', '09024010', '0902', '99999999'),
    market: fc.constantFrom('502', '110', '142', '133', '998'),
    supervision: fc.constantFrom('0110', '9610', '1039', '0615', '7777'),
    usd: amount,
    cny: amount,
  }),
});

/** The keys that a fact stands under, said again in the plainest way. */
const plainly: Readonly<Partial<Record<Dimension, (fact: Dated['fact']) => readonly string[]>>> = {
  total: () => ['total'],
  chapter: ({ product }) => [product.startsWith('99') ? '' : product.slice(0, 2)],
  heading: ({ product }) => [product.startsWith('99') ? '' : product.slice(0, 4)],
  product: ({ product }) => [['0902', '99999999'].includes(product) ? '' : product],
  market: ({ market }) => [market === '998' ? '' : market],
  regimeFamily: ({ supervision }) => [
    { '0110': 'general', '9610': 'e-commerce', '1039': 'market-procurement', '0615': 'processing' }[
      supervision
    ] ?? '',
  ],
  grouping: ({ market }) =>
    codeLists()
      .groupings.filter(({ members }) =>
        members.some((it) => it.market === market && (it.from ?? june) <= june && june <= (it.to ?? june)),
      )
      .map(({ code }) => code),
};

test('SQL and a plain loop over the same facts agree on every sum of every cut and cross', async () => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(dated, { minLength: 1, maxLength: 60 }), async (rows) => {
      const facts = [...rows, { month: june, fact: someFact }];
      const folder = await mkdtemp(join(tmpdir(), 'slices-'));
      const archive = folderStore(folder);
      for (const month of new Set(facts.map((it) => it.month))) {
        const ofMonth = facts.filter((it) => it.month === month).map(({ fact }) => fact);
        await deliver(archive, { key: `${month}.csv`, dataset: 'enterprise', month, facts: ofMonth });
      }
      const questions: Dimension[][] = [
        ...dimensionsAsked.map((dimension) => [dimension]),
        ['market', 'regimeFamily'],
        ['grouping', 'chapter'],
      ];
      const { reading } = await readMonth(june, questions, { archive, scratch: folder });
      expect(reading.cuts.map(({ question }) => question)).toEqual(questions);
      for (const { question, slices } of reading.cuts) looked += compare(facts, question, slices);
      await rm(folder, { recursive: true });
    }),
    { numRuns: 12 },
  );
  expect(looked).toBeGreaterThan(10_000);
});

const someFact: Dated['fact'] = {
  ...{ flow: 'export', product: '87033212', market: '502', supervision: '0110' },
  ...{ usd: 1n, cny: 7n },
};

const dimensionsAsked: Dimension[] = [
  'total',
  'chapter',
  'heading',
  'product',
  'market',
  'regimeFamily',
  'grouping',
];

/** How many sums were compared. */
function compare(
  facts: readonly Dated[],
  question: readonly Dimension[],
  slices: readonly NamedSlice[],
): number {
  const expected = new Map<string, bigint>();
  for (const { month, fact } of facts) {
    for (const period of periods.filter((it) => monthsOf(it, june).includes(month))) {
      for (const keys of crossed(question, fact)) {
        for (const [currency, value] of [['USD', fact.usd] as const, ['CNY', fact.cny] as const]) {
          const cell = cellOf(keys, fact.flow, currency, period);
          expected.set(cell, (expected.get(cell) ?? 0n) + (value ?? 0n));
        }
      }
    }
  }
  let compared = 0;
  for (const slice of slices) {
    for (const flow of flows) {
      for (const currency of currencies) {
        for (const period of periods) {
          const cell = cellOf(slice.keys, flow, currency, period);
          expect([cell, slice[flow][currency][period]]).toEqual([cell, expected.get(cell) ?? 0n]);
          expected.delete(cell);
          compared += 1;
        }
      }
    }
  }
  expect([...expected.keys()]).toEqual([]);
  return compared;
}

function crossed(question: readonly Dimension[], fact: Dated['fact']): string[][] {
  return question.reduce<string[][]>(
    (found, dimension) =>
      found.flatMap((keys) => (plainly[dimension]?.(fact) ?? []).map((key) => [...keys, key])),
    [[]],
  );
}

function cellOf(keys: readonly string[], flow: Flow, currency: Currency, period: Period): string {
  return [...keys, flow, currency, period].join('|');
}
