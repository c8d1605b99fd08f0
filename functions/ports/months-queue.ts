import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Where the months that changed are named, each to be considered by itself. */
export interface MonthsQueue {
  name(month: string): Promise<void>;
}

export function sqsMonths(client: SQSClient, url: string): MonthsQueue {
  return {
    async name(month) {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify({ month }) }));
    },
  };
}
