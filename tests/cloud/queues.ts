import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** What an event source hands to a function. */
export interface QueueEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** A queue with its dead letters, as the stack has them: five tries, then it is set aside. */
export interface Queue {
  readonly url: string;
  readonly arn: string;
  /** The next message, if there is one. Its work failed when it throws: then it comes back at once. */
  next(work: (event: QueueEvent) => Promise<void>): Promise<boolean>;
  send(body: string): Promise<void>;
  deadLetters(): Promise<string[]>;
  /** Puts the dead letters back into the queue. */
  redrive(): Promise<void>;
}

/** Seconds that a message is hidden while it is worked on; what failed is shown again without waiting for them. */
const visibility = 120;
const tries = 5;

export async function createQueue(sqs: SQSClient, name: string): Promise<Queue> {
  const dead = await create(sqs, `${name}-dead`, {});
  const { url, arn } = await create(sqs, name, {
    VisibilityTimeout: String(visibility),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: tries }),
  });
  const receive = async (QueueUrl: string) => {
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 1 }));
    return Messages?.at(0);
  };
  const send = async (body: string): Promise<void> => {
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  };
  const takeDead = async (): Promise<string[]> => {
    const bodies: string[] = [];
    for (let one = await receive(dead.url); one !== undefined; one = await receive(dead.url)) {
      bodies.push(one.Body ?? '');
      await sqs.send(new DeleteMessageCommand({ QueueUrl: dead.url, ReceiptHandle: one.ReceiptHandle }));
    }
    return bodies;
  };
  return {
    url,
    arn,
    send,
    next: async (work) => {
      const message = await receive(url);
      if (message === undefined) return false;
      const { ReceiptHandle, MessageId = '', Body = '' } = message;
      try {
        await work({ Records: [{ messageId: MessageId, body: Body }] });
        await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      } catch {
        const again = { QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 };
        await sqs.send(new ChangeMessageVisibilityCommand(again));
      }
      return true;
    },
    deadLetters: async () => {
      const bodies = await takeDead();
      for (const MessageBody of bodies)
        await sqs.send(new SendMessageCommand({ QueueUrl: dead.url, MessageBody }));
      return bodies;
    },
    redrive: async () => {
      for (const body of await takeDead()) await send(body);
    },
  };
}

async function create(
  sqs: SQSClient,
  QueueName: string,
  Attributes: Record<string, string>,
): Promise<{ url: string; arn: string }> {
  const { QueueUrl: url = '' } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  const attributes = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
  );
  return { url, arn: attributes.Attributes?.QueueArn ?? '' };
}
