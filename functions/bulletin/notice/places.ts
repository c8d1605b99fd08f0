import { numberOf } from '../../trade/month.ts';
import { noticeWordsIn } from '../../words/catalogues.ts';
import { volumeSentence } from '../chapters/places-prose.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Mention, Sentence } from '../model/bulletin.ts';
import { claimFor, claimForFirst } from '../prose/claiming.ts';
import { cellAt, directionWord, signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { more, type PointOf } from './point.ts';

/** So many are named at each end. */
const named = 3;

/** （五） Parks, then districts: the three furthest on first, then the three furthest behind. Praise before blame. */
export const places: PointOf = (context, exhibits) => {
  const { words, edition } = context;
  const tables = (
    [
      ['parks', words.placesOf.park],
      ['districts', words.placesOf.district],
    ] as const
  ).flatMap(([id, name]) => {
    const table = exhibits.get(id);
    return table === undefined ? [] : [{ table, name }];
  });
  const isTold = edition === 'internal' && numberOf(context.evidence.month) < 12;
  const ahead = tables.map(
    ({ table, name }, index) =>
      (isTold ? aheadSentence(context, table, name, index > 0) : undefined) ??
      volumeSentence(context, table, name),
  );
  const behind = isTold ? tables.map(({ table }) => behindSentence(context, table)) : [];
  const [lead, ...others] = ahead.filter((one) => one !== undefined);
  return { lead, more: [...more(3, ...others), ...more(2, behind[0]), ...more(4, behind[1])] };
};

/** Places with a target, in the order of the table: by completion. */
function placesIn(table: Exhibit): string[] {
  return table.rows
    .filter(({ emphasis, key }) => !emphasis && cellAt(table, key, 'completion')?.value !== undefined)
    .map(({ key }) => key);
}

function aheadSentence(
  { say, language }: Context,
  table: Exhibit,
  name: string,
  isNext: boolean,
): Sentence | undefined {
  const own = noticeWordsIn(language).places;
  const furthest = claimForFirst(table, {
    ...{ kind: 'furthest', column: 'completion' },
    rows: placesIn(table).slice(0, named),
  });
  const [first, second, third] = furthest?.rows ?? [];
  const done = (row: string | undefined) => row && say.level(table, row, 'completion');
  const of = (row: string | undefined) => row && say.name(table, row);
  return sentence(isNext ? own.aheadToo : own.ahead, {
    places: name,
    furthest: furthest && say.claim(table, furthest),
    ...{ first: of(first), firstDone: done(first) },
    ...{ second: of(second), secondDone: done(second) },
    ...{ third: of(third), thirdDone: done(third) },
  });
}

/** Who is behind the time elapsed, the furthest first. */
function behindSentence({ say, words, language }: Context, table: Exhibit): Sentence | undefined {
  const own = noticeWordsIn(language).places;
  const last = placesIn(table)
    .toReversed()
    .filter((key) => signAt(table, key, 'lead') === -1)
    .slice(0, named);
  const [first] = last;
  if (first === undefined) return undefined;
  const order = claimFor(table, { kind: 'furthest-behind', column: 'lead', rows: last, isWorded: false });
  return sentence(own.behind, {
    names:
      order &&
      between(
        last.map((key, index) => say.name(table, key, index === 0 ? order : undefined)),
        own.join.names,
        own.join.lastName,
      ),
    aheadWord: directionWord(table, first, 'lead', words.ahead),
    leads: between(
      last.map((key) => say.magnitude(table, key, 'lead')),
      own.join.points,
      own.join.lastPoint,
    ),
  });
}

/** Mentions with what stands between them, and before the last. */
function between(parts: readonly (Mention | undefined)[], gap: string, last: string): (string | Mention)[] {
  return parts.flatMap((part, index) => {
    if (part === undefined) return [];
    return index === 0 ? [part] : [index === parts.length - 1 ? last : gap, part];
  });
}
