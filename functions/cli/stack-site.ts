import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Language } from '../words/language.ts';
import { sqsMonths } from '../ports/months-queue.ts';
import { s3Client, s3Store } from '../ports/s3-store.ts';
import { incomingPrefix, settingsOfOutputs, type Settings } from '../settings.ts';
import { scratchFolder } from '../desk/folder.ts';
import { UsageError, wordsIn } from './options.ts';
import type { Site } from '../desk/site.ts';

/** A deployed stack, found by its outputs. Throws UsageError where AWS does not give them. */
export async function stackSite(name: string, language: Language | undefined): Promise<Site> {
  const settings = await settingsOf(name).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(wordsIn(language).noStack(name, reason), { cause: error });
  });
  const s3 = s3Client(process.env);
  const months = sqsMonths(new SQSClient(), settings.monthsQueueUrl);
  const archive = s3Store(s3, settings.archiveBucket);
  return {
    archive,
    registersKept: archive,
    incoming: s3Store(s3, settings.incomingBucket),
    scratch: scratchFolder(),
    prefix: incomingPrefix,
    look: (month) => months.name(month),
    [Symbol.asyncDispose]: () => {
      s3.destroy();
      return Promise.resolve();
    },
  };
}

async function settingsOf(name: string): Promise<Settings> {
  const { Stacks: stacks = [] } = await new CloudFormationClient().send(
    new DescribeStacksCommand({ StackName: name }),
  );
  const outputs = (stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => ({
    ...(OutputKey !== undefined && { OutputKey }),
    ...(OutputValue !== undefined && { OutputValue }),
  }));
  return settingsOfOutputs(outputs);
}
