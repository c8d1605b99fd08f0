import { findingsWordsIn } from '../../words/catalogues.ts';
import { divideRatios, ratio, subtractRatios } from '../../trade/ratio.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { reaches, weightOf, type Highlight, type FindingInputs } from './finding.ts';

/** Trade that comes to rest on fewer markets, or on fewer firms. */
export function concentration({ context, exhibits, thresholds }: FindingInputs): (Highlight | undefined)[] {
  const { say, language } = context;
  const own = findingsWordsIn(language).sentences;
  const markets = exhibits.get('concentration');
  const firms = exhibits.get('enterprise-concentration');
  const found: (Highlight | undefined)[] = [];
  const [index, before] = [
    markets && exactAt(markets, 'hhi', 'now'),
    markets && exactAt(markets, 'hhi', 'before'),
  ];
  if (markets !== undefined && index !== undefined && before !== undefined && before.numerator > 0n) {
    const { numerator, denominator } = divideRatios(subtractRatios(index, before), before);
    const risen = ratio(numerator * 100n, denominator);
    const said = sentence(own.concentratedMarkets, {
      now: say.level(markets, 'hhi', 'now'),
      before: say.level(markets, 'hhi', 'before'),
    });
    if (said !== undefined && reaches(risen, thresholds.concentration))
      found.push({
        rule: 'concentration',
        cell: { exhibit: markets.id, row: 'hhi', column: 'move' },
        sentence: said,
        weight: weightOf(risen, thresholds.concentration),
      });
  }
  const points = firms && exactAt(firms, 'first-10', 'move');
  if (firms !== undefined && points !== undefined && reaches(points, thresholds.firmPoints)) {
    const said = sentence(own.concentratedFirms, {
      name: say.name(firms, 'first-10'),
      now: say.level(firms, 'first-10', 'now'),
      before: say.level(firms, 'first-10', 'before'),
    });
    if (said !== undefined)
      found.push({
        rule: 'concentration',
        cell: { exhibit: firms.id, row: 'first-10', column: 'move' },
        sentence: said,
        weight: weightOf(points, thresholds.firmPoints),
      });
  }
  return found;
}
