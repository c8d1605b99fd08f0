import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { CreateBucketCommand, PutBucketNotificationConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { bundle, handlerOf, type FunctionName } from '../../infra/bundle.ts';
import { s3Store } from '../../functions/ports/s3-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { freePort, startMoto, untilAnswers } from './moto.ts';

/** A message as the mail service took it. */
export interface TakenMail {
  readonly to: string;
  readonly subject: string;
}

/** The chain on this machine, see startLocalCloud. */
export interface LocalCloud extends AsyncDisposable {
  readonly incoming: Store;
  readonly archive: Store;
  /** Works the queues off until nothing is left or comes back, as Lambda's event sources do. */
  drain(options?: { readonly lose?: (key: string) => boolean }): Promise<void>;
  /** The schedule's call to both functions, then what it named. */
  wake(): Promise<void>;
  mails(): Promise<TakenMail[]>;
  /** Called with each invocation: to kill it, or to look at it. */
  watch(watcher: (name: FunctionName, process: ChildProcess) => void): void;
  /** Resident memory of the largest invocation so far, in MB. */
  peakMb(): number;
}

const sesProgram = resolve(import.meta.dirname, '../../node_modules/aws-ses-v2-local/dist/cli.js');
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'us-east-1';
const incomingBucket = 'incoming-bucket';
const archiveBucket = 'archive-bucket';
/** Seconds after which a message that failed is seen again: short, so that tests need not wait. */
const visibility = 2;

/**
 * S3 with notifications, SQS and SES by stand-ins that keep their conditional writes, and the two functions as their
 * zips hold them: every invocation a process of its own with a folder of its own for /tmp, fed from the queues with
 * visibility, redelivery and partial failure.
 */
export async function startLocalCloud(settings: Readonly<Record<string, string>> = {}): Promise<LocalCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const moto = await startMoto();
  const sesPort = await freePort();
  const mail = spawn(process.execPath, [sesProgram, '--host', '127.0.0.1', '--port', String(sesPort)], {
    stdio: 'ignore',
  });
  await untilAnswers(`http://127.0.0.1:${sesPort}/health-check`, mail);
  const client = { endpoint: moto.endpoint, region, credentials };
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const sqs = new SQSClient(client);
  for (const Bucket of [incomingBucket, archiveBucket]) await s3.send(new CreateBucketCommand({ Bucket }));
  const queue = async (QueueName: string): Promise<string> => {
    const attributes = { VisibilityTimeout: String(visibility) };
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes: attributes }));
    return QueueUrl ?? '';
  };
  const queues = { uploads: await queue('uploads'), months: await queue('months') };
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: incomingBucket,
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            QueueArn: `arn:aws:sqs:${region}:123456789012:uploads`,
            Events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'],
          },
        ],
      },
    }),
  );
  const functions: Record<FunctionName, string> = {
    intake: join(folder, 'intake'),
    publish: join(folder, 'publish'),
  };
  bundle('intake', functions.intake);
  bundle('publish', functions.publish);
  const environment = {
    PATH: process.env['PATH'] ?? '',
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: moto.endpoint,
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${sesPort}`,
    POWERTOOLS_METRICS_NAMESPACE: 'TradeBulletin',
    POWERTOOLS_SERVICE_NAME: 'local',
    CITY: '示例市',
    TIME_ZONE: 'Asia/Shanghai',
    RELEASE: 'automatic',
    QUIET_MINUTES: '0',
    HELD_DAYS: '3',
    INCOMING_BUCKET: incomingBucket,
    ARCHIVE_BUCKET: archiveBucket,
    UPLOADS_QUEUE_URL: queues.uploads,
    MONTHS_QUEUE_URL: queues.months,
    SENDER_ADDRESS: 'bulletin@city.example',
    SENDER_NAME: '示例市商务局',
    OPERATORS: 'operator@city.example',
    MAIL_TRANSPORT: 'ses',
    SES_CONFIGURATION_SET: 'bulletin',
    ...settings,
  };
  let watcher: (name: FunctionName, process: ChildProcess) => void = () => undefined;
  let peak = 0;

  const invoke = async (name: FunctionName, event: unknown): Promise<unknown> => {
    const scratch = mkdtempSync(join(folder, 'tmp-'));
    const module = join(functions[name], handlerOf(name).replace(/\.handler$/, '.mjs'));
    const invocation = spawn(process.execPath, [resolve(import.meta.dirname, 'invoke.mjs')], {
      env: { ...environment, TMPDIR: scratch, MODULE: module },
    });
    const [answer, told] = [text(invocation.stdout), text(invocation.stderr)];
    invocation.stdin.end(JSON.stringify(event));
    watcher(name, invocation);
    const code = await new Promise<number | null>((done) => invocation.once('exit', done));
    rmSync(scratch, { recursive: true, force: true });
    peak = Math.max(peak, Number(/peak (\d+) MB/.exec(await told)?.[1] ?? 0));
    if (code !== 0) return { batchItemFailures: [{ itemIdentifier: 'all' }], told: await told };
    return JSON.parse((await answer).split('\n').at(-1) ?? 'null');
  };

  const workOff = async (name: FunctionName, lose: (key: string) => boolean): Promise<number> => {
    const QueueUrl = name === 'intake' ? queues.uploads : queues.months;
    const { Messages: messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 1 }),
    );
    for (const { Body = '', MessageId = '', ReceiptHandle } of messages) {
      const event = { Records: [{ messageId: MessageId, body: Body }] };
      const answer = lose(Body) ? { batchItemFailures: [] } : await invoke(name, event);
      const failures = answerSchema.parse(answer)?.batchItemFailures ?? [];
      if (failures.length === 0) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
    return messages.length;
  };

  const drain: LocalCloud['drain'] = async ({ lose = () => false } = {}) => {
    let idle = 0;
    while (idle < 3) {
      const worked = (await workOff('intake', lose)) + (await workOff('publish', () => false));
      idle = worked === 0 ? idle + 1 : 0;
      if (worked === 0) await new Promise((done) => setTimeout(done, (visibility * 1000) / 2));
    }
  };

  mkdirSync(join(folder, 'home'));
  return {
    incoming: s3Store(s3, incomingBucket),
    archive: s3Store(s3, archiveBucket),
    drain,
    wake: async () => {
      await invoke('intake', { wake: true });
      await invoke('publish', { wake: true });
      await drain();
    },
    mails: async () => {
      const answer = await fetch(`http://127.0.0.1:${sesPort}/store`);
      return mailsSchema
        .parse(await answer.json())
        .emails.flatMap(({ subject, destination }) => destination.to.map((to) => ({ to, subject })));
    },
    watch: (own) => {
      watcher = own;
    },
    peakMb: () => peak,
    [Symbol.asyncDispose]: async () => {
      s3.destroy();
      sqs.destroy();
      mail.kill('SIGKILL');
      await moto[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const answerSchema = z.object({ batchItemFailures: z.array(z.unknown()) }).nullable();
const mailsSchema = z.object({
  emails: z.array(z.object({ subject: z.string(), destination: z.object({ to: z.array(z.string()) }) })),
});
