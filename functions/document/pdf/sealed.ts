import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * Why a file is no sealed copy of a PDF. `unsealed`: the PDF itself; `not-appended`: does not begin with its bytes (printed
 * or saved anew); `cut`: what follows is no whole update; `unsigned`: it holds no signature over all before it; `pages`:
 * another number of pages; `changed`: something else than a signature was added, `details.what` tells where.
 */
export interface SealFault {
  readonly code: 'no-pdf' | 'unsealed' | 'not-appended' | 'cut' | 'unsigned' | 'pages' | 'changed';
  readonly details: Readonly<Record<string, string>>;
}

/** Whether a file begins as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, 5)) === '%PDF-';
}

/** Whether a file begins with the bytes of another. */
export function beginsWith(bytes: Uint8Array, first: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(0, first.byteLength)
    .equals(first);
}

/**
 * Whether `sealed` is `original` with a seal: the same bytes, and after them incremental updates (ISO 32000-1, 7.5.6) that
 * add electronic signatures and nothing else, as seals of GB/T 38540 are put into a PDF. Undefined where it is. Who
 * sealed is not looked into: the seal's own system and readers' programs tell.
 */
export async function sealFault(original: Uint8Array, sealed: Uint8Array): Promise<SealFault | undefined> {
  const fault = (code: SealFault['code'], details: SealFault['details'] = {}): SealFault => ({
    code,
    details,
  });
  if (!isPdf(sealed)) return fault('no-pdf');
  if (!beginsWith(sealed, original)) return fault('not-appended');
  if (sealed.byteLength === original.byteLength) return fault('unsealed');
  if (!isWholeUpdate(original, sealed)) return fault('cut');
  if (!hasSignature(original.byteLength, sealed)) return fault('unsigned');
  const now = await read(sealed).catch(() => undefined);
  if (now === undefined) return fault('cut');
  const before = await read(original);
  const [pages, pagesNow] = [before.getPageCount(), now.getPageCount()];
  if (pages !== pagesNow) return fault('pages', { before: String(pages), now: String(pagesNow) });
  const what = changed(before, now);
  return what === undefined ? undefined : fault('changed', { what });
}

function read(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
}

/** Every byte as one character. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const end = /startxref\s+(\d+)\s+%%EOF\s*$/;

/** Whether what follows the original ends as a PDF does, has an index of its own, and continues the original's. */
function isWholeUpdate(original: Uint8Array, sealed: Uint8Array): boolean {
  const update = textOf(sealed.subarray(original.byteLength));
  const [, former = ''] = end.exec(textOf(original.subarray(-2048))) ?? [];
  const [, index = ''] = end.exec(update.slice(-2048)) ?? [];
  const at = Number(index) - original.byteLength;
  return (
    index !== '' &&
    at >= 0 &&
    /^(?:xref|\d+\s+\d+\s+obj)\b/.test(update.slice(at, at + 40)) &&
    new RegExp(`/Prev\\s+${former}\\b`).test(update)
  );
}

const byteRange = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** Whether the update signs all before its signature, the original among it, and all after, to the end of an update. */
function hasSignature(length: number, sealed: Uint8Array): boolean {
  const update = textOf(sealed.subarray(length));
  return [...update.matchAll(byteRange)].some((found) => {
    const [from = 0, until = 0, again = 0, rest = 0] = found.slice(1).map(Number);
    const signature = textOf(sealed.subarray(until, again));
    return (
      from === 0 &&
      until >= length &&
      again + rest <= sealed.byteLength &&
      /^<(?=[\s0]*[1-9a-fA-F])[\s0-9a-fA-F]+>$/.test(signature) &&
      /%%EOF\s*$/.test(textOf(sealed.subarray(again, again + rest).subarray(-16)))
    );
  });
}

/** What a signature adds to the catalog. */
const ofCatalog: ReadonlySet<string> = new Set([
  ...['AcroForm', 'Perms', 'DSS', 'Extensions', 'Version', 'Metadata'],
]);

/** What else than signatures the update changed: a page by its number, another object by its own; undefined for nothing. */
function changed(before: PDFDocument, now: PDFDocument): string | undefined {
  const { Root, Info } = before.context.trailerInfo;
  if (now.context.trailerInfo.Root !== Root) return 'catalog';
  const pages = new Map(before.getPages().map(({ ref }, index) => [ref, index + 1]));
  const annotations = new Set(before.getPages().map(({ node }) => node.get(annots)));
  for (const [ref, object] of before.context.enumerateIndirectObjects()) {
    const other = now.context.lookup(ref);
    if (ref === Info || annotations.has(ref) || isMetadata(other) || same(object, other)) continue;
    const added = ref === Root ? ofCatalog : object instanceof PDFPageLeaf ? ofPage : nothing;
    if (!(object instanceof PDFDict && other instanceof PDFDict && sameBut(object, other, added)))
      return pages.has(ref) ? `page ${String(pages.get(ref))}` : `object ${ref.objectNumber}`;
  }
  for (const [index, { node }] of now.getPages().entries()) {
    const own = before.getPage(index).node;
    if (node !== now.context.lookup(before.getPage(index).ref)) return `page ${String(index + 1)}`;
    if (!onlySignaturesAdded(own, node)) return `page ${String(index + 1)}`;
  }
  return undefined;
}

const annots = PDFName.of('Annots');
const ofPage: ReadonlySet<string> = new Set(['Annots']);
const nothing: ReadonlySet<string> = new Set();

function isMetadata(object: PDFObject | undefined): boolean {
  return object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata');
}

/** Whether a page has the annotations that it had, and beside them widgets of signatures alone. */
function onlySignaturesAdded(before: PDFPageLeaf, now: PDFPageLeaf): boolean {
  const [had, has] = [before, now].map((page) => page.Annots()?.asArray() ?? []);
  const added = (has ?? []).filter((one) => !(had ?? []).includes(one));
  return (had ?? []).every((one) => has?.includes(one)) && added.every((one) => isSignature(now, one));
}

/** Whether an annotation is a widget of a signature's field, which may have several, as a seal across pages does. */
function isSignature(page: PDFPageLeaf, annotation: PDFObject): boolean {
  const widget = page.context.lookup(annotation);
  if (!(widget instanceof PDFDict) || widget.get(PDFName.of('Subtype')) !== PDFName.of('Widget'))
    return false;
  const parent = widget.lookupMaybe(PDFName.of('Parent'), PDFDict);
  const kind = PDFName.of('FT');
  return (widget.lookup(kind) ?? parent?.lookup(kind)) === PDFName.of('Sig');
}

function sameBut(before: PDFDict, now: PDFDict, added: ReadonlySet<string>): boolean {
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys].every((key) => added.has(key.decodeText()) || same(before.get(key), now.get(key)));
}

/** Whether two objects say the same, however they are written. */
function same(before: PDFObject | undefined, now: PDFObject | undefined): boolean {
  if (before instanceof PDFRawStream && now instanceof PDFRawStream)
    return (
      same(before.dict, now.dict) && Buffer.from(before.getContents()).equals(Buffer.from(now.getContents()))
    );
  if (before instanceof PDFDict && now instanceof PDFDict) return sameBut(before, now, nothing);
  if (before instanceof PDFArray && now instanceof PDFArray)
    return before.size() === now.size() && before.asArray().every((one, at) => same(one, now.get(at)));
  if (isText(before) && isText(now)) return before.decodeText() === now.decodeText();
  if (before instanceof PDFNumber && now instanceof PDFNumber)
    return Math.abs(before.asNumber() - now.asNumber()) < 1e-4;
  if (before instanceof PDFRef || before instanceof PDFName) return before === now;
  return before?.toString() === now?.toString();
}

function isText(object: PDFObject | undefined): object is PDFString | PDFHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}
