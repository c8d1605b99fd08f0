import { findingsWordsIn } from '../../words/findings.ts';
import type { Exhibit } from '../model.ts';
import { cellAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { hundredths, inHundredths, partsOf, weightOf, type Circled, type Looked } from './finding.ts';

/** Markets and goods that were not there a year ago, or are there no more. */
export function newAndLost(looked: Looked): (Circled | undefined)[] {
  return ['markets', 'main-exports', 'main-imports', 'sections'].flatMap((id) => {
    const exhibit = looked.exhibits.get(id);
    return exhibit === undefined ? [] : partsOf(exhibit).map(({ key }) => change(looked, exhibit, key));
  });
}

function change({ context, thresholds }: Looked, exhibit: Exhibit, row: string): Circled | undefined {
  const { say, language, currency, basisColumn } = context;
  const own = findingsWordsIn(language).sentences;
  const column = `${basisColumn}-change`;
  const flow = context.words.measuresWithin[context.main];
  const cell = cellAt(exhibit, row, column);
  const share = hundredths(exhibit, row, 'share') ?? 0n;
  if (cell?.reason === 'base-is-zero' && share >= inHundredths(thresholds.newShare)) {
    const said = sentence(own.fresh, {
      flow,
      name: say.name(exhibit, row),
      value: say.money(exhibit, row, basisColumn, currency),
    });
    return (
      said && {
        rule: 'new',
        cell: { exhibit: exhibit.id, row, column: 'share' },
        sentence: said,
        weight: weightOf(share, thresholds.newShare),
      }
    );
  }
  const pull = hundredths(exhibit, row, 'pull') ?? 0n;
  if (hundredths(exhibit, row, column) !== -10_000n || -pull < inHundredths(thresholds.lostPull))
    return undefined;
  const said = sentence(own.lost, {
    flow,
    name: say.name(exhibit, row),
    pull: say.pull(exhibit, row, context.main),
  });
  return (
    said && {
      rule: 'lost',
      cell: { exhibit: exhibit.id, row, column: 'pull' },
      sentence: said,
      weight: weightOf(pull, thresholds.lostPull),
    }
  );
}
