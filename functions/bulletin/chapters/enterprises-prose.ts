import { compareRatios } from '../../trade/ratio.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import { numberOf } from '../../trade/month.ts';
import type { EnterprisesWords } from '../../words/zh-CN/enterprises.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { claimFor, claimForFirst } from '../prose/claiming.ts';
import { directionWord, exactAt, signAt } from '../prose/phrases.ts';
import { joinedSentence, said, sentence } from '../prose/template.ts';

/** How many firms trade; what the new, the grown and the lost ones did to the city's growth. */
export function activitySentences(context: Context, exhibit: Exhibit): Sentence[] {
  const { say, words, span, currency, language, main } = context;
  const own = enterprisesWordsIn(language).sentences;
  const count = (row: string) =>
    signAt(exhibit, row, 'count') === 1 ? say.level(exhibit, row, 'count') : undefined;
  const clause = (template: string, row: string) =>
    sentence(template, {
      count: count(row),
      value: say.money(exhibit, row, 'to-date', currency),
      pull: say.pull(exhibit, row, main),
    });
  return said(
    sentence(own.active, {
      span,
      count: say.level(exhibit, 'active', 'count'),
      before: say.level(exhibit, 'active', 'count-before'),
    }),
    joinedSentence(
      [clause(own.brokeZero, 'broke-zero'), clause(own.doubled, 'doubled'), clause(own.lost, 'lost')],
      words.breakdown,
    ),
  );
}

export function thresholdSentence({ say, language }: Context, exhibit: Exhibit): Sentence | undefined {
  const count = (row: string) => say.level(exhibit, row, 'twelve-months');
  return sentence(enterprisesWordsIn(language).sentences.thresholds, {
    first: count('over-100m'),
    second: count('over-500m'),
    third: count('over-1b'),
    target: say.level(exhibit, 'over-100m', 'target'),
  });
}

export function concentrationSentences(context: Context, exhibit: Exhibit): Sentence[] {
  const { say, words, language } = context;
  const own = enterprisesWordsIn(language).sentences;
  const hasMoved = signAt(exhibit, 'first-10', 'move') !== 0;
  return said(
    sentence(own.concentration, {
      name: say.name(exhibit, 'first-10'),
      share: say.level(exhibit, 'first-10', 'now'),
      move: hasMoved ? say.magnitude(exhibit, 'first-10', 'move') : undefined,
      moveWord: directionWord(exhibit, 'first-10', 'move', words.moved),
    }),
    sentence(own.hhi, {
      value: say.level(exhibit, 'hhi', 'now'),
      before: say.level(exhibit, 'hhi', 'before'),
    }),
  );
}

/** Whom to call: the two furthest behind their targets, and the one that fell most. */
export function keySentences({ say, words, language, evidence }: Context, exhibit: Exhibit): Sentence[] {
  const own = enterprisesWordsIn(language).sentences;
  const isOver = numberOf(evidence.month) === 12;
  const [first, second] = exhibit.rows.filter(({ key }) => signAt(exhibit, key, 'lead') === -1);
  const falling = exhibit.rows
    .filter(({ key }) => signAt(exhibit, key, 'to-date-change') === -1)
    .flatMap(({ key }) => {
      const change = exactAt(exhibit, key, 'to-date-change');
      return change === undefined ? [] : [{ key, change }];
    })
    .toSorted((left, right) => compareRatios(left.change, right.change));
  const column = 'to-date-change';
  const fallen = [1, 2, 3]
    .map((count) => falling.slice(0, count).map(({ key }) => key))
    .map((rows) => claimFor(exhibit, { kind: 'fallen-most', column, rows, isWorded: true }))
    .find((claim) => claim !== undefined);
  const names = (fallen?.rows ?? []).flatMap((key, index) => {
    const name = say.name(exhibit, key);
    return name === undefined ? [] : index === 0 ? [name] : [own.and, name];
  });
  const behind = [first, second].flatMap((row) => row?.key ?? []);
  const order = claimFor(exhibit, {
    ...{ kind: 'furthest-behind', column: 'lead', rows: behind, isWorded: false },
  });
  const named = (key: string | undefined) =>
    key === undefined
      ? undefined
      : sentence(own.keyFirm, {
          name: say.name(exhibit, key, key === first?.key ? order : undefined),
          done: say.level(exhibit, key, 'completion'),
          aheadWord: directionWord(exhibit, key, 'lead', words.ahead),
          lead: say.magnitude(exhibit, key, 'lead'),
        })?.parts;
  return said(
    isOver
      ? keyMissed(say, own, exhibit, behind)
      : first && sentence(own.keyBehind, { first: named(first.key), second: named(second?.key) }),
    fallen &&
      sentence(own.keyFallen, {
        fallen: say.claim(exhibit, fallen),
        names,
        change: say.growth(exhibit, fallen.rows[0] ?? '', column),
      }),
  );
}

/** Who came least far with the year's target, when the year is over; others may have missed theirs too. */
function keyMissed(
  say: Context['say'],
  own: EnterprisesWords['sentences'],
  exhibit: Exhibit,
  behind: readonly string[],
): Sentence | undefined {
  const least = claimForFirst(exhibit, { kind: 'least-done', column: 'completion', rows: behind });
  const [first, second] = least?.rows ?? [];
  const named = (row: string | undefined) => row && say.name(exhibit, row);
  const done = (row: string | undefined) => row && say.level(exhibit, row, 'completion');
  return sentence(own.keyMissed, {
    least: least && say.claim(exhibit, least),
    ...{ first: named(first), firstDone: done(first) },
    ...{ second: named(second), secondDone: done(second) },
  });
}
