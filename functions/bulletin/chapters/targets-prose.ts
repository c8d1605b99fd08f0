import { numberOf } from '../../trade/month.ts';
import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { directionWord, signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';

/** How far the city's first target is, against the time elapsed while the year lasts; in fewer words on page 1. */
export function targetSentence(
  { say, words, evidence }: Context,
  exhibit: Exhibit,
  { target, targetLevel }: Pick<BulletinWords['overall'], 'target' | 'targetLevel'> = words.overall,
): Sentence | undefined {
  const row = 'total-trade';
  const completion = say.level(exhibit, row, 'completion');
  if (numberOf(evidence.month) === 12) return sentence(words.overall.targetOfYear, { completion });
  const isLevel = signAt(exhibit, row, 'lead') === 0;
  const isMore = signAt(exhibit, row, 'needed') === 1;
  return sentence(isLevel ? targetLevel : target, {
    completion,
    aheadWord: directionWord(exhibit, row, 'lead', words.ahead),
    lead: say.magnitude(exhibit, row, 'lead'),
    seasonal: say.level(exhibit, row, 'seasonal'),
    needed: isMore ? say.growth(exhibit, row, 'needed') : undefined,
  });
}
