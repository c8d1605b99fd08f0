import { setTimeout as wait } from 'node:timers/promises';
import {
  SendEmailCommand,
  SESv2Client,
  SESv2ServiceException,
  type SESv2ClientConfig,
} from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { MailDeferred, MailRefused, type Mailer } from './mailer.ts';
import { mimeOf } from './mime.ts';

/** How long SES may take to let us in, and to answer, in milliseconds. */
const deadlines = { connectionTimeout: 5000, requestTimeout: 60_000 } as const;

/**
 * A client that asks once: the SDK's own repetition would send again a message whose answer was lost. Without an answer
 * in time nobody knows what became of it.
 */
export function sesClient(
  place: Pick<SESv2ClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
  within: { readonly connectionTimeout: number; readonly requestTimeout: number } = deadlines,
): SESv2Client {
  return new SESv2Client({
    ...place,
    maxAttempts: 1,
    requestHandler: { ...within, throwOnRequestTimeout: true },
  });
}

/** How long to wait before asking a service again that has answered "not now", in milliseconds. */
const patience = [500, 1000, 2000, 4000] as const;

/** Mail by SES v2, which has no token against sending twice: asked again only where it certainly did not send. */
export function sesMailer(client: SESv2Client, from: string, pauses: readonly number[] = patience): Mailer {
  const transport = createTransport({ SES: { sesClient: client, SendEmailCommand } });
  return {
    async send(message) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return { id: (await transport.sendMail(mimeOf(message, from))).messageId };
        } catch (error) {
          const outcome = error instanceof Error ? outcomeOf(error) : error;
          const pause = pauses[attempt];
          if (!(outcome instanceof MailDeferred) || pause === undefined) throw outcome;
          await wait(pause);
        }
      }
    },
  };
}

/** Of the message itself: any other fault is the account's or the service's, and passes. */
const refusals: readonly string[] = ['MessageRejected', 'BadRequestException'];

/**
 * An answer of 4xx or 503 says that nothing was sent; so does a connection that never stood. All else (500, 502, 504,
 * an answer that never came) may have been sent.
 */
function outcomeOf(error: Error): Error {
  const status = statusOf(error);
  if (status !== undefined && refusals.includes(error.name))
    return new MailRefused(error.message, { cause: error });
  const isAnswered = status !== undefined && ((status >= 400 && status < 500) || status === 503);
  if (isAnswered || isUnconnected(error))
    return new MailDeferred(error.message, { cause: error, isOutage: true });
  return error;
}

/**
 * The HTTP status of an answer, also of one that is not SES's own: a load balancer speaks HTML, which is no exception
 * of SES.
 */
function statusOf(error: Error): number | undefined {
  if (error instanceof SESv2ServiceException) return error.$metadata.httpStatusCode;
  return answered.safeParse(error).data?.$response.statusCode;
}

const answered = z.object({ $response: z.object({ statusCode: z.number() }) });

function isUnconnected(error: Error): boolean {
  if (error instanceof AggregateError)
    return error.errors.every((one) => one instanceof Error && isUnconnected(one));
  const failed = 'syscall' in error ? error.syscall : undefined;
  return failed === 'connect' || failed === 'getaddrinfo' || isConnectTimeout(error);
}

/** The SDK has no code of its own for it: its name is that of every time-out, its message says which. */
function isConnectTimeout({ name, message }: Error): boolean {
  return name === 'TimeoutError' && message.includes('did not establish a connection');
}
