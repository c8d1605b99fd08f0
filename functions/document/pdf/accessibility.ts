import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { markDecoration } from './decoration.ts';
import { elementsOf, forget, giveListsBodies, keyOf, repeatedHeads } from './structure.ts';

/**
 * Makes the tags that Chromium wrote what PDF/UA-1 asks for: decoration is no content, the heads of tables are told
 * once, list items have bodies, links say where they lead. Returns whether it could: a character that no face shows
 * cannot be read out.
 */
export function makeAccessible(document: PDFDocument, titles: ReadonlyMap<string, string>): boolean {
  const elements = elementsOf(document);
  const repeated = new Set(repeatedHeads(elements).map(keyOf));
  const decoration = new Set<string>();
  let readable = true;
  for (const page of document.getPages()) {
    const adorned = adorn(page, repeated);
    readable &&= adorned.readable;
    for (const number of adorned.decoration) decoration.add(keyOf({ page: page.ref.toString(), number }));
    describeLinks(page, titles);
  }
  forget(elements, decoration);
  forgetOwners(document, decoration);
  giveListsBodies(document, elements);
  const roles = document.context.obj({ Strong: 'Span', Em: 'Span' });
  document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.set(PDFName.of('RoleMap'), roles);
  return readable;
}

interface Adorned {
  /** The numbers of what was marked as content until now. */
  readonly decoration: readonly number[];
  readonly readable: boolean;
}

/** Glyph 0 among a text's glyphs of two bytes: the box for what a face lacks. */
const unknownCharacter = /<(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*> Tj/;

/** Marks a page's decoration. */
function adorn(page: PDFPage, repeated: ReadonlySet<string>): Adorned {
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream)) throw new RangeError('the PDF has a page without content');
  const own = page.ref.toString();
  const printed = inflateSync(contents.contents).toString('latin1');
  const { operators, decoration } = markDecoration(printed, (number) =>
    repeated.has(keyOf({ page: own, number })),
  );
  const { context } = page.doc;
  const old = context.getObjectRef(contents);
  const marked = context.flateStream(Buffer.from(operators, 'latin1'));
  if (old === undefined) page.node.set(PDFName.of('Contents'), context.register(marked));
  else context.assign(old, marked);
  return { decoration, readable: !unknownCharacter.test(printed) };
}

/** The way back, from marked content to its element, for what is no content any more. */
function forgetOwners(document: PDFDocument, decoration: ReadonlySet<string>): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = numberTree(root?.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  for (const page of document.getPages()) {
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    const owners = key === undefined ? undefined : numbers.get(key);
    if (owners === undefined) continue;
    for (let number = 0; number < owners.size(); number++)
      if (decoration.has(keyOf({ page: page.ref.toString(), number }))) owners.set(number, PDFNull);
  }
}

function numberTree(node: PDFDict | undefined, found = new Map<number, PDFArray>()): Map<number, PDFArray> {
  const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let at = 0; at + 1 < (numbers?.size() ?? 0); at += 2) {
    const key = numbers?.lookup(at);
    const value = numbers?.lookup(at + 1);
    if (key instanceof PDFNumber && value instanceof PDFArray) found.set(key.asNumber(), value);
  }
  const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let at = 0; at < (kids?.size() ?? 0); at++) numberTree(kids?.lookup(at, PDFDict), found);
  return found;
}

/** What a link leads to, in words: the chapter, table or figure, else the address. */
function describeLinks(page: PDFPage, titles: ReadonlyMap<string, string>): void {
  const annotations = page.node.Annots();
  for (let at = 0; at < (annotations?.size() ?? 0); at++) {
    const link = annotations?.lookup(at, PDFDict);
    const target = link?.lookup(PDFName.of('Dest'));
    const anchor = target instanceof PDFName ? target.decodeText() : '';
    const address = link?.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'));
    const text = titles.get(anchor);
    if (text !== undefined) link?.set(PDFName.of('Contents'), PDFHexString.fromText(text));
    else if (address !== undefined) link?.set(PDFName.of('Contents'), address);
  }
}
