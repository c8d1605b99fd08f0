import { expect, test } from 'vitest';
import { compose } from '../../functions/bulletin/compose.ts';
import {
  noticeSentences,
  type Bulletin,
  type Mention,
  type Sentence,
} from '../../functions/bulletin/model/bulletin.ts';
import type { Language } from '../../functions/words/language.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { monthOf, monthsBetween } from '../../functions/trade/month.ts';
import { bulletinWords as en } from '../../functions/words/en/bulletin.ts';
import { bulletinWords as zh } from '../../functions/words/zh-CN/bulletin.ts';
import { pointsSaying } from '../points-saying.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const registers = {
  'targets.csv':
    'scope,indicator,year,value,unit,comparison,plan,growth\ncity,total-trade,2021,9,亿元,at-least,,\na,total-trade,2021,6,亿元,at-least,,\nb,total-trade,2021,3,亿元,at-least,,\n',
};

/** Two and a half years in which everything moves: flows, balance, markets up and down, parks ahead and behind. */
const trade = monthsBetween(monthOf(2019, 1), monthOf(2021, 6)).flatMap((month, index): Trade[] => {
  const of = (key: string) => ({
    market: key,
    section: key,
    park: key,
    district: key,
    marketKind: 'emerging',
  });
  const step = BigInt(index) * 100_000_000n;
  const sums = [3_000_000_000n + step, 2_500_000_000n - step / 2n, 1_300_000_000n + step * 3n];
  return ['a', 'b', 'c'].map((key, position): Trade => {
    const CNY = sums[position] ?? 0n;
    return { month, flow: key === 'c' ? 'import' : 'export', keys: of(key), CNY, USD: CNY / 6n };
  });
});

function opposite(text: string, language: Language): string {
  const words = language === 'en' ? en : zh;
  const pulls = [...Object.values(words.pull), words.front.pull];
  const scales = [words.growth, words.gapGrowth, words.ahead, words.moved, ...pulls];
  for (const { up, down } of [...scales, { up: words.surplus, down: words.deficit }]) {
    if (text === up) return down;
    if (text === down) return up;
  }
  return words.growth.up;
}

function falsified(mention: Mention, language: Language): Mention {
  const words = language === 'en' ? en : zh;
  if (mention.reading === 'direction') return { ...mention, text: opposite(mention.text, language) };
  if (mention.reading === 'name' || mention.reading === 'claim')
    return { ...mention, text: `${mention.text}?` };
  if (mention.reading === 'turn') {
    const wrong = words.turns.month['fall-widens'];
    return { ...mention, text: mention.text === wrong ? words.turns.month['rise-widens'] : wrong };
  }
  const changed = mention.text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
  return { ...mention, text: changed };
}

function saying(bulletin: Bulletin, sentence: Sentence): Bulletin {
  const chapters = bulletin.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.filter(({ kind }) => kind !== 'paragraph'),
  }));
  return { ...bulletin, front: { ...bulletin.front, points: pointsSaying(sentence) }, chapters };
}

test.each(['zh-CN', 'en'] as const)(
  'every figure, name and direction of a bulletin made wrong is found, in %s',
  (language) => {
    const evidence = evidenceOf(monthOf(2021, 6), trade, { registers });
    const bulletin = compose(evidence, { language, edition: 'internal', date: '2021-07-20' });
    const sentences = [
      ...noticeSentences(bulletin.front),
      ...bulletin.chapters.flatMap(({ id, blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'paragraph' && id !== 'notes' ? block.paragraph.sentences : [],
        ),
      ),
    ];
    const readings = new Set<string>();
    for (const sentence of sentences)
      sentence.parts.forEach((part, index) => {
        if (typeof part === 'string') return;
        readings.add(part.reading);
        const wrong = { parts: sentence.parts.with(index, falsified(part, language)) };
        expect(contradictions(saying(bulletin, sentence)), part.text).toEqual([]);
        expect(contradictions(saying(bulletin, wrong)), part.text).toHaveLength(1);
      });
    expect([...readings].sort()).toEqual(
      [
        'claim',
        'direction',
        'level',
        'magnitude',
        'name',
        'turn',
        ...(language === 'en' ? [] : ['times']),
      ].sort(),
    );
  },
);
