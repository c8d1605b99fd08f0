import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Printed } from './printer.ts';

/** Opens a PDF, to be looked at and worked on, a run of its objects at a time. */
export async function openPrinted(bytes: Uint8Array): Promise<Printed> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fast,
  });
  return { bytes, document };
}
