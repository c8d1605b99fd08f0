import { findingsWordsIn } from '../../words/findings.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { exactAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { partsOf, type Circled, type Looked } from './finding.ts';

/** A doubt of the data comes before most of what the data say. */
const weight: Ratio = { numerator: 5n, denominator: 1n };

/** A park or district that traded this year and reports nothing this month: lost trade, or a lost file. */
export function silentPlaces({ context, exhibits }: Looked): (Circled | undefined)[] {
  const { say, words, main, language, basis } = context;
  return ['parks', 'districts'].flatMap((id) => {
    const exhibit = exhibits.get(id);
    if (exhibit === undefined || basis === 'month') return [];
    return partsOf(exhibit).map(({ key }): Circled | undefined => {
      const isSilent =
        exactAt(exhibit, key, 'month')?.numerator === 0n &&
        (exactAt(exhibit, key, 'to-date')?.numerator ?? 0n) > 0n;
      const said = isSilent
        ? sentence(findingsWordsIn(language).sentences.silent, {
            name: say.name(exhibit, key),
            flow: words.measuresWithin[main],
          })
        : undefined;
      return (
        said && { rule: 'silent', cell: { exhibit: id, row: key, column: 'month' }, sentence: said, weight }
      );
    });
  });
}
