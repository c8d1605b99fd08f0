import type { Chapter, Exhibit } from './model.ts';

/** All tables of the chapters, in their order. */
export function exhibitsIn(chapters: readonly Chapter[]): Exhibit[] {
  return chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : []));
}
