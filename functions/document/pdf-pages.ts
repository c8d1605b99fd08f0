import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { PageNumbers } from './html.ts';

/** On which page each anchor stands to which the document links; pages count from 1. */
export function pagesOfAnchors(document: PDFDocument): PageNumbers {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const found = new Map<string, number>();
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, destination] of destinations?.entries() ?? []) {
    const target = document.context.lookup(destination, PDFArray).get(0);
    const page = pages.get(target.toString());
    if (page !== undefined) found.set(name.decodeText(), page);
  }
  return found;
}
