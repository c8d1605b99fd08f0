import { findingsWordsIn } from '../../words/catalogues.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { weightOf, type Highlight, type FindingInputs } from './finding.ts';

/** Markets and goods that were not there a year ago, or are there no more. */
export function newAndLost(inputs: FindingInputs): (Highlight | undefined)[] {
  return ['markets-moved', 'goods-moved'].flatMap((id) => {
    const exhibit = inputs.exhibits.get(id);
    return exhibit === undefined ? [] : exhibit.rows.map(({ key }) => change(inputs, exhibit, key));
  });
}

function change(
  { context, thresholds }: FindingInputs,
  exhibit: Exhibit,
  row: string,
): Highlight | undefined {
  const { say, words, language, currency, main } = context;
  const own = findingsWordsIn(language).sentences;
  const flow = words.measuresWithin[main];
  const name = say.name(exhibit, row);
  const isLost = exactAt(exhibit, row, 'to-date')?.numerator === 0n;
  const figure = exactAt(exhibit, row, isLost ? 'pull' : 'share');
  const said = isLost
    ? sentence(own.lost, { name, flow, pull: say.pull(exhibit, row, main) })
    : sentence(own.fresh, { name, flow, value: say.money(exhibit, row, 'to-date', currency) });
  if (said === undefined || figure === undefined) return undefined;
  return {
    rule: isLost ? 'lost' : 'new',
    cell: { exhibit: exhibit.id, row, column: isLost ? 'pull' : 'share' },
    sentence: said,
    weight: weightOf(figure, isLost ? thresholds.lostPull : thresholds.newShare),
  };
}
