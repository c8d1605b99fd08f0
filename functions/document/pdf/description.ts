import { createHash } from 'node:crypto';
import { giveWay } from '../../ports/give-way.ts';
import { PDFArray, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Bulletin } from '../../bulletin/model/bulletin.ts';
import { makeAccessible } from './accessibility.ts';
import { attachTables } from './attachments.ts';
import { sayColours } from './output-intent.ts';
import { renumberElements } from './element-names.ts';
import { anchorTitles } from './anchor-titles.ts';
import { written } from './writing.ts';
import { xmp } from './xmp.ts';

/** Where the identifier will stand, once the rest is known. */
const unsigned = '0'.repeat(32);

/**
 * Makes of what Chromium printed a file for every reader and for the archive (PDF/UA-1, PDF/A-3a): it says who issued
 * it, what it is called and of what day it is, and nothing of the hour and machine of its making. The same content
 * gives the same bytes. A file with a character that no face has claims neither standard. It takes as long as a printing,
 * so the event loop has a turn between the steps, in which Chromium is given its next document.
 */
export async function describe(document: PDFDocument, bulletin: Bulletin): Promise<Uint8Array> {
  await giveWay();
  renumberElements(document);
  await giveWay();
  const readable = makeAccessible(document, anchorTitles(bulletin));
  const { masthead, language } = bulletin;
  const title = `${masthead.title} ${masthead.period}`;
  const day = new Date(`${masthead.issued}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  if (masthead.issuer !== '') document.setAuthor(masthead.issuer);
  document.setSubject(bulletin.front.headline);
  document.setLanguage(language);
  document.setCreationDate(day);
  document.setModificationDate(day);
  await giveWay();
  sayColours(document);
  await attachTables(document, bulletin, day);
  const metadata = document.context.stream(Buffer.from(xmp(bulletin, title, readable)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata));
  const identifier = PDFArray.withContext(document.context);
  identifier.push(PDFHexString.of(unsigned));
  identifier.push(PDFHexString.of(unsigned));
  document.context.trailerInfo.ID = identifier;
  await giveWay();
  return sign(await written(document));
}

/** Puts the identifier that the format asks for, made from the content itself, into its two places in the trailer. */
function sign(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, unsigned.length).toUpperCase();
  const second = bytes.lastIndexOf(unsigned);
  const first = bytes.lastIndexOf(unsigned, second - 1);
  if (first < 0) throw new Error('the PDF has no place for its identifier');
  bytes.write(digest, first, 'latin1');
  bytes.write(digest, second, 'latin1');
  return bytes;
}
