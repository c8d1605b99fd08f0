import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { orderRelease } from '../../functions/publish/release/orders.ts';
import { fileSeal } from '../../functions/publish/release/seal.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { sealedCopy } from '../document/sealed-copy.ts';
import { Bureau, february } from './bureau.ts';
import { PrintedOnce } from './printed-once.ts';

const printing = new PrintedOnce();
afterAll(() => printing[Symbol.asyncDispose]());

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open(printing);
});
afterEach(() => {
  bureau[Symbol.dispose]();
});

async function stored(key: string): Promise<Uint8Array> {
  const found = await bureau.archive.get(key);
  if (found === undefined) throw new RangeError(key);
  return found.body;
}

const original = (edition: string, folder = ''): Promise<Uint8Array> =>
  stored(`bulletins/2021-02/${edition}/${folder}bulletin.pdf`);

const seal = (copy: Uint8Array, send = false) => fileSeal(february, copy, bureau.dependencies(), send);

function attached(address: string): Buffer[] {
  const own = bureau.post.taken.filter(({ to }) => to === address);
  return own.map(({ attachments }) => Buffer.from(attachments[1]?.content ?? []));
}

test('a copy that is sealed before the release is what readers get, in that edition alone', async () => {
  bureau.release = 'approved';
  const fingerprint = (await bureau.look()).status.latest ?? '';
  const copy = await sealedCopy(await original(fingerprint));
  expect(await seal(copy)).toEqual({ rendition: 'internal', fingerprint });
  await orderRelease(february, bureau.dependencies());
  expect((await bureau.look()).mails).toEqual({ sent: 3 });
  expect(attached('leader@city.example').map((pdf) => pdf.equals(copy))).toEqual([true]);
  const english = await original(fingerprint, 'en/');
  expect(attached('foreign@city.example').map((pdf) => pdf.equals(english))).toEqual([true]);
  const leader = bureau.post.taken.find(({ to }) => to === 'leader@city.example');
  expect(leader?.text).toContain('已加盖本单位电子印章');
});

test('one that comes after the release is mailed to those who have it unsealed, once, and where that is asked', async () => {
  const fingerprint = (await bureau.look()).status.latest ?? '';
  const copy = await sealedCopy(await original(fingerprint));
  await seal(copy);
  expect((await bureau.look()).mails).toEqual({ already: 3 });
  await seal(copy, true);
  expect((await bureau.look()).mails).toEqual({ already: 3, sent: 2 });
  expect((await bureau.look()).mails).toEqual({ already: 5 });
  expect(bureau.post.to('leader@city.example')[1]).toBe('【盖章件】外贸月通报（2021年2月）');
  expect(attached('leader@city.example')[1]?.equals(copy)).toBe(true);
  expect(attached('foreign@city.example')).toHaveLength(1);
});

test('the public copy goes to the public as well, and the state and the page of editions tell of it', async () => {
  const fingerprint = (await bureau.look()).status.latest ?? '';
  const copy = await sealedCopy(await original(fingerprint, 'public/'));
  expect(await seal(copy)).toEqual({ rendition: 'public', fingerprint });
  const { status } = await bureau.look();
  expect(status.seals).toMatchObject([{ fingerprint, folder: 'public/', send: false }]);
  expect(Buffer.from(await stored('public/2021-02/1/sealed.pdf')).equals(copy)).toBe(true);
  expect(Buffer.from(await stored('bulletins/index.html')).toString()).toContain('public/sealed.pdf');
});

test('what is filed stays: the same copy again is nothing new, another one is refused', async () => {
  const fingerprint = (await bureau.look()).status.latest ?? '';
  const copy = await sealedCopy(await original(fingerprint));
  await seal(copy);
  expect(await seal(copy)).toMatchObject({ fingerprint });
  expect((await bureau.look()).status.seals).toHaveLength(1);
  expect(await seal(await sealedCopy(copy))).toEqual({ refused: { code: 'another-filed', details: {} } });
});

test('a copy of an edition that was replaced, or of another month, is refused and named', async () => {
  const first = (await bureau.look()).status.latest ?? '';
  const copy = await sealedCopy(await original(first));
  await bureau.correct();
  const second = (await bureau.look()).status.latest ?? '';
  expect(second).not.toBe(first);
  const refused = { code: 'other-edition', details: { month: '2021-02', edition: first } };
  expect(await seal(copy)).toEqual({ refused });
  expect(await seal(Buffer.from('PK'))).toMatchObject({ refused: { code: 'no-pdf' } });
  expect(await seal(await original(second))).toMatchObject({ refused: { code: 'unsealed' } });
  const march = await fileSeal(monthOf(2021, 3), copy, bureau.dependencies(), false);
  expect(march).toMatchObject({ refused: { code: 'nothing-filed' } });
});
