import { numberOf } from '../../trade/month.ts';
import type { Context } from '../context.ts';
import type { Exhibit, Row, Sentence } from '../model.ts';
import { cellAt, signAt } from '../prose/phrases.ts';
import { said, sentence } from '../prose/template.ts';
import { directionWord } from './breakdown-prose.ts';

/** Who is furthest on with the year's target, and the two who are furthest behind the time elapsed. */
export function paceSentences(context: Context, exhibit: Exhibit): Sentence[] {
  const { say, words, evidence } = context;
  const rows = exhibit.rows.filter(
    ({ emphasis, key }) => !emphasis && cellAt(exhibit, key, 'completion')?.value !== undefined,
  );
  const [first, second, third] = rows;
  if (first === undefined) return [];
  const named = (row: Row | undefined) => row && say.name(exhibit, row.key);
  const done = (row: Row | undefined) => row && say.level(exhibit, row.key, 'completion');
  const ahead = sentence(words.places.ahead, {
    ...{ first: named(first), firstDone: done(first) },
    ...{ second: named(second), secondDone: done(second) },
    ...{ third: named(third), thirdDone: done(third) },
  });
  const behind = rows.toReversed().filter(({ key }) => signAt(exhibit, key, 'lead') === -1);
  const [last, beforeLast] = behind;
  if (last === undefined) return said(ahead);
  const gap = (row: Row | undefined) => row && say.magnitude(exhibit, row.key, 'lead');
  const { missed, missedBoth, behind: late, behindBoth: lateBoth } = words.places;
  const [ofOne, ofBoth] = numberOf(evidence.month) === 12 ? [missed, missedBoth] : [late, lateBoth];
  return said(
    ahead,
    sentence(beforeLast === undefined ? ofOne : ofBoth, {
      ...{ first: named(last), firstDone: done(last), firstLead: gap(last) },
      ...{ second: named(beforeLast), secondDone: done(beforeLast), secondLead: gap(beforeLast) },
      aheadWord: directionWord(exhibit, last.key, 'lead', words.ahead),
    }),
  );
}

/** The places with the most trade, and the one that grew fastest; nothing where the table does not rank them. */
export function volumeSentence(context: Context, exhibit: Exhibit, places: string): Sentence | undefined {
  const { say, words, currency, basisColumn } = context;
  if (!exhibit.columns.some(({ key }) => key === 'rank-volume')) return undefined;
  const rows = exhibit.rows.filter(({ emphasis }) => !emphasis);
  const [first, second, third] = rows.toSorted((left, right) => rank(left) - rank(right));
  if (first === undefined) return undefined;
  const fastest = rows.find(({ key }) => cellAt(exhibit, key, 'rank-growth')?.value === '1');
  const isGrowing = fastest !== undefined && signAt(exhibit, fastest.key, `${basisColumn}-change`) === 1;
  const named = (row: Row | undefined) => row && say.name(exhibit, row.key);
  const value = (row: Row | undefined) => row && say.money(exhibit, row.key, basisColumn, currency);
  return sentence(words.places.volume, {
    places,
    ...{ first: named(first), firstValue: value(first) },
    ...{ second: named(second), secondValue: value(second) },
    ...{ third: named(third), thirdValue: value(third) },
    fastest: isGrowing && rows.length > 1 ? named(fastest) : undefined,
    rate: fastest && say.level(exhibit, fastest.key, `${basisColumn}-change`),
  });

  function rank({ key }: Row): number {
    return Number(cellAt(exhibit, key, 'rank-volume')?.value ?? Number.MAX_SAFE_INTEGER);
  }
}
