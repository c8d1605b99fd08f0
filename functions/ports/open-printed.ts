import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Printed } from './printer.ts';

/** Opens a PDF, to be looked at and worked on. */
export async function openPrinted(bytes: Uint8Array): Promise<Printed> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  return { bytes, document };
}
