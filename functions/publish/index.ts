import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachMessage } from '../ports/lambda-batch.ts';
import { createDependencies } from './dependencies.ts';
import { wake, workOn } from './work.ts';

const dependencies = await createDependencies();

/** Called with months through their queue, and by the schedule, which looks what is due. */
export async function handler(
  event: SQSEvent | { readonly wake: true },
): Promise<SQSBatchResponse | undefined> {
  try {
    if ('wake' in event) {
      await wake(dependencies);
      return undefined;
    }
    return await eachMessage(event, (body) => workOn(body, dependencies), dependencies.log.failed);
  } finally {
    dependencies.publishMetrics();
  }
}
