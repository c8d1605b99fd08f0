import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settingsOfOutputs, wakeEvent } from '../../functions/settings.ts';
import { NoSesThere, stageNamed, UnknownStage } from '../../infra/settings.ts';
import { exampleStages, readable, resources, templateOf } from './synthesis.ts';

test('a stage that is not in the settings is refused with those that are', () => {
  expect(() => stageNamed('exmaple')).toThrow(UnknownStage);
  expect(() => stageNamed('exmaple')).toThrow('there are: example, example-china');
});

test('AWS China has no SES, and a stage there that asks for it is refused before it is deployed', () => {
  const stage = { ...stageNamed('example'), region: 'cn-north-1' };
  expect(() => templateOf(stage)).toThrow(NoSesThere);
  templateOf('example-china').resourceCountIs('AWS::SES::EmailIdentity', 0);
  templateOf('example-china').resourceCountIs('AWS::SES::ConfigurationSet', 0);
});

describe.each(exampleStages)('%s', (stage) => {
  const template = templateOf(stage);
  const text = JSON.stringify(template.toJSON());

  test('names no partition of AWS by itself', () => {
    expect(text.length).toBeGreaterThan(30_000);
    expect(text).not.toMatch(/arn:aws(-cn)?:/);
    expect(text.includes('console.amazonaws.cn')).toBe(stage === 'example-china');
    expect(text.includes('console.aws.amazon.com')).toBe(stage === 'example');
  });

  test('runs on Node 24, x86_64, from zips, and keeps its logs for half a year', () => {
    const functions = resources(template, 'AWS::Lambda::Function', {
      Runtime: z.string(),
      Architectures: z.array(z.string()),
      Handler: z.string(),
      PackageType: z.string().optional(),
    });
    expect([...functions.values()]).toEqual(
      ['intake', 'publish'].map((name) => ({
        Runtime: 'nodejs24.x',
        Architectures: ['x86_64'],
        Handler: `functions/${name}/index.handler`,
      })),
    );
    const logs = resources(template, 'AWS::Logs::LogGroup', { RetentionInDays: z.number() });
    expect([...logs.values()]).toEqual([{ RetentionInDays: 180 }, { RetentionInDays: 180 }]);
  });

  test('tells its settings as outputs, and they are the ones that its functions read', () => {
    const outputs = z
      .record(z.string(), z.object({ Value: z.unknown(), Description: z.string() }))
      .parse(template.findOutputs('*'));
    // CloudFormation fills in a queue's URL.
    const told = Object.entries(outputs).map(([OutputKey, { Value }]) => ({
      OutputKey,
      OutputValue: readable(Value).replace(/^<(Queues.+)>$/, 'https://sqs.example.com/$1'),
    }));
    const settings = settingsOfOutputs(told);
    expect(settings).toMatchObject({
      city: '长沙市',
      timeZone: 'Asia/Shanghai',
      release: 'approved',
      incomingBucket: '<StorageIncoming>',
      archiveBucket: '<StorageArchive>',
      monthsQueueUrl: 'https://sqs.example.com/QueuesMonths',
      operators: ['operator@commerce.example.com'],
      mail: { transport: stage === 'example' ? 'ses' : 'smtp' },
    });
    const environment = resources(template, 'AWS::Lambda::Function', {
      Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
    });
    expect(environment.size).toBe(2);
    for (const { Environment } of environment.values()) {
      expect(Environment.Variables).toHaveProperty('CODE_VERSION', expect.stringMatching(/^[0-9a-f]{12}$/));
      for (const [name, value] of Object.entries(outputs))
        if (name.endsWith('Bucket')) expect(Object.values(Environment.Variables)).toContainEqual(value.Value);
    }
    expect(readable(outputs['UploadTo']?.Value)).toBe('s3://<StorageIncoming>/incoming/');
    expect(outputs['UploadTo']?.Description).toContain('把海关数据 CSV 放在这里');
  });

  test('wakes the gate at every full five minutes, without repeating a waking that failed', () => {
    const [schedule] = [
      ...resources(template, 'AWS::Scheduler::Schedule', {
        ScheduleExpression: z.string(),
        Target: z.object({ Input: z.string(), RetryPolicy: z.object({ MaximumRetryAttempts: z.number() }) }),
      }).values(),
    ];
    expect(schedule?.ScheduleExpression).toBe('cron(0/5 * * * ? *)');
    expect(JSON.parse(schedule?.Target.Input ?? '')).toEqual(wakeEvent);
    expect(schedule?.Target.RetryPolicy.MaximumRetryAttempts).toBe(0);
  });

  test('tells operators of every message that SES could not deliver', () => {
    const events = resources(template, 'AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: z.object({ MatchingEventTypes: z.array(z.string()), Enabled: z.boolean() }),
    });
    expect([...events.values()].map(({ EventDestination }) => EventDestination.MatchingEventTypes)).toEqual(
      stage === 'example' ? [['bounce', 'complaint', 'reject']] : [],
    );
  });
});

test('the rules of AwsSolutions are really asked: an open bucket in the same stack does not pass', () => {
  const open = (): unknown => templateOf('example', (stack) => new Bucket(stack, 'Open'));
  expect(open).toThrow('AwsSolutions-S10');
});
