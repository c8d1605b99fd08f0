import { AFRelationship, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { Bulletin } from '../bulletin/model.ts';
import { toDictionary } from './dictionary.ts';
import { srgbProfile } from './srgb-profile.ts';
import { toCsv } from './tables.ts';

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

/** Every table goes with the document as the file that a spreadsheet opens, and the dictionary of their columns. */
export async function attachTables(document: PDFDocument, bulletin: Bulletin, day: Date): Promise<void> {
  const attach = (content: string, file: string, description: string): Promise<void> =>
    document.attach(Buffer.from(content), file, {
      mimeType: 'text/csv',
      description,
      creationDate: day,
      modificationDate: day,
      afRelationship: AFRelationship.Data,
    });
  for (const block of bulletin.chapters.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'exhibit') continue;
    const { id, label, title } = block.exhibit;
    await attach(toCsv(block.exhibit, bulletin.language), `${id}.csv`, `${label} ${title}`.trim());
  }
  await attach(toDictionary(bulletin), 'dictionary.csv', 'dictionary.csv');
}
