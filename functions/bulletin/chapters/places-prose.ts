import { numberOf } from '../../trade/month.ts';
import { compareRatios } from '../../trade/ratio.ts';
import type { Context } from '../context/context.ts';
import type { Claim, Exhibit, Sentence } from '../model/bulletin.ts';
import { firstPartsOf } from '../model/rows.ts';
import { claimFor, claimForFirst } from '../prose/claiming.ts';
import { cellAt, directionWord, exactAt, signAt } from '../prose/phrases.ts';
import { said, sentence } from '../prose/template.ts';

/** Who is furthest on with the year's target, and the two who are furthest behind the time elapsed. */
export function paceSentences(context: Context, exhibit: Exhibit): Sentence[] {
  const { say, words, evidence } = context;
  const rows = exhibit.rows.filter(
    ({ emphasis, key }) => !emphasis && cellAt(exhibit, key, 'completion')?.value !== undefined,
  );
  if (rows.length === 0) return [];
  const furthest = claimForFirst(exhibit, {
    ...{ kind: 'furthest', column: 'completion' },
    rows: rows.slice(0, 3).map(({ key }) => key),
  });
  const [first, second, third] = furthest?.rows ?? [];
  const done = (row: string | undefined) => row && say.level(exhibit, row, 'completion');
  const named = (row: string | undefined, claim?: Claim) => row && say.name(exhibit, row, claim);
  const ahead = sentence(words.places.ahead, {
    furthest: furthest && say.claim(exhibit, furthest),
    ...{ first: named(first), firstDone: done(first) },
    ...{ second: named(second), secondDone: done(second) },
    ...{ third: named(third), thirdDone: done(third) },
  });
  const behind = rows.toReversed().filter(({ key }) => signAt(exhibit, key, 'lead') === -1);
  const [last, beforeLast] = behind.map(({ key }) => key);
  if (last === undefined) return said(ahead);
  if (numberOf(evidence.month) === 12)
    return said(
      ahead,
      missedSentence(
        context,
        exhibit,
        behind.map(({ key }) => key),
      ),
    );
  const order = claimFor(exhibit, {
    ...{ kind: 'furthest-behind', column: 'lead', isWorded: false },
    rows: beforeLast === undefined ? [last] : [last, beforeLast],
  });
  const gap = (row: string | undefined) => row && say.magnitude(exhibit, row, 'lead');
  const { behind: ofOne, behindBoth: ofBoth } = words.places;
  return said(
    ahead,
    sentence(beforeLast === undefined ? ofOne : ofBoth, {
      ...{ first: named(last, order), firstDone: done(last), firstLead: gap(last) },
      ...{ second: named(beforeLast), secondDone: done(beforeLast), secondLead: gap(beforeLast) },
      aheadWord: directionWord(exhibit, last, 'lead', words.ahead),
    }),
  );
}

/** Who came least far with the year's target, when the year is over; others may have missed theirs too. */
function missedSentence(
  { say, words }: Context,
  exhibit: Exhibit,
  behind: readonly string[],
): Sentence | undefined {
  const least = claimForFirst(exhibit, {
    ...{ kind: 'least-done', column: 'completion' },
    rows: behind.slice(0, 2),
  });
  const [first, second] = least?.rows ?? [];
  const named = (row: string | undefined) => row && say.name(exhibit, row);
  const done = (row: string | undefined) => row && say.level(exhibit, row, 'completion');
  return sentence(words.places.missed, {
    least: least && say.claim(exhibit, least),
    ...{ first: named(first), firstDone: done(first) },
    ...{ second: named(second), secondDone: done(second) },
  });
}

/** The places with the most trade, and the one that grew fastest; nothing where the table does not rank them. */
export function volumeSentence(context: Context, exhibit: Exhibit, places: string): Sentence | undefined {
  const { say, words, currency, basisColumn } = context;
  if (!exhibit.columns.some(({ key }) => key === 'rank-volume')) return undefined;
  const rows = exhibit.rows.filter(({ emphasis }) => !emphasis);
  const inOrder = rows
    .flatMap(({ key }) => {
      const value = exactAt(exhibit, key, basisColumn);
      return value === undefined ? [] : [{ key, value }];
    })
    .toSorted((left, right) => compareRatios(right.value, left.value))
    .map(({ key }) => key);
  const largest = claimForFirst(exhibit, {
    ...{ kind: 'largest', column: basisColumn, rows: inOrder.slice(0, 3) },
  });
  if (largest === undefined) return undefined;
  const [first, second, third] = largest.rows;
  const change = `${basisColumn}-change`;
  const growing = rows.flatMap(({ key }) =>
    cellAt(exhibit, key, 'rank-growth')?.value === '1' && signAt(exhibit, key, change) === 1 ? [key] : [],
  );
  const mostGrown =
    rows.length > 1
      ? claimForFirst(exhibit, { kind: 'fastest', column: change, rows: growing.slice(0, 1) })
      : undefined;
  const [fastest] = mostGrown?.rows ?? [];
  const named = (row: string | undefined) => row && say.name(exhibit, row);
  const value = (row: string | undefined) => row && say.money(exhibit, row, basisColumn, currency);
  return sentence(words.places.volume, {
    places,
    largest: say.claim(exhibit, largest),
    ...{ first: named(first), firstValue: value(first) },
    ...{ second: named(second), secondValue: value(second) },
    ...{ third: named(third), thirdValue: value(third) },
    mostGrown: mostGrown && say.claim(exhibit, mostGrown),
    fastest: named(fastest),
    rate: fastest && say.level(exhibit, fastest, change),
  });
}

/** Who is furthest on with the year's target, alone; nothing where that does not hold of all. */
export function furthestSentence(context: Context, exhibit: Exhibit, places: string): Sentence | undefined {
  const { say, words } = context;
  const order = greatest(exhibit, 'completion');
  const claim = claimForFirst(exhibit, { kind: 'furthest', column: 'completion', rows: order.slice(0, 1) });
  const [first] = claim?.rows ?? [];
  return sentence(words.charts.furthest, {
    places,
    furthest: claim && say.claim(exhibit, claim),
    first: first && say.name(exhibit, first),
    done: first && say.level(exhibit, first, 'completion'),
  });
}

/** Who grew fastest, where that is a rise and holds of all. */
export function fastestSentence(context: Context, exhibit: Exhibit, places: string): Sentence | undefined {
  const { say, words, basisColumn } = context;
  const column = `${basisColumn}-change`;
  const order = greatest(exhibit, column).filter((key) => signAt(exhibit, key, column) === 1);
  const claim =
    order.length > 1
      ? claimForFirst(exhibit, { kind: 'fastest', column, rows: order.slice(0, 1) })
      : undefined;
  const [fastest] = claim?.rows ?? [];
  return sentence(words.charts.tiles.message, {
    places,
    mostGrown: claim && say.claim(exhibit, claim),
    fastest: fastest && say.name(exhibit, fastest),
    rate: fastest && say.level(exhibit, fastest, column),
  });
}

/** The table's places with a figure in a column, greatest first. */
function greatest(exhibit: Exhibit, column: string): string[] {
  return firstPartsOf(exhibit)
    .flatMap(({ key }) => {
      const value = exactAt(exhibit, key, column);
      return value === undefined ? [] : [{ key, value }];
    })
    .toSorted((left, right) => compareRatios(right.value, left.value))
    .map(({ key }) => key);
}
