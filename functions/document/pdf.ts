import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Bulletin } from '../bulletin/model.ts';
import type { Printer } from '../ports/printer.ts';
import { toHtml, type PageNumbers } from './html.ts';
import { describe } from './pdf-description.ts';
import { pagesOfAnchors } from './pdf-pages.ts';

const mostPasses = 4;

/** The page numbers of the contents still changed after the last printing: a fault of the layout. */
export class ContentsUnsettled extends Error {
  override readonly name = 'ContentsUnsettled';
}

/**
 * The bulletin as PDF. It is printed once to learn the pages and again with them in its contents, until they agree.
 * The same bulletin gives the same bytes.
 */
export async function toPdf(bulletin: Bulletin, printer: Printer): Promise<Uint8Array> {
  let pages: PageNumbers | undefined;
  for (let pass = 1; pass <= mostPasses; pass++) {
    const html = toHtml(bulletin, pages === undefined ? { medium: 'print' } : { medium: 'print', pages });
    const document = await PDFDocument.load(await printer.print(html), {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    const found = pagesOfAnchors(document);
    if (pages !== undefined && same(pages, found)) return describe(document, bulletin);
    pages = found;
  }
  throw new ContentsUnsettled(`the page numbers still changed after ${mostPasses} printings`);
}

function same(left: PageNumbers, right: PageNumbers): boolean {
  return left.size === right.size && [...left].every(([anchor, page]) => right.get(anchor) === page);
}
