import { yearOf } from '../../trade/month.ts';
import { findingsWordsIn } from '../../words/catalogues.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { wholeKey } from '../model/rows.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { greatestFirst, reaches, weightOf, type Highlight, type FindingInputs } from './finding.ts';

/** Of the plans' targets so many are told, of the places' as many. */
const told = 2;

/**
 * Targets that the present pace does not reach: the months left, or the years left of a plan, would have to grow by
 * more than is believable.
 */
export function targets(inputs: FindingInputs): (Highlight | undefined)[] {
  return ['plan-targets', 'parks', 'districts'].flatMap((id) => {
    const exhibit = inputs.exhibits.get(id);
    return exhibit === undefined ? [] : outOfReach(inputs, exhibit);
  });
}

function outOfReach({ context, thresholds }: FindingInputs, exhibit: Exhibit): (Highlight | undefined)[] {
  const { say, language, evidence } = context;
  const isLater = (key: string): boolean =>
    exhibit.id === 'plan-targets' &&
    evidence.registers.targets.some(
      ({ plan, indicator, year }) => plan !== undefined && indicator === key && year > yearOf(evidence.month),
    );
  const outside = exhibit.rows
    .filter(({ key, emphasis }) => key !== wholeKey && emphasis !== 'residual')
    .flatMap(({ key }) => {
      const needed = exactAt(exhibit, key, 'needed');
      return needed === undefined ? [] : [{ key, by: needed }];
    })
    .filter(({ by }) => reaches(by, thresholds.needed));
  const rows = greatestFirst(outside).slice(0, told);
  return rows.map(({ key, by: needed }): Highlight | undefined => {
    const { target, targetOfPlan } = findingsWordsIn(language).sentences;
    const said = sentence(isLater(key) ? targetOfPlan : target, {
      name: say.name(exhibit, key),
      done: say.level(exhibit, key, 'completion'),
      needed: say.growth(exhibit, key, 'needed'),
    });
    return (
      said && {
        rule: 'target',
        cell: { exhibit: exhibit.id, row: key, column: 'needed' },
        sentence: said,
        weight: weightOf(needed, thresholds.needed),
      }
    );
  });
}
