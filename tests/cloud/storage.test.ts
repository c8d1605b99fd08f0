import { expect, test } from 'vitest';
import {
  cityUploads,
  drop,
  februaryReaders,
  februaryStatus,
  keepRegisters,
  operatorMails,
  takeIn,
} from './example-city.ts';
import type { Asked, Fault } from './faulty-proxy.ts';
import { startLocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

/** What S3 does to the first tries of each conditional write, one after the other. */
const faults: readonly Fault[] = [
  { status: 409, code: 'ConditionalRequestConflict' },
  { status: 503, code: 'SlowDown' },
  'answer lost',
];
const precondition: Fault = { status: 412, code: 'PreconditionFailed' };
const unavailable: Fault = { status: 503, code: 'ServiceUnavailable' };

test.skipIf(motoIsAbsent)(
  'a conflict, throttling and a lost answer at every conditional write, and a status that others seem to have changed, leave one edition and one mail a reader, none in doubt',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, ['leader@city.example']);
    const tries = new Map<string, number>();
    cloud.aws.rule = (asked) => {
      if (asked.method !== 'PUT' || !asked.isConditional) return undefined;
      const count = tries.get(asked.path) ?? 0;
      tries.set(asked.path, count + 1);
      return count === 0 && asked.path.endsWith('status.json') ? precondition : faults[count];
    };
    await drop(cloud);
    await cloud.drain();
    cloud.aws.rule = () => undefined;
    await cloud.wake();
    expect([...tries.values()].filter((count) => count > faults.length).length).toBeGreaterThan(10);
    expect(await februaryStatus(cloud)).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    expect(await februaryReaders(cloud)).toEqual(['editor@city.example', 'leader@city.example']);
    const claims: string[] = [];
    for await (const { key } of cloud.archive.list('mail/2021-02/'))
      claims.push(Buffer.from((await cloud.archive.get(key))?.body ?? []).toString());
    expect(claims.filter((claim) => claim.includes('"sent"'))).toHaveLength(2);
    expect(await operatorMails(cloud)).toEqual([]);
  },
);

test.skipIf(motoIsAbsent)(
  'while S3 is away an upload and a month are tried again and again, then set aside, and redriven they succeed',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, []);
    const writes = new Map<string, number>();
    const away = (prefix: string) => (asked: Asked) => {
      if (asked.method !== 'PUT' || !asked.path.includes(prefix)) return undefined;
      writes.set(prefix, (writes.get(prefix) ?? 0) + 1);
      return unavailable;
    };
    const [one] = cityUploads.slice(-1);
    if (one === undefined) throw new RangeError('the case has no uploads');
    cloud.aws.rule = away('/intake/');
    await drop(cloud, [one]);
    await cloud.drain();
    expect(await cloud.uploads.deadLetters()).toHaveLength(1);
    cloud.aws.rule = away('status.json');
    await drop(cloud, cityUploads.slice(0, -1));
    await cloud.uploads.redrive();
    await takeIn(cloud);
    expect(await cloud.uploads.deadLetters()).toEqual([]);
    while (await cloud.months.next(() => Promise.resolve()));
    await cloud.months.send('{"month":"2021-02"}');
    await cloud.drain();
    expect(await cloud.months.deadLetters()).toEqual(['{"month":"2021-02"}']);
    // Eight tries by the client within each of five by the queue; of an upload also to say that its intake failed, as
    // often as the client's quota of retries still lets.
    expect(writes.get('status.json')).toBe(40);
    expect(writes.get('/intake/')).toBeGreaterThanOrEqual(40 + 5);
    expect(writes.get('/intake/')).toBeLessThanOrEqual(80);
    expect(await februaryStatus(cloud)).toBeUndefined();
    cloud.aws.rule = () => undefined;
    await cloud.months.redrive();
    await cloud.drain();
    expect(await cloud.months.deadLetters()).toEqual([]);
    expect(await februaryStatus(cloud)).toMatchObject({ state: 'released', editions: [{ number: 1 }] });
    expect(await februaryReaders(cloud)).toEqual(['editor@city.example']);
  },
);
