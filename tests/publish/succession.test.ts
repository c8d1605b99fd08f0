import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../functions/ports/store.ts';
import { consider } from '../../functions/publish/consider.ts';
import { orderAnew, orderRelease } from '../../functions/publish/release/orders.ts';
import { Bureau, february, recipients } from './bureau.ts';
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

describe('a released month is not released again', () => {
  test('for a new reader, who has the edition that all the others have', async () => {
    const before = (await bureau.look()).status;
    await bureau.archive.put(
      'registers/recipients.csv',
      `${recipients}new@city.example,新读者,zh-CN,internal,reader\n`,
    );
    const { status, mails } = await bureau.look();
    expect(status).toEqual(before);
    expect(mails).toEqual({ already: 3, sent: 1 });
    expect(bureau.post.to('new@city.example')).toEqual(['2021年2月示例市进出口2.0亿元，同比增长33.3%']);
  });

  test('for a register that changes no figure, or another version of the code', async () => {
    const before = (await bureau.look()).status;
    await bureau.archive.put('registers/calendar.csv', 'month,release\n2021-03,2021-04-18T10:00\n');
    expect((await bureau.look()).status).toEqual(before);
    const { status } = await consider(february, { ...bureau.dependencies(), code: 'next' });
    expect(status).toEqual(before);
    expect(bureau.post.taken).toHaveLength(3);
  });

  test('unless somebody orders it anew', async () => {
    await bureau.look();
    const settings = Buffer.from(
      (await bureau.archive.get('registers/bulletin.json'))?.body ?? [],
    ).toString();
    await bureau.archive.put('registers/bulletin.json', settings.replace('外贸月通报', '外贸月度通报'));
    expect((await bureau.look()).status.editions).toHaveLength(1);
    await orderAnew(february, bureau.dependencies());
    expect((await bureau.look()).status).toMatchObject({
      state: 'released',
      order: null,
      editions: [{}, {}],
    });
    expect((await bureau.look()).status.editions).toHaveLength(2);
    expect(bureau.post.to('leader@city.example')).toHaveLength(2);
  });
});

test('figures that another version of the code reckons otherwise wait for approval', async () => {
  const first = (await bureau.look()).status.editions[0]?.fingerprint ?? '';
  const model = `bulletins/2021-02/${first}/model.json`;
  const held = Buffer.from((await bureau.archive.get(model))?.body ?? []).toString();
  await bureau.archive.put(model, held.replaceAll(/("value": "\d+\.)5"/g, '$14"'));
  const next = { ...bureau.dependencies(), code: 'next' };
  expect((await consider(february, next)).status).toMatchObject({
    state: 'revision-pending',
    waitsFor: 'approval',
    editions: [{}],
  });
  await orderRelease(february, bureau.dependencies());
  expect((await consider(february, next)).status).toMatchObject({ state: 'released', editions: [{}, {}] });
});

test('figures that come back after a correction are released and mailed once more', async () => {
  await bureau.look();
  await bureau.correct();
  await bureau.look();
  await bureau.upload('by-hand');
  const { status } = await bureau.look();
  expect(status.editions.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(bureau.post.to('leader@city.example')[2]).toContain('【更正·第3版】');
});

test('who looked at facts that were corrected meanwhile does not put them out after the correction', async () => {
  let isOvertaken = false;
  const overtaken: Store = {
    ...bureau.archive,
    putIfAbsent: async (key, body) => {
      if (key.endsWith('/status.json') && !isOvertaken) {
        isOvertaken = true;
        await bureau.correct();
        await bureau.look();
      }
      return bureau.archive.putIfAbsent(key, body);
    },
  };
  const { status } = await bureau.look(overtaken);
  expect(isOvertaken).toBe(true);
  expect(status.editions).toHaveLength(1);
  expect(status.editions[0]?.fingerprint).toBe((await bureau.look()).status.latest);
  expect(bureau.post.to('leader@city.example')).toHaveLength(1);
});
