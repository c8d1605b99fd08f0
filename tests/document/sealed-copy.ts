import { PDFArray, PDFDocument, PDFName, PDFRef, type PDFDict } from '@cantoo/pdf-lib';

/** What else is done to a copy than to seal it. */
export interface Spoilt {
  /** A drawing after the content of this page. */
  readonly drawnOn?: number;
  /** A comment on this page. */
  readonly commentOn?: number;
  /** This page goes. */
  readonly without?: number;
  readonly unsigned?: true;
}

/**
 * A PDF sealed as systems do it: an incremental update with a signature field, its widget on page 1 and a signature over
 * all other bytes. The signature's content is none; nobody looks into it.
 */
export async function sealedCopy(original: Uint8Array, spoilt: Spoilt = {}): Promise<Uint8Array> {
  const document = await PDFDocument.load(original, { updateMetadata: false });
  const { context, catalog } = document;
  const objects = new Map<number, string>();
  const first = Math.max(context.largestObjectNumber, sizeIn(original)) + 1;
  const add = (text: string): PDFRef => {
    const ref = PDFRef.of(first + objects.size);
    objects.set(ref.objectNumber, text);
    return ref;
  };
  const replaced = new Map<PDFRef, PDFDict>();
  const page = (number: number): PDFDict => {
    const { ref, node } = document.getPage(number - 1);
    replaced.set(ref, node);
    return node;
  };
  const annotate = (number: number, ref: PDFRef): void => {
    const own = page(number);
    const before = own.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    own.set(PDFName.of('Annots'), context.obj([...before, ref]));
  };
  if (spoilt.unsigned !== true) {
    const room = '0'.repeat(64);
    const signature = add(
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 ${blank} ${blank} ${blank}] /Contents <30AB${room}> >>`,
    );
    const widget = add(
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /F 132 /Rect [0 0 0 0] /V ${String(signature)} >>`,
    );
    annotate(1, widget);
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [widget], SigFlags: 3 }));
  }
  if (spoilt.commentOn !== undefined)
    annotate(spoilt.commentOn, add('<< /Type /Annot /Subtype /FreeText /Rect [9 9 99 99] /Contents (x) >>'));
  if (spoilt.drawnOn !== undefined) {
    const drawn = add('<< /Length 16 >>\nstream\n0 0 200 200 re f\nendstream');
    const own = page(spoilt.drawnOn);
    const content = own.get(PDFName.of('Contents'));
    own.set(PDFName.of('Contents'), context.obj([...(content === undefined ? [] : [content]), drawn]));
  }
  if (spoilt.without !== undefined) {
    const tree = document.getPage(spoilt.without - 1).node.Parent();
    const ref = document.getPage(spoilt.without - 1).node.get(PDFName.of('Parent'));
    tree?.Kids().remove(
      tree
        .Kids()
        .asArray()
        .indexOf(document.getPage(spoilt.without - 1).ref),
    );
    tree?.set(PDFName.of('Count'), context.obj(tree.Kids().size()));
    if (tree !== undefined && ref instanceof PDFRef) replaced.set(ref, tree);
  }
  const { Root } = context.trailerInfo;
  if (!(Root instanceof PDFRef)) throw new TypeError('a PDF without a catalog');
  replaced.set(Root, catalog);
  for (const [ref, dict] of replaced) objects.set(ref.objectNumber, dict.toString());
  return signed(Buffer.concat([original, updateOf(original, objects, Root)]));
}

const blank = '**********';

function sizeIn(original: Uint8Array): number {
  return Math.max(...[...latin(original).matchAll(/\/Size (\d+)/g)].map(([, size]) => Number(size)));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function updateOf(original: Uint8Array, objects: ReadonlyMap<number, string>, root: PDFRef): Buffer {
  const [, former = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin(original.subarray(-100))) ?? [];
  let text = '\n';
  let index = 'xref\n';
  for (const [number, object] of objects) {
    const offset = String(original.byteLength + text.length).padStart(10, '0');
    index += `${String(number)} 1\n${offset} 00000 n \n`;
    text += `${String(number)} 0 obj\n${object}\nendobj\n`;
  }
  const start = original.byteLength + text.length;
  const size = Math.max(...objects.keys()) + 1;
  text += `${index}trailer\n<< /Size ${String(size)} /Root ${String(root)} /Prev ${former} >>\n`;
  return Buffer.from(`${text}startxref\n${String(start)}\n%%EOF\n`, 'latin1');
}

/** Says which bytes are signed: all but the signature itself. */
function signed(copy: Buffer): Uint8Array {
  const text = latin(copy);
  const at = text.indexOf(`/ByteRange [0 ${blank}`);
  if (at < 0) return copy;
  const from = text.indexOf('<30AB', at);
  const until = text.indexOf('>', from) + 1;
  const filled = [from, until, copy.byteLength - until].reduce(
    (so, number) => so.replace(blank, String(number).padEnd(blank.length)),
    text,
  );
  return Buffer.from(filled, 'latin1');
}
