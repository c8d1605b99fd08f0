import type { Context } from '../context/context.ts';
import type { DraftChapter } from '../context/chapter.ts';
import { partition } from './partition.ts';

/** 企业性质: state-owned, foreign-invested, private and other. */
export function ownership(context: Context): DraftChapter | undefined {
  const { words } = context;
  const found = partition(context, {
    id: 'ownership',
    title: words.exhibits.ownership,
    dimension: 'ownership',
  });
  return found && { id: 'ownership', heading: words.chapters.ownership, blocks: found.blocks };
}
