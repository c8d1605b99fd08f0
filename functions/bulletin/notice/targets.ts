import { numberOf } from '../../trade/month.ts';
import { noticeWordsIn } from '../../words/catalogues.ts';
import { behindSentence, lightsSentence } from '../chapters/indicators-prose.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { cellAt, directionWord, signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { more, type PointOf } from './point.ts';

const row = 'total-trade';

/** （四） The year's target against the time elapsed and last year's pace, what the months left need, the plans' targets. */
export const targets: PointOf = (context, exhibits) => {
  const table = exhibits.get('targets');
  const plans = exhibits.get('plan-targets');
  const lights = exhibits.get('target-lights');
  const counted = context.edition === 'internal' && lights ? lightsSentence(context, lights) : undefined;
  const pace = table && paceSentence(context, table);
  const [lead, ...others] = [pace, counted].filter((one) => one !== undefined);
  return {
    lead,
    more: [
      ...more(2, table && neededSentence(context, table), ...others),
      ...(context.edition === 'internal' && plans ? more(4, behindSentence(context, plans)) : []),
    ],
  };
};

function paceSentence(
  { say, words, language, main, evidence }: Context,
  table: Exhibit,
): Sentence | undefined {
  const completion = say.level(table, row, 'completion');
  if (numberOf(evidence.month) === 12) return sentence(words.overall.targetOfYear, { completion });
  const own = noticeWordsIn(language).targets;
  return sentence(signAt(table, row, 'lead') === 0 ? own.level : own.lead, {
    flow: words.measuresWithin[main],
    completion,
    aheadWord: directionWord(table, row, 'lead', words.ahead),
    lead: say.magnitude(table, row, 'lead'),
    seasonWord:
      signAt(table, row, 'seasonal-lead') === 0
        ? undefined
        : directionWord(table, row, 'seasonal-lead', words.ahead),
    season: say.magnitude(table, row, 'seasonal-lead'),
  });
}

/** What growth the months left must have; in other words where that is more than there has been. */
function neededSentence({ say, language }: Context, table: Exhibit): Sentence | undefined {
  const own = noticeWordsIn(language).targets;
  if (signAt(table, row, 'needed') === -1)
    return sentence(own.slack, { needed: say.magnitude(table, row, 'needed') });
  const isMore = cellAt(table, row, 'needed')?.tone === 'bad';
  return sentence(isMore ? own.asked : own.enough, { needed: say.level(table, row, 'needed') });
}
