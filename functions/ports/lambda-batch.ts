import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** Works through the messages of a batch; those that fail go back to the queue, the others do not. */
export async function eachMessage(
  event: SQSEvent,
  work: (body: unknown) => Promise<void>,
  failed: (error: unknown, message: string) => void,
): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    try {
      await work(JSON.parse(body));
    } catch (error) {
      failed(error, messageId);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
