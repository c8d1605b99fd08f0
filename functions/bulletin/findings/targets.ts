import { yearOf } from '../../trade/month.ts';
import { findingsWordsIn } from '../../words/catalogues.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { wholeKey } from '../model/rows.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { greatestFirst, reaches, weightOf, type Circled, type Looked } from './finding.ts';

/** Of the plans' targets so many are told, of the places' as many. */
const told = 2;

/**
 * Targets that the present pace does not reach: the months left, or the years left of a plan, would have to grow by
 * more than is believable.
 */
export function targets(looked: Looked): (Circled | undefined)[] {
  return ['plan-targets', 'parks', 'districts'].flatMap((id) => {
    const exhibit = looked.exhibits.get(id);
    return exhibit === undefined ? [] : outOfReach(looked, exhibit);
  });
}

function outOfReach({ context, thresholds }: Looked, exhibit: Exhibit): (Circled | undefined)[] {
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
  return rows.map(({ key, by: needed }): Circled | undefined => {
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
