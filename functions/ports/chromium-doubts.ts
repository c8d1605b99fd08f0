import { inflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/** What a printed document shows of itself. */
export interface Examination {
  /** Why it must not be handed out; empty when it may. */
  readonly reasons: readonly string[];
  /** PostScript names of the faces embedded, sorted. */
  readonly faces: readonly string[];
  /** Characters that no face could show: an empty box is printed in their place. */
  readonly unknownCharacters: number;
}

/**
 * Looks at the PDF itself, since text that no face could draw is still found by a search: every face must be embedded
 * TrueType, every page must carry tagged content besides its margins, and no page may be mostly empty boxes.
 */
export function doubts(document: PDFDocument): Examination {
  const pages = document.getPages();
  const { faces, reasons } = fontsOf(document);
  if (pages.length === 0) reasons.push('the document has no page');
  let unknownCharacters = 0;
  pages.forEach((page, index) => {
    const { glyphs, missing } = glyphsOn(page);
    unknownCharacters += missing;
    if (page.node.get(PDFName.of('StructParents')) === undefined) reasons.push(`page ${index + 1} is blank`);
    if (missing * 2 > glyphs)
      reasons.push(`page ${index + 1}: no face has ${missing} of ${glyphs} characters`);
  });
  return { reasons, faces, unknownCharacters };
}

const [type, font] = [PDFName.of('Type'), PDFName.of('Font')];

function fontsOf(document: PDFDocument): { faces: string[]; reasons: string[] } {
  const faces = new Set<string>();
  const reasons = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(type) !== font) continue;
    const subtype = nameAt(object, 'Subtype');
    if (subtype === 'Type0') continue;
    const face = (nameAt(object, 'BaseFont') ?? 'without a name').replace(/^[A-Z]{6}\+/, '');
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const embedded = descriptor?.get(PDFName.of('FontFile2')) !== undefined;
    if (embedded && (subtype === 'CIDFontType2' || subtype === 'TrueType')) faces.add(face);
    else reasons.add(`the face ${face} is not embedded TrueType but ${subtype ?? 'unknown'}`);
  }
  return { faces: [...faces].sort(), reasons: [...reasons].sort() };
}

/** Chromium deflates what a page shows, and writes glyphs as two bytes each in hexadecimal; glyph 0 is the box for what a face lacks. */
function glyphsOn(page: PDFPage): { glyphs: number; missing: number } {
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream)) return { glyphs: 0, missing: 0 };
  const operators = inflateSync(contents.contents).toString('latin1');
  let glyphs = 0;
  let missing = 0;
  for (const [, codes = ''] of operators.matchAll(/<([0-9A-F]+)> Tj/g)) {
    for (let at = 0; at < codes.length; at += 4) {
      glyphs += 1;
      if (codes.startsWith('0000', at)) missing += 1;
    }
  }
  return { glyphs, missing };
}

function nameAt(dict: PDFDict, key: string): string | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
}
