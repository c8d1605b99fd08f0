import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib';
import { exhibitsIn, type Bulletin } from '../../bulletin/model/bulletin.ts';
import { toDictionary } from '../data/dictionary.ts';
import { toCsv } from '../data/tables.ts';

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
  for (const exhibit of exhibitsIn(bulletin.chapters)) {
    const { id, label, title } = exhibit;
    await attach(toCsv(exhibit, bulletin.language), `${id}.csv`, `${label} ${title}`.trim());
  }
  await attach(toDictionary(bulletin), 'dictionary.csv', 'dictionary.csv');
}
