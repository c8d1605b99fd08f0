import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { CreateBucketCommand, PutBucketNotificationConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { inject } from 'vitest';
import { z } from 'zod';
import { s3Store } from '../../functions/ports/s3-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { wakeEvent } from '../../functions/settings.ts';
import { faultyProxy, type FaultyProxy } from './faulty-proxy.ts';
import { fleet, type Fleet } from './fleet.ts';
import { freePort, untilAnswers } from './moto.ts';
import { createQueue, type Queue } from './queues.ts';

/** A message as the mail service took it. */
export interface TakenMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

/** The chain on this machine, see startLocalCloud. */
export interface LocalCloud extends AsyncDisposable {
  /** The buckets, past the proxy: what a test does there never fails. */
  readonly incoming: Store;
  readonly archive: Store;
  readonly uploads: Queue;
  readonly months: Queue;
  readonly functions: Fleet;
  /** What the stack's outputs tell of it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Between the functions and S3 with SQS, and between them and the mail service: for faults. */
  readonly aws: FaultyProxy;
  readonly ses: FaultyProxy;
  /** Works the queues off until nothing is left, as Lambda's event sources do, with so many invocations at once. */
  drain(workers?: number): Promise<void>;
  /** The schedule's call to both functions, then what it named. */
  wake(): Promise<void>;
  mails(): Promise<TakenMail[]>;
}

const sesProgram = resolve(import.meta.dirname, '../../node_modules/aws-ses-v2-local/dist/cli.js');
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'us-east-1';
let clouds = 0;

/**
 * S3 with notifications, SQS and SES by stand-ins that keep their conditional writes, and the two functions as their
 * zips hold them, run by Lambda's runtime client and fed from the queues with redelivery and dead letters.
 */
export async function startLocalCloud(settings: Readonly<Record<string, string>> = {}): Promise<LocalCloud> {
  await using started = new AsyncDisposableStack();
  const moto = inject('moto');
  await fetch(`${moto}/moto-api/reset`, { method: 'POST' });
  clouds += 1;
  const buckets = { incoming: `incoming-${clouds}`, archive: `archive-${clouds}` };
  const sesPort = await freePort();
  const mail = spawn(process.execPath, [sesProgram, '--host', '127.0.0.1', '--port', String(sesPort)], {
    stdio: 'ignore',
  });
  started.defer(() => {
    mail.kill('SIGKILL');
  });
  await untilAnswers(`http://127.0.0.1:${sesPort}/health-check`, mail);
  const client = { endpoint: moto, region, credentials };
  const s3 = started.adopt(new S3Client({ ...client, forcePathStyle: true }), (one) => {
    one.destroy();
  });
  const sqs = started.adopt(new SQSClient(client), (one) => {
    one.destroy();
  });
  for (const Bucket of Object.values(buckets)) await s3.send(new CreateBucketCommand({ Bucket }));
  const uploads = await createQueue(sqs, 'uploads');
  const months = await createQueue(sqs, 'months');
  const told = {
    QueueArn: uploads.arn,
    Events: ['s3:ObjectCreated:*' as const, 's3:ObjectRemoved:*' as const],
  };
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: buckets.incoming,
      NotificationConfiguration: { QueueConfigurations: [told] },
    }),
  );
  const aws = started.use(await faultyProxy(moto));
  const ses = started.use(await faultyProxy(`http://127.0.0.1:${sesPort}`));
  const own = {
    CITY: '示例市',
    TIME_ZONE: 'Asia/Shanghai',
    RELEASE: 'automatic',
    QUIET_MINUTES: '0',
    HELD_DAYS: '3',
    INCOMING_BUCKET: buckets.incoming,
    ARCHIVE_BUCKET: buckets.archive,
    UPLOADS_QUEUE_URL: uploads.url.replace(moto, aws.endpoint),
    MONTHS_QUEUE_URL: months.url.replace(moto, aws.endpoint),
    SENDER_ADDRESS: 'bulletin@city.example',
    SENDER_NAME: '示例市商务局',
    OPERATORS: 'operator@city.example',
    MAIL_TRANSPORT: 'ses',
    SES_CONFIGURATION_SET: 'bulletin',
    ...settings,
  };
  const functions = started.use(
    fleet(inject('bundles'), {
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_ENDPOINT_URL_SESV2: ses.endpoint,
      POWERTOOLS_METRICS_NAMESPACE: 'TradeBulletin',
      POWERTOOLS_SERVICE_NAME: 'local',
      ...own,
    }),
  );
  const feed = (queue: Queue, name: 'intake' | 'publish'): Promise<boolean> =>
    queue.next(async (event) => {
      const answer = answerSchema.parse(await functions.invoke(name, event));
      if (answer.batchItemFailures.length > 0) throw new Error(`${name} has failed`);
    });
  const drain = async (workers = 1): Promise<void> => {
    const work = async (): Promise<void> => {
      while ((await feed(uploads, 'intake')) || (await feed(months, 'publish')));
    };
    await Promise.all(Array.from({ length: workers }, work));
  };
  const parts = started.move();
  return {
    incoming: s3Store(s3, buckets.incoming),
    archive: s3Store(s3, buckets.archive),
    uploads,
    months,
    functions,
    settings: own,
    aws,
    ses,
    drain,
    wake: async () => {
      await functions.invoke('intake', wakeEvent);
      await functions.invoke('publish', wakeEvent);
      await drain();
    },
    mails: async () => {
      const answer = await fetch(`http://127.0.0.1:${sesPort}/store`);
      const { emails } = mailsSchema.parse(await answer.json());
      return emails.flatMap(({ subject, destination, body }) =>
        destination.to.map((to) => ({ to, subject, html: body.html ?? '' })),
      );
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

const answerSchema = z.object({ batchItemFailures: z.array(z.unknown()) });
const mailsSchema = z.object({
  emails: z.array(
    z.object({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ html: z.string().optional() }),
    }),
  ),
});
