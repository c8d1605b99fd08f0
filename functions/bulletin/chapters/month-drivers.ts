import { momentumWordsIn } from '../../words/catalogues.ts';
import { table } from '../context/chapter.ts';
import type { Context } from '../context/context.ts';
import { driversExhibit } from '../exhibits/drivers.ts';
import type { Block } from '../model/bulletin.ts';

/** What moved the month's growth, by market and by kind of goods. */
export function driversTables(context: Context): Block[] {
  const titles = momentumWordsIn(context.language).drivers;
  return (['market', 'section'] as const).flatMap((dimension) => {
    const found = driversExhibit(context, {
      id: `drivers-${dimension}`,
      title: titles[dimension],
      dimension,
    });
    return found === undefined ? [] : [table(found)];
  });
}
