import { PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

/** Says what the colours mean, for a screen or press that is not built yet. */
export function sayColours({ context, catalog }: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC 61966-2-1'),
    DestOutputProfile: profile,
  };
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}
