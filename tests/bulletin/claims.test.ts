import { describe, expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import {
  noticeSentences,
  type Bulletin,
  type Claim,
  type Mention,
  type Sentence,
} from '../../functions/bulletin/model/bulletin.ts';
import type { Language } from '../../functions/words/language.ts';
import { publicEvidence } from '../../functions/bulletin/evidence/public-evidence.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { claimKinds } from '../../functions/bulletin/prose/claims.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import type { RowId } from '../../functions/trade/disclosure.ts';
import { monthOf, monthsBetween } from '../../functions/trade/month.ts';
import { bulletinWords as en } from '../../functions/words/en/bulletin.ts';
import { bulletinWords as zh } from '../../functions/words/zh-CN/bulletin.ts';
import { pointsSaying } from '../points-saying.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const june = monthOf(2021, 6);
const hundredMillion = 10_000_000_000n;
const settings = JSON.stringify({
  listLengths: { markets: 4, products: 3, enterprises: 3 },
  thresholds: { most: 30, pullUp: 0.1, pullDown: 0.1 },
});
const registers = {
  'bulletin.json': settings,
  'parks.csv': 'code,name,kind\na,甲园,国家级园区\nb,乙园,省级园区\nc,丙园,省级园区\nd,丁园,省级园区\n',
  'targets.csv':
    'scope,indicator,year,value,unit\ncity,total-trade,2021,1000,亿元\na,total-trade,2021,300,亿元\nb,total-trade,2021,2400,亿元\nc,total-trade,2021,500,亿元\nd,total-trade,2021,400,亿元\n',
  'assessment.csv':
    'places,indicator,weight,cap,full\npark,completion,60,120,\npark,growth,40,120,20\npark,call-out,,,10\n',
  'key-enterprises.csv':
    'code,year,target,unit,contact\n4301310001,2021,100,亿元,\n4301310002,2021,900,亿元,\n4301310003,2021,900,亿元,\n4301310004,2021,300,亿元,\n',
};

/**
 * Six markets, sections, parks and firms, each with its own growth, in 亿元 a month a year ago and now. The fifth market
 * is beyond the list and fell most; ordinary trade pulls most, more slowly than the city.
 */
const rows = [
  { key: '1', before: 60n, now: 74n },
  { key: '2', before: 20n, now: 36n },
  { key: '3', before: 24n, now: 20n },
  { key: '4', before: 10n, now: 14n },
  { key: '5', before: 16n, now: 6n },
  { key: '6', before: 3n, now: 4n },
];
const parks = ['a', 'b', 'c', 'd'];
const trade = monthsBetween(monthOf(2019, 1), june).flatMap((month): Trade[] =>
  rows.flatMap(({ key, before, now }, index) =>
    (['export', 'import'] as const).map((flow): Trade => {
      const CNY = (month >= '2021-01' ? now : before) * hundredMillion + BigInt(index) * 1_000_000n;
      const park = parks[index % parks.length] ?? '';
      return {
        ...{ month, flow, CNY, USD: CNY / 6n },
        keys: {
          ...{ market: key, section: key, product: key, regimeFamily: key, ownership: key },
          ...{ park, district: park, enterprise: `430131000${key}` },
        },
      };
    }),
  ),
);

function bulletinOf(language: Language, edition: 'internal' | 'public'): Bulletin {
  const evidence = evidenceOf(june, trade, { registers });
  const closed = new Set<RowId>(['market:3', 'section:2', 'product:2']);
  const known = edition === 'public' ? publicEvidence(evidence, closed) : evidence;
  return compose(known, { language, edition, date: '2021-07-20' });
}

function sentencesOf(bulletin: Bulletin): Sentence[] {
  return [
    ...noticeSentences(bulletin.front),
    ...bulletin.chapters.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'paragraph' && id !== 'notes' ? block.paragraph.sentences : [],
      ),
    ),
  ];
}

/** The bulletin with one sentence alone. */
function saying(bulletin: Bulletin, sentence: Sentence): Bulletin {
  const chapters = bulletin.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.filter(({ kind }) => kind !== 'paragraph'),
  }));
  return { ...bulletin, front: { ...bulletin.front, points: pointsSaying(sentence) }, chapters };
}

const editions = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['internal', 'public'] as const).map((edition) => ({ language, edition })),
);

describe.each(editions)('what is claimed in $language, $edition', ({ language, edition }) => {
  const bulletin = bulletinOf(language, edition);
  const words = language === 'en' ? en : zh;
  const claiming = sentencesOf(bulletin).flatMap((sentence) =>
    sentence.parts.flatMap((part, at) =>
      typeof part === 'string' || part.claim === undefined ? [] : [{ sentence, part, at, claim: part.claim }],
    ),
  );
  const whys = (sentence: Sentence): string[] =>
    contradictions(saying(bulletin, sentence)).map(({ why }) => why);
  const withClaim = (sentence: Sentence, at: number, part: Mention, claim: Partial<Claim>): Sentence => ({
    parts: sentence.parts.with(
      at,
      part.claim === undefined ? part : { ...part, claim: { ...part.claim, ...claim } },
    ),
  });
  const othersIn = ({ cell }: Mention, claim: Claim): string[] =>
    bulletin.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : []))
      .filter(({ id }) => id === cell.exhibit)
      .flatMap((exhibit) => exhibit.rows)
      .filter(({ key, emphasis }) => emphasis === undefined && key !== 'whole' && !claim.rows.includes(key))
      .map(({ key }) => key);

  test('holds, and is of every kind that this edition speaks of', () => {
    expect(contradictions(bulletin)).toEqual([]);
    const kinds = new Set(claiming.map(({ claim }) => claim.kind));
    const ofPublic = ['dragged-most', 'fastest', 'highest', 'largest', 'pulled-most'];
    const elsewhere = ['least-done', 'lowest'];
    const inside = Object.keys(claimKinds).filter((kind) => !elsewhere.includes(kind));
    expect([...kinds].sort()).toEqual((edition === 'internal' ? inside : ofPublic).toSorted());
  });

  test('is found out where rows are named in another order', () => {
    const several = claiming.filter(
      ({ claim: { kind, rows: named } }) => named.length > 1 && kind !== 'all-of',
    );
    expect(several.length).toBeGreaterThan(0);
    for (const { sentence, part, at, claim } of several) {
      const swapped = [...claim.rows.slice(1), ...claim.rows.slice(0, 1)];
      // The order of the names alone, and with what it claims.
      const keyOf = (row: string): string => swapped[claim.rows.indexOf(row)] ?? row;
      const renamed = {
        parts: sentence.parts.map((one) =>
          typeof one === 'string' || one.cell.exhibit !== part.cell.exhibit
            ? one
            : { ...one, cell: { ...one.cell, row: keyOf(one.cell.row) } },
        ),
      };
      expect(whys(renamed).join(), textOf(sentence)).toContain('the claim is of');
      expect(whys(withClaim(sentence, at, part, { rows: swapped })).join()).toContain('does not hold');
    }
  });

  test('is found out where it is another row’s', () => {
    let tried = 0;
    for (const { sentence, part, at, claim } of claiming)
      for (const other of othersIn(part, claim)) {
        const named = [...claim.rows.slice(0, -1), other];
        tried += 1;
        expect(whys(withClaim(sentence, at, part, { rows: named })).join(), textOf(sentence)).toContain(
          'does not hold',
        );
      }
    expect(tried).toBeGreaterThan(10);
  });

  test('is found out where it reaches further than it holds', () => {
    const limited = claiming.filter(
      ({ claim: { among, faster } }) => among === 'listed' || faster !== undefined,
    );
    expect(limited.length).toBeGreaterThan(0);
    for (const { sentence, part, at, claim } of limited) {
      const { faster, ...everywhere } = claim;
      const further: Sentence = {
        parts: sentence.parts.with(at, { ...part, claim: { ...everywhere, among: 'all' } }),
      };
      expect(whys(further).join(), textOf(sentence)).toContain('does not hold');
      expect(faster ?? claim.among).toBeDefined();
      const silent: Sentence = {
        parts: sentence.parts.map((one) =>
          typeof one === 'string'
            ? [
                words.amongListed,
                words.nameFirst(words.amongListed),
                words.scopes.faster.before,
                words.scopes.faster.after,
                words.scopes.listed.before,
                words.scopes.listed.after,
              ]
                .filter((text) => text.trim().length > 3)
                .reduce((text, scope) => text.replace(scope, ''), one)
            : one,
        ),
      };
      if (textOf(silent) !== textOf(sentence))
        expect(whys(silent).join(), textOf(sentence)).toContain('some rows only');
    }
  });

  test('is found out where the words are another claim’s, or claim nothing', () => {
    for (const { sentence, part, at } of claiming) {
      const { claim, ...bare } = part;
      if (part.reading === 'claim') {
        expect(whys({ parts: sentence.parts.with(at, { ...part, text: '?' }) }).join()).toContain(
          'other words',
        );
        expect(whys({ parts: sentence.parts.with(at, bare) }).join()).toContain('other words');
        expect(whys({ parts: sentence.parts.with(at, part.text) }).join()).toContain('a superlative');
      } else if ((claim?.rows.length ?? 0) > 1)
        expect(whys({ parts: sentence.parts.with(at, bare) }).join()).toContain('claims nothing');
    }
  });
});

test('ordinary trade pulls most, so that e-commerce is said to pull most of what grew faster than the city only', () => {
  const facts = monthsBetween(monthOf(2020, 1), june).flatMap((month): Trade[] =>
    (['export', 'import'] as const).flatMap((flow) =>
      [
        { key: 'general', before: 60n, now: 70n },
        { key: 'e-commerce', before: 10n, now: 18n },
        { key: 'processing', before: 30n, now: 31n },
      ].map(({ key, before, now }): Trade => {
        const CNY = (month >= '2021-01' ? now : before) * hundredMillion;
        return { month, flow, keys: { regimeFamily: key }, CNY, USD: CNY / 6n };
      }),
    ),
  );
  const said = (language: Language): string[] =>
    sentencesOf(compose(evidenceOf(june, facts), { language, edition: 'internal', date: '2021-07-20' }))
      .map(textOf)
      .filter((text) => /拉动最大|strongest pull/.test(text));
  // Of 100 a month last year: 10, 8 and 1 more, 19 in all; ordinary trade grew by 16.7 %.
  expect(said('zh-CN')).toEqual([
    '甲e-commerce拉动进出口增长8.0个百分点，同比增长80.0%，在增速高于全市的贸易方式中拉动最大。',
  ]);
  expect(said('en').join()).toContain('the strongest pull of the regimes that outpaced the city');
});

test('a market beyond the list that fell most is not passed over', () => {
  const drags = sentencesOf(bulletinOf('zh-CN', 'internal'))
    .map(textOf)
    .filter((text) => text.includes('拖累最大'));
  // The fifth of six stands within 其他, and took ten of 133 a month; the third, in the table, four.
  expect(drags).toContain('甲3下拉进出口增速3.0个百分点，同比下降16.7%，在表列市场中拖累最大。');
  expect(drags.join()).toContain('甲5');
});
