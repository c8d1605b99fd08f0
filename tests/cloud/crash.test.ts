import { expect, test } from 'vitest';
import { orderResend } from '../../functions/publish/release/orders.ts';
import { claimKey, claimsUnder } from '../../functions/publish/archive/claims.ts';
import { releaseFolder } from '../../functions/publish/mail/mailing.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import {
  drop,
  february,
  februaryReaders,
  februaryStatus,
  keepRegisters,
  operatorMails,
  publishFebruary,
  takeIn,
} from './example-city.ts';
import type { Asked } from './faulty-proxy.ts';
import { startLocalCloud, type LocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

const isPut = (path: RegExp) => (asked: Asked) => asked.method === 'PUT' && path.test(asked.path);
const isClaim = (address: string) => (asked: Asked) =>
  asked.isConditional && asked.method === 'PUT' && asked.body.includes(`"${address}"`);
const isTold = (address: string) => (asked: Asked) => asked.body.includes(`["${address}"]`);

/** The steps of the chain after each of which it is killed once, from the upload to the recorded mail. */
const steps: readonly { readonly name: string; readonly is: (asked: Asked) => boolean }[] = [
  { name: 'facts written', is: isPut(/\/facts\/month=2021-02\//) },
  { name: 'receipt written', is: isPut(/\/intake\/\w+\.json$/) },
  { name: 'month named', is: ({ body }) => body.includes('"MessageBody"') },
  { name: 'PDF filed', is: isPut(/\/bulletins\/2021-02\/\w+\/bulletin\.pdf$/) },
  { name: 'edition filed', is: isPut(/\/bulletins\/2021-02\/\w+\/manifest\.json$/) },
  { name: 'month released', is: isPut(/\/bulletins\/2021-02\/status\.json$/) },
  { name: 'mail claimed', is: isClaim('claimed@city.example') },
  { name: 'mail sent', is: isTold('sent@city.example') },
  {
    name: 'mail recorded',
    is: (asked) => isClaim('recorded@city.example')(asked) && asked.body.includes('"sent"'),
  },
];

/** Kills what is at work right after the server has done each step for the first time. Tells which it has met. */
function killAfterEachStep(cloud: LocalCloud): string[] {
  const met: string[] = [];
  const rule = (asked: Asked): { after: () => void } | undefined => {
    const step = steps.find(({ name, is }) => !met.includes(name) && is(asked));
    if (step === undefined) return undefined;
    met.push(step.name);
    return { after: cloud.functions.kill };
  };
  cloud.aws.rule = cloud.ses.rule = rule;
  return met;
}

test.skipIf(motoIsAbsent)(
  'killed after every step from the upload to the recorded mail, the chain loses nothing and doubles nothing; what is in doubt is reported and can be resent',
  async () => {
    await using cloud = await startLocalCloud();
    const readers = ['claimed@city.example', 'recorded@city.example', 'sent@city.example'];
    await keepRegisters(cloud, readers);
    const met = killAfterEachStep(cloud);
    await drop(cloud);
    await cloud.drain();
    await cloud.wake();
    expect(met.toSorted()).toEqual(steps.map(({ name }) => name).toSorted());
    const status = await februaryStatus(cloud);
    expect(status).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    const had = ['editor@city.example', 'recorded@city.example', 'sent@city.example'];
    expect(await februaryReaders(cloud)).toEqual(had);
    expect(await operatorMails(cloud)).toEqual([]);

    await letClaimsAge(cloud);
    await cloud.wake();
    await cloud.wake();
    const reports = (await cloud.mails()).filter(({ to }) => to === 'operator@city.example');
    expect(reports.map(({ subject }) => subject)).toEqual(['【需要处理】2021-02有邮件不知是否发出']);
    expect(readers.filter((reader) => reports[0]?.html.includes(reader))).toEqual([
      'claimed@city.example',
      'sent@city.example',
    ]);
    await orderResend(february, { archive: cloud.archive, clock: systemClock }, 'claimed@city.example');
    await cloud.wake();
    expect(await februaryReaders(cloud)).toEqual(['claimed@city.example', ...had]);
  },
);

test.skipIf(motoIsAbsent)(
  'two invocations that publish a month at once make one edition and one mail a reader',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, ['leader@city.example']);
    await drop(cloud);
    await takeIn(cloud);
    const answers = await Promise.all([publishFebruary(cloud), publishFebruary(cloud)]);
    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    const manifests: string[] = [];
    for await (const { key } of cloud.archive.list('bulletins/2021-02/'))
      if (key.endsWith('/manifest.json')) manifests.push(key);
    expect(manifests).toHaveLength(1);
    expect((await februaryStatus(cloud))?.editions).toHaveLength(1);
    expect(await februaryReaders(cloud)).toEqual(['editor@city.example', 'leader@city.example']);
  },
);

/** As if an hour had passed since mails were claimed. */
async function letClaimsAge(cloud: LocalCloud): Promise<void> {
  const edition = (await februaryStatus(cloud))?.editions.at(-1);
  if (edition === undefined) throw new RangeError('nothing was released');
  const folder = releaseFolder(february, edition);
  let aged = 0;
  for await (const { key, claim } of claimsUnder(cloud.archive, folder)) {
    expect(key).toBe(claimKey(folder, claim.address));
    const at = new Date(Date.parse(claim.at) - 3600_000).toISOString();
    await cloud.archive.put(key, JSON.stringify({ ...claim, at }));
    aged += 1;
  }
  expect(aged).toBe(4);
}
