import { sumsOf } from '../trade/evaluate.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { monthsOf, periods } from '../trade/period.ts';
import type { Origin } from '../trade/origin.ts';
import { revisionsWordsIn } from '../words/revisions.ts';
import type { Block, Cell, Chapter, Exhibit, Language } from './model.ts';

/**
 * Chapters with every figure marked that rests on a month of which only customs' flash report is known. A table of
 * which all figures do says so once instead.
 */
export function markProvisional(
  chapters: readonly Chapter[],
  {
    month,
    provisional,
    language,
  }: { readonly month: Month; readonly provisional: ReadonlySet<Month>; readonly language: Language },
): readonly Chapter[] {
  if (provisional.size === 0) return chapters;
  const isProvisional = ({ value, origin }: Cell): boolean =>
    value !== undefined &&
    origin !== undefined &&
    monthsBehind(origin, month).some((one) => provisional.has(one));
  const marked = (exhibit: Exhibit): Exhibit => {
    const figures = exhibit.rows.flatMap(({ cells }) => cells).filter(({ origin }) => origin !== undefined);
    if (figures.length > 0 && figures.every(isProvisional))
      return { ...exhibit, notes: [...exhibit.notes, revisionsWordsIn(language).allProvisional] };
    const rows = exhibit.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        isProvisional(cell) && cell.mark === undefined ? { ...cell, mark: 'provisional' as const } : cell,
      ),
    }));
    return { ...exhibit, rows };
  };
  return chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block): Block =>
      block.kind === 'exhibit' ? { ...block, exhibit: marked(block.exhibit) } : block,
    ),
  }));
}

function monthsBehind(origin: Origin, month: Month): Month[] {
  return sumsOf([origin]).flatMap(({ period }) => {
    const named = periods.find((one) => one === period);
    return named === undefined ? [parseMonth(period) ?? month] : monthsOf(named, month);
  });
}
