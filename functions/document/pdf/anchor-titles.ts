import type { Bulletin } from '../../bulletin/model/bulletin.ts';

/** What stands at each anchor, in words, by the anchor's name. */
export function anchorTitles({ chapters, official }: Bulletin): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  if (official !== undefined) titles.set('annex', official.attachments);
  for (const { id, number, heading, blocks } of chapters) {
    titles.set(`chapter-${id}`, `${number}${heading}`);
    for (const block of blocks) {
      if (block.kind === 'exhibit')
        titles.set(`table-${block.exhibit.id}`, `${block.exhibit.label} ${block.exhibit.title}`);
      if (block.kind === 'figure')
        titles.set(`figure-${block.figure.id}`, `${block.figure.label} ${block.figure.title}`);
    }
  }
  return titles;
}
