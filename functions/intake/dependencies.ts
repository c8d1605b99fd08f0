import { tmpdir } from 'node:os';
import { SQSClient } from '@aws-sdk/client-sqs';
import { lambdaLog, type FunctionLog } from '../ports/lambda-log.ts';
import { sqsMonths } from '../ports/months-queue.ts';
import { s3Client, s3Store } from '../ports/s3-store.ts';
import { readSettings } from '../settings.ts';
import type { ReceiveDependencies } from './receive.ts';

/** DuckDB keeps within this and spills to disk beyond; the rest of the function's three gigabytes is the reader's. */
const memory = '1800MB';

export function createDependencies(
  environment: NodeJS.ProcessEnv = process.env,
): ReceiveDependencies & { readonly log: FunctionLog } {
  const settings = readSettings(environment);
  const s3 = s3Client(environment);
  return {
    incoming: s3Store(s3, settings.incomingBucket),
    archive: s3Store(s3, settings.archiveBucket),
    months: sqsMonths(new SQSClient({ maxAttempts: 8 }), settings.monthsQueueUrl),
    log: lambdaLog(),
    scratch: tmpdir(),
    limits: { memory },
  };
}
