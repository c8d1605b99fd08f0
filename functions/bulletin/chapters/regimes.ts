import type { Context } from '../context/context.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { table, type DraftChapter } from '../context/chapter.ts';
import { partition } from './partition.ts';

/** 贸易方式: families, which tell e-commerce and market procurement apart where declarations do, and the statistics' list. */
export function regimes(context: Context): DraftChapter | undefined {
  const { words } = context;
  const families = partition(context, {
    id: 'regime-families',
    title: words.exhibits.families,
    dimension: 'regimeFamily',
  });
  const detail = partition(context, {
    id: 'regimes',
    title: words.exhibits.regimes,
    dimension: 'regime',
  });
  if (families === undefined)
    return detail && { id: 'regimes', heading: words.chapters.regimes, blocks: detail.blocks };
  const isFiner = detail !== undefined && namesOf(detail.exhibit) !== namesOf(families.exhibit);
  return {
    id: 'regimes',
    heading: words.chapters.regimes,
    blocks: [...families.blocks, ...(isFiner ? [table(detail.exhibit)] : [])],
  };
}

/** A list that has the families' very names would print the same table again. */
function namesOf({ rows }: Exhibit): string {
  return rows.map(({ cells }) => cells[0]?.text).join('\n');
}
