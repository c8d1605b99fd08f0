import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readStatus, type Status } from '../../functions/publish/archive/status.ts';
import { monthOf } from '../../functions/trade/month.ts';
import type { LocalCloud } from './local-cloud.ts';
import type { QueueEvent } from './queues.ts';

const place = resolve(import.meta.dirname, '../../fixtures/cases/by-hand/uploads');

/** The newest month of the city, with both flows. */
export const february = monthOf(2021, 2);

/** What officers of the city upload, under keys that events must encode. */
export const cityUploads: readonly { readonly key: string; readonly body: Buffer }[] = readdirSync(
  join(place, 'incoming'),
).map((file) => ({
  key: `incoming/2021/出口 进口+${file}`,
  body: readFileSync(join(place, 'incoming', file)),
}));

/** Puts the city's registers where people keep them, with these readers. */
export async function keepRegisters(cloud: LocalCloud, readers: readonly string[]): Promise<void> {
  for (const file of readdirSync(join(place, 'registers')))
    await cloud.archive.put(`registers/${file}`, readFileSync(join(place, 'registers', file)));
  const rows = readers.map((address) => `${address},,zh-CN,internal,reader\n`);
  await cloud.archive.put(
    'registers/recipients.csv',
    `address,name,language,edition,role\neditor@city.example,编辑,zh-CN,internal,editor\n${rows.join('')}`,
  );
}

export async function drop(
  cloud: LocalCloud,
  uploads: readonly { readonly key: string; readonly body: Uint8Array | string }[] = cityUploads,
): Promise<void> {
  for (const { key, body } of uploads) await cloud.incoming.put(key, body);
}

/** Takes in what was dropped, and leaves the months that this names in their queue. */
export async function takeIn({ uploads, functions }: LocalCloud): Promise<void> {
  const intake = async (event: QueueEvent): Promise<void> => {
    await functions.invoke('intake', event);
  };
  while (await uploads.next(intake));
}

/** One invocation that publishes February. */
export function publishFebruary({ functions }: LocalCloud): Promise<unknown> {
  return functions.invoke('publish', { Records: [{ messageId: 'february', body: '{"month":"2021-02"}' }] });
}

export function februaryStatus(cloud: LocalCloud): Promise<Status | undefined> {
  return readStatus(cloud.archive, february);
}

/** Who has had a mail about February as released, in the order of addresses; drafts do not count. */
export async function februaryReaders(cloud: LocalCloud): Promise<string[]> {
  const released = (await cloud.mails()).filter(({ subject }) => /^(【更正.*】)?2021年2月/.test(subject));
  return released.map(({ to }) => to).sort();
}

/** Subjects of what operators were told. */
export async function operatorMails(cloud: LocalCloud): Promise<string[]> {
  return (await cloud.mails())
    .filter(({ to }) => to === 'operator@city.example')
    .map(({ subject }) => subject);
}
