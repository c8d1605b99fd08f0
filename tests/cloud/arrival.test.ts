import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readReceipts } from '../../functions/facts/receipts.ts';
import {
  cityUploads,
  drop,
  februaryReaders,
  februaryStatus,
  keepRegisters,
  operatorMails,
} from './example-city.ts';
import { startLocalCloud, type LocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

const header =
  '统计月份,海关注册编码,企业名称,进出口,商品编码,贸易伙伴编码,监管方式,企业性质,境内目的地/货源地,第一数量,计量单位,美元,人民币\n';

/** February in twenty files: nineteen of exports and one of imports, which sum to what the city's own file has. */
const parts = Array.from({ length: 20 }, (_, part) => {
  const isImport = part === 19;
  const code = `43012901${String(part).padStart(2, '0')}`;
  const dollars = isImport ? '5000000.00' : part === 0 ? '14982000.18' : '999.99';
  const yuan = isImport ? '50000000.00' : part === 0 ? '149820000.18' : '9999.99';
  return {
    key: `incoming/2021-02/分片 ${part + 1}+共20.csv`,
    body: `${header}202102,${code},企业${part},${isImport ? '进口' : '出口'},84295212,502,0110,民营企业,43012,10,千克,${dollars},${yuan}\n`,
  };
});
/** All firms of the parts are of one park: that the two others report nothing is right, and said so beforehand. */
const confirmed = ['aa4e2878', '5061f186'].map(
  (key) => `2021-02,place-silent,${key},编辑,分片只有一个园区的企业\n`,
);
/** An order that is no order of theirs: 7 and 20 share no factor. */
const shuffled = parts
  .map((_, index) => parts[(index * 7 + 3) % parts.length])
  .filter((part) => part !== undefined);

test.skipIf(motoIsAbsent)(
  'twenty parts in any order, some twice, their notifications lost, doubled and late, become one edition and one mail a reader',
  async () => {
    await using cloud = await startLocalCloud({ QUIET_MINUTES: '2' });
    await keepRegisters(cloud, ['leader@city.example']);
    await cloud.archive.put('registers/confirmed.csv', `month,code,key,who,why\n${confirmed.join('')}`);
    await drop(cloud, [...cityUploads.filter(({ key }) => !key.endsWith('202102.csv')), ...shuffled]);
    await drop(cloud, shuffled.slice(0, 4));
    const heard: string[] = [];
    while (await cloud.uploads.next((event) => Promise.resolve(void heard.push(bodyOf(event)))));
    // With the one by which S3 tries the queue.
    expect(heard).toHaveLength(29);
    // Every fifth is lost, every third comes twice, and the last comes first.
    for (const [index, body] of heard.toReversed().entries())
      for (let copy = index % 5 === 0 ? 1 : 0; copy <= (index % 3 === 0 ? 1 : 0); copy += 1)
        await cloud.uploads.send(body);
    await cloud.drain(2);
    await cloud.wake();
    expect(await cloud.mails()).toEqual([]);
    const last = Math.max(...(await receiptTimes(cloud)));
    await wait(Math.max(0, last + 121_000 - Date.now()));
    await cloud.wake();
    await cloud.wake();
    const status = await februaryStatus(cloud);
    expect(status).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    expect(status?.editions[0]?.headline).toBe('2021年2月示例市进出口2.0亿元，同比增长33.3%');
    const february = (await readReceipts(cloud.archive))
      .flatMap((receipt) => receipt.parts)
      .filter(({ month }) => month === '2021-02');
    expect(february).toHaveLength(20);
    expect(february.reduce((sum, { usd }) => sum + BigInt((usd ?? '').replace('.', '')), 0n)).toBe(
      2_000_000_000n,
    );
    expect(await februaryReaders(cloud)).toEqual(['editor@city.example', 'leader@city.example']);
  },
);

test.skipIf(motoIsAbsent)(
  'a file that is no CSV is refused and told to the operator, the others go on, and the right one under its key heals the month',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, []);
    const [first, ...others] = cityUploads.toReversed();
    if (first === undefined) throw new RangeError('the case has no uploads');
    await drop(cloud, [{ ...first, body: '<!doctype html><html>登录</html>' }, ...others]);
    await cloud.drain();
    await cloud.wake();
    expect(await operatorMails(cloud)).toEqual([`【文件未采用】${first.key}`]);
    expect((await readReceipts(cloud.archive)).flatMap((receipt) => receipt.parts)).toHaveLength(8);
    expect(await februaryReaders(cloud)).toEqual([]);
    await drop(cloud, [first]);
    await cloud.drain();
    expect((await februaryStatus(cloud))?.state).toBe('released');
    expect(await februaryReaders(cloud)).toEqual(['editor@city.example']);
  },
);

test.skipIf(motoIsAbsent)(
  'a correction after the release makes a second edition with its notice to those who have the first, which stays as it was',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, ['leader@city.example']);
    await drop(cloud);
    await cloud.drain();
    const first = (await februaryStatus(cloud))?.editions[0];
    const pdf = `bulletins/2021-02/${first?.fingerprint ?? ''}/bulletin.pdf`;
    const before = await cloud.archive.get(pdf);
    const corrected = cityUploads
      .filter(({ key }) => key.endsWith('202102.csv'))
      .map(({ key, body }) => ({
        key,
        body: body.toString().replace('15000000.00,150000000.00', '16000000.00,160000000.00'),
      }));
    await drop(cloud, corrected);
    await cloud.drain();
    expect((await februaryStatus(cloud))?.editions).toMatchObject([first, { number: 2 }]);
    const after = await cloud.archive.get(pdf);
    expect(after?.body.byteLength).toBeGreaterThan(10_000);
    expect(after?.body).toEqual(before?.body);
    const notices = (await cloud.mails()).filter(({ subject }) => subject.startsWith('【更正·第2版】'));
    expect(notices.map(({ to }) => to).sort()).toEqual(['editor@city.example', 'leader@city.example']);
  },
);

/** When uploads were taken in, in milliseconds. */
async function receiptTimes({ archive }: LocalCloud): Promise<number[]> {
  const times: number[] = [];
  for await (const { modified } of archive.list('intake/')) times.push(modified.getTime());
  return times;
}

/** The text of the one message in an event. */
function bodyOf(event: { readonly Records: readonly { readonly body: string }[] }): string {
  return event.Records.map(({ body }) => body).join('');
}
