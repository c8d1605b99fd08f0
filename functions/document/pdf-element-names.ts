import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const madeByChromium = /^node\d{8}$/;

/**
 * Chromium names the tagged elements by a counter of its process, which goes on from document to document. Numbers
 * them anew from 1, in the same order.
 */
export function renumberElements(document: PDFDocument): void {
  const found = new Set<string>();
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  for (const object of objects) replaceNames(object, (name) => (found.add(name), name));
  const names = new Map([...found].sort().map((name, index) => [name, elementName(index + 1)]));
  for (const object of objects) replaceNames(object, (name) => names.get(name) ?? name);
}

function elementName(number: number): string {
  return `node${String(number).padStart(8, '0')}`;
}

function replaceNames(object: PDFObject, rename: (name: string) => string): void {
  const renamed = (value: PDFObject): PDFString | undefined => {
    const name = value instanceof PDFString ? value.asString() : '';
    return madeByChromium.test(name) ? PDFString.of(rename(name)) : undefined;
  };
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = renamed(value);
      if (name === undefined) replaceNames(value, rename);
      else object.set(key, name);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      const name = renamed(value);
      if (name === undefined) replaceNames(value, rename);
      else object.set(index, name);
    });
  }
}
