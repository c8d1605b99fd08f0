import { assessmentWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { claimFor, claimForFirst } from '../prose/claiming.ts';
import { cellAt } from '../prose/phrases.ts';
import { said, sentence } from '../prose/template.ts';

/**
 * “客观公正、正向引导、激励为主” (what bulletins of this kind go by).
 *
 * Praise first: who leads the assessment; then who is named.
 */
export function assessmentSentences(
  { say, language }: Context,
  exhibit: Exhibit,
  places: string,
): Sentence[] {
  const own = assessmentWordsIn(language);
  const ranked = exhibit.rows.filter(({ key }) => cellAt(exhibit, key, 'rank')?.value !== undefined);
  if (ranked.length === 0) return [];
  const leading = claimForFirst(exhibit, {
    ...{ kind: 'most-points', column: 'total' },
    rows: ranked.slice(0, 3).map(({ key }) => key),
  });
  const [first, second, third] = leading?.rows ?? [];
  const named = (row: string | undefined) => row && say.name(exhibit, row);
  const points = (row: string | undefined) => row && say.level(exhibit, row, 'total');
  const column = 'call-out';
  const behind = exhibit.rows.flatMap(({ key }) =>
    cellAt(exhibit, key, column)?.text === own.calledOut ? [key] : [],
  );
  const all = claimFor(exhibit, {
    ...{ kind: 'all-of', column, rows: behind, isWorded: false },
    where: { column, text: own.calledOut },
  });
  const names = behind.flatMap((row, index) => {
    const name = say.name(exhibit, row, index === 0 ? all : undefined);
    return name === undefined ? [] : index === 0 ? [name] : [own.and, name];
  });
  return said(
    sentence(own.sentences.leaders, {
      places,
      leading: leading && say.claim(exhibit, leading),
      ...{ first: named(first), firstPoints: points(first) },
      ...{ second: named(second), secondPoints: points(second) },
      ...{ third: named(third), thirdPoints: points(third) },
    }),
    names.length === 0 ? undefined : sentence(own.sentences.behind, { places, names }),
  );
}
