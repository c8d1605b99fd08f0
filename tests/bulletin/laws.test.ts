import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import {
  noticeSentences,
  type Bulletin,
  type Cell,
  type Exhibit,
} from '../../functions/bulletin/model/bulletin.ts';
import type { Language } from '../../functions/words/language.ts';
import { parseNumeral, symbols } from '../../functions/bulletin/model/numerals.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { monthOf, shift } from '../../functions/trade/month.ts';
import { compareRatios, ratio, subtractRatios, type Ratio } from '../../functions/trade/ratio.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const languages: readonly Language[] = ['zh-CN', 'en'];
const keys = ['a', 'b', 'c', 'd', 'e', ''];
const registers = {
  'parks.csv':
    'code,name,kind,parent,customs_districts,valid_from,valid_to,successor\na,甲a,国家级园区,,43012,,,\nb,甲b,海关特殊监管区域,,43016,,,\n',
  'targets.csv':
    'scope,indicator,year,value,unit,comparison,plan,growth\ncity,total-trade,2021,30,亿元,at-least,,\na,total-trade,2021,7,亿元,at-least,,\nb,total-trade,2021,5,亿元,at-least,,\n',
  'bulletin.json': '{"listLengths":{"products":2,"markets":2,"enterprises":2}}',
};

/** Trade of any month, positive or corrected, in one currency or both. */
const single = fc
  .record({
    back: fc.integer({ min: 0, max: 26 }),
    flow: fc.constantFrom('export' as const, 'import' as const),
    key: fc.constantFrom(...keys),
    other: fc.constantFrom(...keys),
    sum: fc.bigInt(-(10n ** 9n), 10n ** 12n),
    currencies: fc.constantFrom('CNY', 'USD', 'both'),
  })
  .map(({ back, flow, key, other, sum, currencies }): Trade => {
    const month = shift(monthOf(2021, 6), -back);
    const dimensions = { market: key, section: other, park: key, regimeFamily: other };
    const more = { ownership: key, product: other, grouping: key, marketKind: other };
    return {
      ...{ month, flow, keys: { ...dimensions, ...more } },
      ...(currencies !== 'USD' && { CNY: sum }),
      ...(currencies !== 'CNY' && { USD: sum / 7n }),
    };
  });
const sparse = fc.array(single, { minLength: 1, maxLength: 60 });

/** Both flows in every month of three years, so that everything can be compared. */
const complete = fc
  .array(fc.tuple(single, fc.bigInt(1n, 10n ** 12n)), { minLength: 74, maxLength: 74 })
  .map((rows) =>
    rows.map(([{ keys: by }, sum], index): Trade => {
      const month = shift(monthOf(2021, 6), -Math.floor(index / 2));
      return { month, flow: index % 2 === 0 ? 'export' : 'import', keys: by, CNY: sum, USD: sum / 7n };
    }),
  );
const trades = fc.oneof(
  sparse,
  complete,
  fc.tuple(complete, sparse).map((both) => both.flat()),
);
const months = fc.integer({ min: 0, max: 12 }).map((back) => shift(monthOf(2021, 6), -back));

function composed(month: ReturnType<typeof monthOf>, trade: readonly Trade[], language: Language): Bulletin {
  const evidence = evidenceOf(month, trade, { registers });
  return compose(evidence, { language, edition: 'internal', date: '2021-07-20' });
}

function exact({ value = '0' }: Cell): Ratio {
  const [whole = '0', fraction = ''] = value.split('.');
  return ratio(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

function total(exhibit: Exhibit, column: string): Ratio {
  const parts = exhibit.rows.filter(({ key }) => key !== 'whole');
  return parts.reduce(
    (sum, { key }) => {
      const cell = cellAt(exhibit, key, column);
      const { numerator, denominator } = cell === undefined ? ratio(0n, 1n) : exact(cell);
      return subtractRatios(sum, ratio(-numerator, denominator));
    },
    ratio(0n, 1n),
  );
}

function isNear(left: Ratio, right: Ratio): boolean {
  const { numerator, denominator } = subtractRatios(left, right);
  return compareRatios(ratio(numerator < 0n ? -numerator : numerator, denominator), ratio(1n, 10n ** 8n)) < 0;
}

describe.each(languages)('whatever the evidence, in %s', (language) => {
  test('no sentence contradicts an exhibit, and none has an empty clause', () => {
    let inputs = 0;
    fc.assert(
      fc.property(months, trades, (month, trade) => {
        const bulletin = composed(month, trade, language);
        const sentences = [
          ...noticeSentences(bulletin.front),
          ...bulletin.chapters.flatMap(({ blocks }) =>
            blocks.flatMap((block) => (block.kind === 'paragraph' ? block.paragraph.sentences : [])),
          ),
        ].map(textOf);
        inputs += sentences.length;
        for (const sentence of sentences)
          expect(sentence).not.toMatch(
            /undefined|NaN|[，；、（]{2}|[，；、][。）]|, ,|; ;|\( ?\)|\s{2}|[,;] ?\.$/,
          );
        expect(contradictions(bulletin)).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
    expect(inputs).toBeGreaterThan(runs(500));
  });

  test('printed figures are within half a unit of the exact ones, and a reason prints its symbol', () => {
    fc.assert(
      fc.property(months, trades, (month, trade) => {
        for (const { rows, columns } of exhibitsOf(composed(month, trade, language).chapters).values())
          for (const { cells } of rows) {
            expect(cells).toHaveLength(columns.length);
            for (const cell of cells) {
              if (cell.reason !== undefined) expect(cell.text).toBe(symbols[cell.reason]);
              const printed = parseNumeral(cell.text);
              if (cell.value === undefined || printed === undefined) continue;
              const { numerator, denominator } = subtractRatios(printed, exact(cell));
              const off = numerator < 0n ? -numerator : numerator;
              expect(off * 2n * printed.denominator <= denominator + denominator / 10n ** 6n).toBe(true);
            }
          }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a partition', () => {
  test('closes: its rows sum to the whole, and their contributions to its growth', () => {
    let inputs = 0;
    fc.assert(
      fc.property(months, trades, (month, trade) => {
        const exhibits = exhibitsOf(composed(month, trade, 'zh-CN').chapters);
        for (const id of ['markets', 'sections', 'regime-families', 'ownership', 'parks']) {
          const exhibit = exhibits.get(id);
          if (exhibit?.rows.some(({ key }) => key === 'whole') !== true) continue;
          for (const column of ['month', 'to-date', 'pull']) {
            const whole = cellAt(exhibit, 'whole', column);
            if (whole?.value === undefined) continue;
            inputs += 1;
            expect(isNear(total(exhibit, column), exact(whole)), `${id} ${column}`).toBe(true);
          }
        }
      }),
      { numRuns: runs(100) },
    );
    expect(inputs).toBeGreaterThan(runs(100));
  });
});

describe('exhibits', () => {
  test('are numbered through each chapter, and have one identity each', () => {
    fc.assert(
      fc.property(months, trades, (month, trade) => {
        const { chapters } = composed(month, trade, 'zh-CN');
        const ids: string[] = [];
        chapters.forEach(({ blocks }, chapter) => {
          const exhibits = blocks.flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : []));
          ids.push(...exhibits.map(({ id }) => id));
          expect(exhibits.map(({ label }) => label)).toEqual(
            exhibits.map((_, index) => `表${chapter + 1}-${index + 1}`),
          );
        });
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runs(40) },
    );
  });

  test('the same evidence gives the same bulletin', () => {
    fc.assert(
      fc.property(months, trades, (month, trade) => {
        expect(JSON.stringify(composed(month, trade, 'en'))).toBe(
          JSON.stringify(composed(month, trade.toReversed(), 'en')),
        );
      }),
      { numRuns: runs(30) },
    );
  });
});
