import { median, medianDeviation } from '../../trade/robust.ts';
import { numberOf, parseMonth } from '../../trade/month.ts';
import { findingsWordsIn } from '../../words/catalogues.ts';
import { compareRatios, divideRatios, ratio, sizeOfRatio, subtractRatios } from '../../trade/ratio.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { reaches, weightOf, type Highlight, type FindingInputs } from './finding.ts';

/** As many months as it takes to know what is usual. */
const least = 8;
/** A course without any spread must not make a tenth of a point news. */
const smallestDeviation = ratio(1n, 2n);

/**
 * A month whose growth is far from that of the months before: further from their median than so many median absolute
 * deviations. January and February, which the Lunar New Year moves about, say nothing either way.
 */
export function turns({ context, exhibits, thresholds }: FindingInputs): (Highlight | undefined)[] {
  const { evidence, measures, say, language } = context;
  const trend = exhibits.get('trend');
  if (trend === undefined || isHoliday(evidence.month)) return [];
  const own = findingsWordsIn(language);
  return measures.map((measure): Highlight | undefined => {
    const column = `${measure}-change`;
    const now = exactAt(trend, evidence.month, column);
    const before = trend.rows
      .filter(({ key }) => key !== evidence.month && !isHoliday(key))
      .flatMap(({ key }) => exactAt(trend, key, column) ?? []);
    if (now === undefined || before.length < least) return undefined;
    const usual = median(before);
    const deviation = medianDeviation(before);
    const spread = compareRatios(deviation, smallestDeviation) > 0 ? deviation : smallestDeviation;
    const moved = subtractRatios(now, usual);
    const deviations = divideRatios(sizeOfRatio(moved), spread);
    if (!reaches(deviations, thresholds.turn)) return undefined;
    const said = sentence(moved.numerator < 0n ? own.sentences.turnBelow : own.sentences.turnAbove, {
      period: context.period,
      flow: context.words.measuresWithin[measure],
      change: say.growth(trend, evidence.month, column),
    });
    return (
      said && {
        rule: 'turn',
        cell: { exhibit: trend.id, row: evidence.month, column },
        sentence: said,
        weight: weightOf(deviations, thresholds.turn),
      }
    );
  });
}

function isHoliday(text: string): boolean {
  const month = parseMonth(text);
  return month === undefined || numberOf(month) <= 2;
}
