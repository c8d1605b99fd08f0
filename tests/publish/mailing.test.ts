import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MailDeferred, MailRefused } from '../../functions/ports/mailer.ts';
import { orderAnew, orderResend } from '../../functions/publish/release/orders.ts';
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

describe('a released month', () => {
  test('comes as a mail with the headline, the figures, page 1 as a picture and the PDF under a Chinese name', async () => {
    await bureau.look();
    const mail = bureau.post.taken.find(({ to }) => to === 'leader@city.example');
    expect(mail?.subject).toBe('2021年2月示例市进出口2.0亿元，同比增长33.3%');
    expect(mail?.text).toContain('累计进出口  4.0 亿元  同比增长33.3%');
    expect(mail?.html).toContain('cid:page-1.png');
    expect(mail?.attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['page-1.png', true],
      ['示例市商务局外贸月通报_2021-02.pdf', false],
    ]);
    expect(
      Buffer.from(mail?.attachments[1]?.content ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('that is corrected comes again to readers of the public edition where that has changed, and to no others', async () => {
    await bureau.archive.put(
      'registers/recipients.csv',
      'address,name,language,edition\nfirm@city.example,,zh-CN,public\nleader@city.example,,,\n',
    );
    const look = async (): Promise<readonly number[]> => {
      await bureau.look();
      return ['leader@city.example', 'firm@city.example'].map((address) => bureau.post.to(address).length);
    };
    const open = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const { key } of bureau.archive.list('public/2021-02/'))
        if (key.endsWith('manifest.json')) found.push(key);
      return found;
    };
    expect(await look()).toEqual([1, 1]);
    // One firm's figure, that waits in the public edition.
    await bureau.correct();
    expect(await look()).toEqual([2, 1]);
    expect(await open()).toEqual(['public/2021-02/1/manifest.json']);
    await bureau.addFirms(40);
    expect(await look()).toEqual([3, 2]);
    expect(await open()).toEqual(['public/2021-02/1/manifest.json', 'public/2021-02/3/manifest.json']);
    await orderAnew(february, { archive: bureau.archive, clock: { now: () => bureau.now } });
    expect(await look()).toEqual([4, 3]);
  });

  test('comes to each reader in the edition and the language that the register gives', async () => {
    await bureau.archive.put(
      'registers/recipients.csv',
      'address,name,language,edition\nfirm@city.example,,zh-CN,public\nabroad@city.example,,en,public\nleader@city.example,,,\nforeign@city.example,,en,internal\n',
    );
    const { status } = await bureau.look();
    const folder = `bulletins/2021-02/${status.latest ?? ''}/`;
    const attached = (address: string): Buffer =>
      Buffer.from(bureau.post.taken.find(({ to }) => to === address)?.attachments[1]?.content ?? []);
    for (const [address, rendition] of [
      ['leader@city.example', ''],
      ['foreign@city.example', 'en/'],
      ['firm@city.example', 'public/'],
      ['abroad@city.example', 'public/en/'],
    ] as const) {
      const pdf = (await bureau.archive.get(`${folder}${rendition}bulletin.pdf`))?.body;
      expect(attached(address).equals(Buffer.from(pdf ?? [])), address).toBe(true);
    }
    expect(new Set(bureau.post.taken.map(({ to }) => attached(to).toString('base64'))).size).toBe(4);
    expect(bureau.post.taken.find(({ to }) => to === 'firm@city.example')?.attachments[1]?.name).toBe(
      '示例市商务局外贸月通报（公开版）_2021-02.pdf',
    );
    const abroad = bureau.post.taken.find(({ to }) => to === 'abroad@city.example');
    expect(abroad?.attachments[1]?.name).toMatch(/^\S.*\S - \S.* \(public edition\) 2021-02\.pdf$/);
    for (const said of [abroad?.text, abroad?.html]) expect(said).toMatch(/\bCNY 0\.40\d* billion\b/);
  });
});

describe('the mail', () => {
  test('that one reader’s server refuses does not keep it from the others, and is not tried for ever', async () => {
    bureau.post.behaviour = ({ to }) => {
      if (to === 'foreign@city.example') throw new MailRefused('550 no such user');
    };
    expect((await bureau.look()).mails).toEqual({ sent: 2, refused: 1 });
    expect((await bureau.look()).mails).toEqual({ already: 3 });
  });

  test('that could not be handed over goes out when the server is back', async () => {
    bureau.post.behaviour = () => {
      throw new MailDeferred('connect ECONNREFUSED', { isOutage: true });
    };
    expect((await bureau.look()).mails).toEqual({ unsent: 3 });
    bureau.post.behaviour = () => undefined;
    expect((await bureau.look()).mails).toEqual({ sent: 3 });
    expect(bureau.post.taken).toHaveLength(3);
  });

  test('of which nobody knows is told to the operator once, and goes out again only by order', async () => {
    bureau.post.behaviour = ({ to }) => {
      if (to === 'leader@city.example') throw new Error('socket closed after DATA');
    };
    expect((await bureau.look()).mails).toEqual({ doubtful: 1, unsent: 2 });
    bureau.post.behaviour = () => undefined;
    expect((await bureau.look()).mails).toEqual({ doubtful: 1, sent: 2 });
    expect(bureau.post.to('operator@city.example')).toEqual([]);
    bureau.now = new Date(bureau.now.getTime() + 3600_000);
    await bureau.look();
    await bureau.look();
    expect(bureau.post.to('operator@city.example')).toEqual(['【需要处理】2021-02有邮件不知是否发出']);
    expect(bureau.post.to('leader@city.example')).toEqual([]);
    expect(await orderResend(february, bureau.dependencies(), 'leader@city.example')).toBe(1);
    await bureau.look();
    expect(bureau.post.to('leader@city.example')).toHaveLength(1);
  });
});
