import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { expect, inject, test } from 'vitest';
import { outputOfVariable } from '../../functions/settings.ts';
import { root, run } from '../cli/run.ts';
import { drop, februaryStatus, keepRegisters } from './example-city.ts';
import { startLocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

const aws = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
};

/** A stack that has nothing but the outputs of the real one. */
async function createStack(
  name: string,
  endpoint: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CloudFormationClient({ endpoint, region: aws.AWS_REGION, credentials });
  const outputs = new Map(
    Object.entries(settings).map(([variable, Value]) => [outputOfVariable(variable), { Value }]),
  );
  const template = {
    Resources: { Nothing: { Type: 'AWS::SQS::Queue' } },
    Outputs: Object.fromEntries(outputs),
  };
  await client.send(new CreateStackCommand({ StackName: name, TemplateBody: JSON.stringify(template) }));
  client.destroy();
}

test.skipIf(motoIsAbsent)(
  'disclosure tells of a stack what it tells of a folder, and what the stack releases has its record',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, []);
    await drop(cloud);
    await cloud.drain();
    const status = await februaryStatus(cloud);
    const records: string[] = [];
    for await (const { key } of cloud.archive.list('disclosure/2021-02/')) records.push(key);
    expect(status?.editions).toHaveLength(1);
    expect(records).toEqual([
      expect.stringMatching(new RegExp(`/\\d{6}-${status?.editions[0]?.fingerprint ?? ''}\\.json$`)),
    ]);
    const endpoint = inject('moto');
    await createStack('bulletin', endpoint, cloud.settings);
    const out = mkdtempSync(join(tmpdir(), 'disclosure-'));
    const ask = (...words: readonly string[]): unknown => {
      const { stdout, stderr } = run(['disclosure', '2021-02', '--json', '--out', out, ...words], {
        environment: { ...aws, AWS_ENDPOINT_URL: endpoint },
      });
      expect(stdout, stderr).not.toBe('');
      return JSON.parse(stdout);
    };
    const ofStack = ask('--stack', 'bulletin');
    expect(ofStack).toEqual(ask('--in', join(root, 'fixtures/cases/by-hand/uploads')));
    expect(JSON.stringify(ofStack)).toContain('few-firms');
    rmSync(out, { recursive: true });
  },
);
