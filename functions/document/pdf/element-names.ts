import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const madeByChromium = /^node\d{8}$/;

/**
 * Chromium names the tagged elements by a counter of its process, which goes on from document to document. Numbers
 * them anew from 1, in the same order.
 */
export function renumberElements(document: PDFDocument): void {
  const places: Place[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) findNames(object, places);
  const found = [...new Set(places.map(({ name }) => name))].sort();
  const names = new Map(found.map((name, index) => [name, PDFString.of(elementName(index + 1))]));
  for (const { name, put } of places) {
    const anew = names.get(name);
    if (anew !== undefined) put(anew);
  }
}

/** Where a name stands, and how another is put there. */
interface Place {
  readonly name: string;
  readonly put: (name: PDFString) => void;
}

function elementName(number: number): string {
  return `node${String(number).padStart(8, '0')}`;
}

function findNames(object: PDFObject, places: Place[]): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = nameIn(value);
      if (name === undefined) findNames(value, places);
      else places.push({ name, put: (anew) => object.set(key, anew) });
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const name = nameIn(value);
      if (name === undefined) findNames(value, places);
      else places.push({ name, put: (anew) => object.set(index, anew) });
    }
  }
}

function nameIn(value: PDFObject): string | undefined {
  const text = value instanceof PDFString ? value.asString() : undefined;
  return text !== undefined && madeByChromium.test(text) ? text : undefined;
}
