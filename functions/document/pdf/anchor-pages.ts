import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib';
import type { PageNumbers } from '../page/html.ts';

/** The anchor of an official document's end matter, to which only the measuring printing links. */
export const endMatter = 'end-matter';

/** On which page each anchor stands to which the document links; pages count from 1. */
export function pagesOfAnchors(document: PDFDocument): PageNumbers {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const found = new Map<string, number>();
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, destination] of destinations?.entries() ?? []) {
    const target = document.context.lookup(destination, PDFArray).get(0);
    const page = pages.get(target.toString());
    if (page !== undefined && name.decodeText() !== endMatter) found.set(name.decodeText(), page);
  }
  return found;
}

/** How many points above its page's foot an anchor stands, as Chromium reckons. */
export function heightOfAnchor(document: PDFDocument, anchor: string): number | undefined {
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return destinations?.lookupMaybe(PDFName.of(anchor), PDFArray)?.lookupMaybe(3, PDFNumber)?.asNumber();
}
