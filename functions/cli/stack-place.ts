import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsMonths } from '../ports/months-queue.ts';
import { s3Client, s3Store } from '../ports/s3-store.ts';
import { incomingPrefix, settingsOfOutputs } from '../settings.ts';
import { UsageError } from './options.ts';
import type { Place } from './place.ts';

/** A deployed stack, found by its outputs. */
export async function stackPlace(name: string): Promise<Place> {
  const { Stacks: stacks = [] } = await new CloudFormationClient().send(
    new DescribeStacksCommand({ StackName: name }),
  );
  const outputs = (stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => ({
    ...(OutputKey !== undefined && { OutputKey }),
    ...(OutputValue !== undefined && { OutputValue }),
  }));
  if (outputs.length === 0) throw new UsageError(`no stack "${name}", or it has no outputs`);
  const settings = settingsOfOutputs(outputs);
  const s3 = s3Client(process.env);
  const months = sqsMonths(new SQSClient(), settings.monthsQueueUrl);
  return {
    archive: s3Store(s3, settings.archiveBucket),
    incoming: s3Store(s3, settings.incomingBucket),
    prefix: incomingPrefix,
    look: (month) => months.name(month),
    [Symbol.asyncDispose]: () => {
      s3.destroy();
      return Promise.resolve();
    },
  };
}
