import { assessmentWordsIn } from '../../words/assessment.ts';
import type { Context } from '../context.ts';
import type { Exhibit, Row, Sentence } from '../model.ts';
import { cellAt } from '../prose/phrases.ts';
import { said, sentence } from '../prose/template.ts';

/** Praise first: who leads the assessment; then who is named. */
export function assessmentSentences(
  { say, language }: Context,
  exhibit: Exhibit,
  places: string,
): Sentence[] {
  const own = assessmentWordsIn(language);
  const [first, second, third] = exhibit.rows.filter(
    ({ key }) => cellAt(exhibit, key, 'rank')?.value !== undefined,
  );
  if (first === undefined) return [];
  const named = (row: Row | undefined) => row && say.name(exhibit, row.key);
  const points = (row: Row | undefined) => row && say.level(exhibit, row.key, 'total');
  const behind = exhibit.rows.filter(({ key }) => cellAt(exhibit, key, 'call-out')?.text !== '');
  const names = behind.flatMap((row, index) => {
    const name = named(row);
    return name === undefined ? [] : index === 0 ? [name] : [own.and, name];
  });
  return said(
    sentence(own.sentences.leaders, {
      places,
      ...{ first: named(first), firstPoints: points(first) },
      ...{ second: named(second), secondPoints: points(second) },
      ...{ third: named(third), thirdPoints: points(third) },
    }),
    names.length === 0 ? undefined : sentence(own.sentences.behind, { places, names }),
  );
}
