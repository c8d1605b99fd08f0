import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { readStatus } from '../../functions/publish/status.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { startLocalCloud, type LocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

const cases = resolve(import.meta.dirname, '../../fixtures/cases');
const february = monthOf(2021, 2);
const recipients =
  'address,name,language,edition,role\nleader@city.example,市领导,zh-CN,internal,reader\neditor@city.example,编辑,zh-CN,internal,editor\n';

let cloud: LocalCloud | undefined;
async function start(quietMinutes: number): Promise<LocalCloud> {
  cloud = await startLocalCloud({ QUIET_MINUTES: String(quietMinutes) });
  const registers = join(cases, 'by-hand/uploads/registers');
  for (const file of readdirSync(registers))
    await cloud.archive.put(`registers/${file}`, readFileSync(join(registers, file)));
  await cloud.archive.put('registers/recipients.csv', recipients);
  return cloud;
}
afterEach(async () => {
  await cloud?.[Symbol.asyncDispose]();
  cloud = undefined;
});

function uploads(): { key: string; body: Buffer }[] {
  const incoming = join(cases, 'by-hand/uploads/incoming');
  return readdirSync(incoming).map((file) => ({
    key: `incoming/2021/出口 进口+${file}`,
    body: readFileSync(join(incoming, file)),
  }));
}

test.skipIf(motoIsAbsent)(
  'files dropped in any order, one twice, one notification lost, become one edition and one mail per reader',
  async () => {
    const cloud = await start(1);
    const files = uploads().toReversed();
    const [first] = files;
    if (first === undefined) throw new RangeError('the case has no uploads');
    for (const { key, body } of [...files, first]) await cloud.incoming.put(key, body);
    await cloud.drain({ lose: (body) => body.includes('202012') });
    await cloud.wake();
    expect(await cloud.mails()).toEqual([]);
    await wait(61_000);
    await cloud.wake();
    await cloud.wake();
    const status = await readStatus(cloud.archive, february);
    expect(status).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    expect(status?.editions.at(-1)?.headline).toBe('2021年2月示例市进出口2.0亿元，同比增长33.3%');
    const last = (await cloud.mails()).filter(({ subject }) => subject.includes('2021年2月'));
    expect(last.map(({ to }) => to).sort()).toEqual(['editor@city.example', 'leader@city.example']);
    process.stdout.write(`largest invocation: ${cloud.peakMb()} MB\n`);
  },
);

test.skipIf(motoIsAbsent)(
  'a file that is no CSV is refused and told to the operator, the others go on, and mending it under its key heals',
  async () => {
    const cloud = await start(0);
    await cloud.incoming.put('incoming/2021/网页-202102.csv', '<!doctype html><html>登录</html>');
    await cloud.drain();
    for (const { key, body } of uploads()) await cloud.incoming.put(key, body);
    await cloud.drain();
    await cloud.wake();
    expect((await readStatus(cloud.archive, february))?.state).toBe('held');
    expect(
      (await cloud.mails()).filter(({ to }) => to === 'operator@city.example').map(({ subject }) => subject),
    ).toEqual(['【文件未采用】incoming/2021/网页-202102.csv']);
    await cloud.incoming.delete('incoming/2021/网页-202102.csv');
    await cloud.wake();
    expect((await readStatus(cloud.archive, february))?.state).toBe('released');
  },
);

test.skipIf(motoIsAbsent)(
  'functions killed at random are called again, and nothing is lost or doubled',
  async () => {
    const cloud = await start(0);
    let calls = 0;
    cloud.watch((name, invocation) => {
      calls += 1;
      if (name === 'publish' && calls % 2 === 0)
        setTimeout(() => invocation.kill('SIGKILL'), 700 + calls * 150);
    });
    for (const { key, body } of uploads()) await cloud.incoming.put(key, body);
    await cloud.drain();
    cloud.watch(() => undefined);
    await cloud.wake();
    expect((await readStatus(cloud.archive, february))?.editions).toHaveLength(1);
    const mails = (await cloud.mails()).filter(({ subject }) => subject.startsWith('2021年2月'));
    const readers = mails.map(({ to }) => to);
    expect(readers.length).toBe(new Set(readers).size);
    expect(readers.length).toBeGreaterThan(0);
  },
);
