import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sizes } from '../../infra/functions.ts';
import { exampleStages, readable, resources, statements, templateOf } from './synthesis.ts';

const queueShape = {
  VisibilityTimeout: z.number().optional(),
  DelaySeconds: z.number().optional(),
  MessageRetentionPeriod: z.number(),
  SqsManagedSseEnabled: z.boolean(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() }).optional(),
};

describe.each(exampleStages)('the queues of %s', (stage) => {
  const template = templateOf(stage);
  const queues = resources(template, 'AWS::SQS::Queue', queueShape);
  const working = [...queues].filter(([, queue]) => queue.RedrivePolicy !== undefined);

  test('are two, each with a queue for what failed five times', () => {
    expect(queues.size).toBe(4);
    expect(
      working.map(([, { RedrivePolicy }]) => readable(RedrivePolicy?.deadLetterTargetArn)).sort(),
    ).toEqual(['<QueuesMonthsDeadLetters>', '<QueuesUploadsDeadLetters>']);
    expect(working.map(([, { RedrivePolicy }]) => RedrivePolicy?.maxReceiveCount)).toEqual([5, 5]);
  });

  test('keep a message out of sight for at least six time-outs of the function that works on it', () => {
    const mappings = resources(template, 'AWS::Lambda::EventSourceMapping', {
      EventSourceArn: z.unknown(),
      FunctionName: z.unknown(),
    });
    const functions = resources(template, 'AWS::Lambda::Function', { Timeout: z.number() });
    const pairs = [...mappings.values()].map(({ EventSourceArn, FunctionName }) => {
      const queue = working.find(([id]) => JSON.stringify(EventSourceArn).includes(`"${id}"`));
      const lambda = [...functions].find(([id]) => JSON.stringify(FunctionName).includes(`"${id}"`));
      return [queue?.[1].VisibilityTimeout ?? 0, lambda?.[1].Timeout ?? Infinity] as const;
    });
    expect(pairs).toHaveLength(2);
    for (const [visibility, timeout] of pairs) expect(visibility).toBeGreaterThanOrEqual(6 * timeout);
  });

  test('wait a moment before they deliver, keep messages for a fortnight and encrypt them', () => {
    expect(working.map(([, { DelaySeconds }]) => DelaySeconds)).toEqual([10, 60]);
    for (const { MessageRetentionPeriod, SqsManagedSseEnabled } of queues.values()) {
      expect(MessageRetentionPeriod).toBe(14 * 24 * 3600);
      expect(SqsManagedSseEnabled).toBe(true);
    }
  });

  test('refuse whoever comes without TLS, and take messages from S3 for buckets of this stack only', () => {
    const said = statements(template, 'AWS::SQS::QueuePolicy');
    expect(said.filter(({ Effect }) => Effect === 'Deny')).toHaveLength(4);
    expect(said.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      {
        Effect: 'Allow',
        Action: ['sqs:SendMessage'],
        Resource: ['<QueuesUploads>'],
        Principal: '{"Service":"s3.amazonaws.com"}',
        Condition:
          '{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}},"ArnLike":{"aws:SourceArn":{"Fn::Join":["",["arn:",{"Ref":"AWS::Partition"},":s3:::trade-bulletin-test*"]]}}}',
      },
    ]);
  });

  test('hand over one message at a time, to no more functions at once than is safe', () => {
    const mappings = resources(template, 'AWS::Lambda::EventSourceMapping', {
      BatchSize: z.number(),
      FunctionResponseTypes: z.array(z.string()),
      ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
    });
    expect([...mappings.values()]).toEqual(
      [sizes.intake, sizes.publish].map(({ concurrency }) => ({
        BatchSize: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: concurrency },
      })),
    );
  });
});
