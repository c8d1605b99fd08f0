import type { PDFDocument } from '@cantoo/pdf-lib';

/** A printed document: its bytes, and the same opened. Opening takes as long as much of the printing: it is done once. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
}

/** Turns a self-contained HTML document into a PDF: tagged, with outline. Refuses rather than print a doubtful page. */
export interface Printer extends AsyncDisposable {
  /** With `layout`, a quick printing that only tells what stands where: untagged, unchecked, never to be handed out. */
  print(html: string, purpose?: 'layout'): Promise<Printed>;
  /** PostScript names of the faces in what was printed so far, sorted. */
  faces(): readonly string[];
  /** The top of the document as it looks on a screen, as PNG. */
  picture(html: string, size: PictureSize): Promise<Uint8Array>;
}

/** In pixels; with `downTo`, a selector, the picture ends where that element does, and `height` is the most. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly downTo?: string;
}

/** A document that must not be published: a face that did not load, a request, a page error, a blank page, time out. */
export class PrintRefused extends Error {
  override readonly name = 'PrintRefused';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`the document was not printed: ${reasons.join('; ')}`, options);
    this.reasons = reasons;
  }
}
