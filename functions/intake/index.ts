import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachMessage } from '../ports/lambda-batch.ts';
import { createDependencies } from './dependencies.ts';
import { receive, reconcile } from './receive.ts';

const dependencies = createDependencies();

/** Called with notifications of uploads through their queue, and by the schedule, which finds what they missed. */
export async function handler(
  event: SQSEvent | { readonly wake: true },
): Promise<SQSBatchResponse | undefined> {
  if ('wake' in event) {
    await reconcile(dependencies);
    return undefined;
  }
  return eachMessage(event, (body) => receive(body, dependencies), dependencies.log.failed);
}
