import { pricesWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import { isHanging, pricesExhibit, tellsCoverage } from '../exhibits/prices.ts';
import type { Block } from '../model/bulletin.ts';
import { sentence } from '../prose/template.ts';
import { paragraph, table } from '../context/chapter.ts';

/** Price and volume apart: a sentence for each flow, and the table. */
export function priceBlocks(context: Context): Block[] {
  const exhibit = pricesExhibit(context);
  if (exhibit === undefined) return [];
  const { say, words, language } = context;
  const own = pricesWordsIn(language);
  const sentences = (['export', 'import'] as const)
    .filter((flow) => exhibit.rows.some(({ key }) => key === flow))
    .map((flow) =>
      sentence(own.sentences.flow, {
        flow: words.measuresWithin[flow],
        price: say.growth(exhibit, flow, 'fisher'),
        volume: say.growth(exhibit, flow, 'volume'),
        coverage: tellsCoverage(context) ? say.level(exhibit, flow, 'coverage') : undefined,
        hangs: isHanging(context, flow) ? own.hangs : undefined,
      }),
    );
  return [...paragraph(...sentences), table(exhibit)];
}
