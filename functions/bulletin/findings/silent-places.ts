import { findingsWordsIn } from '../../words/catalogues.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { sentence } from '../prose/template.ts';
import { type Highlight, type FindingInputs } from './finding.ts';
import { partsOf } from '../model/rows.ts';

/** None of them is doubted more than another. */
const weight: Ratio = { numerator: 1n, denominator: 1n };

/** A park or district that traded before and reports nothing this month: lost trade, or a lost file. */
export function silentPlaces({ context, exhibits }: FindingInputs): (Highlight | undefined)[] {
  const { say, words, main, language, evidence } = context;
  const places = [
    { id: 'parks', dimension: 'park' },
    { id: 'districts', dimension: 'district' },
  ] as const;
  return places.flatMap(({ id, dimension }) => {
    const exhibit = exhibits.get(id);
    if (exhibit === undefined) return [];
    return partsOf(exhibit).map(({ key }): Highlight | undefined => {
      const said = evidence.silent?.has(`${dimension}:${key}`)
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
