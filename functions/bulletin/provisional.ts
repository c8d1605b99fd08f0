import { sumsOf } from '../trade/evaluate.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { monthsOf, periods } from '../trade/period.ts';
import type { SumOrigin } from '../trade/origin.ts';
import { revisionsWordsIn } from '../words/catalogues.ts';
import type { Block, Cell, Chapter, Exhibit } from './model/bulletin.ts';
import type { Language } from '../words/language.ts';

/**
 * Chapters with every figure marked that rests on a month of which only customs' flash report is known, or that stays as
 * it was while its revision waits. A table of which all figures rest on flash reports says so once instead.
 */
export function markProvisional(
  chapters: readonly Chapter[],
  {
    month,
    provisional,
    language,
    waiting = new Set(),
  }: {
    readonly month: Month;
    readonly provisional: ReadonlySet<Month>;
    readonly waiting?: ReadonlySet<string> | undefined;
    readonly language: Language;
  },
): readonly Chapter[] {
  if (provisional.size === 0 && waiting.size === 0) return chapters;
  const isProvisional = ({ value, origin }: Cell): boolean =>
    value !== undefined &&
    origin !== undefined &&
    sumsOf([origin]).some((sum) => {
      const waits = (of: Month): boolean =>
        sum.keys.some((key) => waiting.has(`${sum.dimension}:${key} ${of} ${sum.flow}`));
      return monthsBehind(sum, month).some((of) => provisional.has(of) || waits(of));
    });
  const isFlash = ({ origin }: Cell): boolean =>
    origin !== undefined &&
    sumsOf([origin]).some((sum) => monthsBehind(sum, month).some((of) => provisional.has(of)));
  const marked = (exhibit: Exhibit): Exhibit => {
    const figures = exhibit.rows.flatMap(({ cells }) => cells).filter(({ origin }) => origin !== undefined);
    if (figures.length > 0 && figures.every((cell) => isProvisional(cell) && isFlash(cell)))
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

function monthsBehind({ period }: SumOrigin, month: Month): Month[] {
  const named = periods.find((one) => one === period);
  return named === undefined ? [parseMonth(period) ?? month] : monthsOf(named, month);
}
