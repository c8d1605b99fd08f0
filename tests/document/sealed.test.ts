import { beforeAll, expect, test } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { sealFault } from '../../functions/document/pdf/sealed.ts';
import { written } from '../../functions/document/pdf/writing.ts';
import { sealedCopy, type Spoilt } from './sealed-copy.ts';

async function pdf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const page of [1, 2, 3]) document.addPage([300, 300]).drawText(`${text} ${String(page)}`);
  return written(document);
}

let original: Uint8Array;
let sealed: Uint8Array;
beforeAll(async () => {
  original = await pdf('bulletin');
  sealed = await sealedCopy(original);
});

test('the bytes of the original with a signature after them are a sealed copy, and may be sealed once more', async () => {
  expect(await sealFault(original, sealed)).toBeUndefined();
  const twice = await sealedCopy(sealed);
  expect(twice.byteLength).toBeGreaterThan(sealed.byteLength);
  expect(await sealFault(original, twice)).toBeUndefined();
});

test.each<[string, (sealed: Uint8Array, original: Uint8Array) => Uint8Array | Promise<Uint8Array>, string]>([
  ['the original', (_, own) => own, 'unsealed'],
  ['no PDF', () => Buffer.from('PK\u0003\u0004'), 'no-pdf'],
  ['nothing', () => Buffer.of(), 'no-pdf'],
  ['that of another', async () => sealedCopy(await pdf('another')), 'not-appended'],
  ['one saved anew', async (copy) => (await PDFDocument.load(copy)).save(), 'not-appended'],
  ['one that was cut off', (copy) => copy.subarray(0, -40), 'cut'],
  ['one with something after its end', (copy) => Buffer.concat([copy, Buffer.from('<html>')]), 'cut'],
  ['the original and some text', (_, own) => Buffer.concat([own, Buffer.from('\nsealed\n%%EOF\n')]), 'cut'],
])('%s is none', async (_, copyOf, code) => {
  expect(await sealFault(original, await copyOf(sealed, original))).toMatchObject({ code });
});

test.each<[Spoilt, object]>([
  [{ unsigned: true }, { code: 'unsigned' }],
  [{ drawnOn: 2 }, { code: 'changed', details: { what: 'page 2' } }],
  [{ commentOn: 3 }, { code: 'changed', details: { what: 'page 3' } }],
  [{ without: 3 }, { code: 'pages', details: { before: '3', now: '2' } }],
])('a copy with more than a seal is none: %j', async (spoilt, fault) => {
  expect(await sealFault(original, await sealedCopy(original, spoilt))).toMatchObject(fault);
});

test('a signature that leaves out what comes before it signs nothing', async () => {
  const partly = Buffer.from(sealed).toString('latin1').replace('/ByteRange [0 ', '/ByteRange [9 ');
  expect(await sealFault(original, Buffer.from(partly, 'latin1'))).toMatchObject({ code: 'unsigned' });
});
