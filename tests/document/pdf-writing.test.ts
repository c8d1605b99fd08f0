import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { written } from '../../functions/document/pdf/writing.ts';

async function documentWith(tags: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  await document.attach(Buffer.from('月份,出口\n'), 'table.csv');
  for (let number = 0; number < tags; number++)
    document.context.register(document.context.obj({ Type: 'StructElem', Number: number }));
  return document;
}

test('a document is written as the library’s own writer would, however many objects it has', async () => {
  for (const tags of [0, 1, 49, 50, 51, 1234]) {
    const document = await documentWith(tags);
    const own = await written(document);
    const theirs = await document.save({ useObjectStreams: true });
    expect(own.byteLength).toBeGreaterThan(500);
    expect(Buffer.compare(own, theirs)).toBe(0);
  }
});
