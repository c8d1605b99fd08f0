import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sizes } from '../../infra/functions.ts';
import { runtimeSaid } from './environment.ts';
import { startLocalCloud, type LocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');

test.skipIf(motoIsAbsent)(
  'the fixture city, from cold functions to the mail of its newest month, stays far within the memory and the time that the stack gives',
  async () => {
    await using cloud = await startLocalCloud();
    await keep(cloud, 'registers');
    await cloud.archive.put(
      'registers/recipients.csv',
      'address,name,language,edition,role\nleader@city.example,,zh-CN,internal,reader\n',
    );
    const uploads = readdirSync(join(city, 'incoming'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    for (const { parentPath, name } of uploads)
      await cloud.incoming.put(`incoming/${name}`, readFileSync(join(parentPath, name)));
    const intake = await seconds(() => cloud.functions.invoke('intake', { wake: true }));
    const event = { Records: [{ messageId: 'june', body: '{"month":"2021-06"}' }] };
    const publish = await seconds(() => cloud.functions.invoke('publish', event));
    const mails = await cloud.mails();
    expect(mails.map(({ to }) => to)).toEqual(['leader@city.example']);
    const peak = { intake: cloud.functions.peakMb('intake'), publish: cloud.functions.peakMb('publish') };
    process.stdout.write(
      `${runtimeSaid}: ${uploads.length} uploads taken in cold: ${intake.toFixed(1)} s, ${peak.intake} MB; month published cold, to the mail: ${publish.toFixed(1)} s, ${peak.publish} MB\n`,
    );
    for (const name of ['intake', 'publish'] as const) {
      expect(peak[name]).toBeGreaterThan(50);
      expect(peak[name]).toBeLessThan(sizes[name].memoryMb / 2);
    }
    expect(intake).toBeLessThan(sizes.intake.timeout.toSeconds() / 4);
    expect(publish).toBeLessThan(sizes.publish.timeout.toSeconds() / 4);
  },
);

async function keep(cloud: LocalCloud, folder: string): Promise<void> {
  for (const file of readdirSync(join(city, folder)))
    await cloud.archive.put(`${folder}/${file}`, readFileSync(join(city, folder, file)));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
