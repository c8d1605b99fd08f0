import { createHash } from 'node:crypto';
import { PDFArray, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Bulletin } from '../bulletin/model.ts';
import { renumberElements } from './pdf-element-names.ts';

/** Where the identifier will stand, once the rest is known. */
const unsigned = '0'.repeat(32);

/**
 * Writes into the PDF who issued it, what it is called and of what day it is, in both of the format's ways, and
 * nothing of the hour and machine of its making: the same content gives the same bytes.
 */
export async function describe(document: PDFDocument, bulletin: Bulletin): Promise<Uint8Array> {
  renumberElements(document);
  const { masthead, language } = bulletin;
  const title = `${masthead.title} ${masthead.period}`;
  const day = new Date(`${masthead.issued}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(masthead.issuer);
  document.setSubject(bulletin.front.headline);
  document.setLanguage(language);
  document.setCreationDate(day);
  document.setModificationDate(day);
  const metadata = document.context.stream(Buffer.from(xmp(bulletin, title)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata));
  const identifier = PDFArray.withContext(document.context);
  identifier.push(PDFHexString.of(unsigned));
  identifier.push(PDFHexString.of(unsigned));
  document.context.trailerInfo.ID = identifier;
  return sign(await document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY }));
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

function xmp({ masthead, language, front }: Bulletin, title: string): string {
  const text = (tag: string, value: string): string =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${tag}>`;
  const day = `${masthead.issued}T00:00:00Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
${text('dc:title', title)}
${text('dc:description', front.headline)}
<dc:creator><rdf:Seq><rdf:li>${escapeXml(masthead.issuer)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
