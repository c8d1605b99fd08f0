import type { Bulletin } from '../../bulletin/model/bulletin.ts';
import type { Printer } from '../../ports/printer.ts';
import { toHtml, type PageNumbers } from '../page/html.ts';
import { describe } from './description.ts';
import { endMatter, heightOfAnchor, pagesOfAnchors } from './anchor-pages.ts';

const mostPasses = 4;

/** The page numbers of the contents still changed after the last printing: a fault of the layout. */
class ContentsUnsettled extends Error {
  override readonly name = 'ContentsUnsettled';
}

/**
 * The bulletin as PDF. It is laid out once to learn the pages and printed with them in its contents; where these moved
 * something, once more. The same bulletin gives the same bytes.
 */
export async function toPdf(bulletin: Bulletin, printer: Printer): Promise<Uint8Array> {
  const { document: layout } = await printer.print(
    toHtml(bulletin, { medium: 'print', unseen: true }),
    'layout',
  );
  let pages = pagesOfAnchors(layout);
  const endMatterAt = heightOfAnchor(layout, endMatter);
  const placed = endMatterAt === undefined ? {} : { endMatterAt };
  for (let pass = 1; pass < mostPasses; pass++) {
    const { document } = await printer.print(toHtml(bulletin, { medium: 'print', pages, ...placed }));
    const found = pagesOfAnchors(document);
    if (same(pages, found)) return describe(document, bulletin);
    pages = found;
  }
  throw new ContentsUnsettled(`the page numbers still changed after ${mostPasses} printings`);
}

function same(left: PageNumbers, right: PageNumbers): boolean {
  return left.size === right.size && [...left].every(([anchor, page]) => right.get(anchor) === page);
}
