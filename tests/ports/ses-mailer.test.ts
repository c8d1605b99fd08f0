import { describe, expect, test } from 'vitest';
import { MailDeferred, MailRefused, type Mailer, type Message } from '../../functions/ports/mailer.ts';
import { sesClient, sesMailer } from '../../functions/ports/ses-mailer.ts';
import { faultyServer, type Reply } from './faulty-server.ts';

const message: Message = {
  to: 'leader@city.example',
  subject: '2021年6月长沙市进出口243.5亿元',
  html: '<p>正文</p>',
  text: '正文',
  attachments: [],
};
const taken: Reply = { status: 200, body: '{"MessageId":"1"}' };
const refusal = (status: number, name: string): Reply => ({ status, name, body: '{"message":"no"}' });

/** The mailer as it is deployed, asking a server of this machine, with shorter pauses and deadlines. */
function mailerOf(endpoint: string): Mailer {
  const client = sesClient(
    { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    { connectionTimeout: 500, requestTimeout: 500 },
  );
  return sesMailer(client, 'bulletin@city.example', [1, 1, 1, 1]);
}

/** What became of one message to a server that replies so, one reply after another, and how often it was asked. */
async function sent(...replies: Reply[]): Promise<{ outcome: unknown; asked: number }> {
  await using server = await faultyServer(() => replies.shift() ?? taken);
  const outcome: unknown = await mailerOf(server.endpoint)
    .send(message)
    .catch((error: unknown) => error);
  return { outcome, asked: server.heard.length };
}

describe('a message that SES may have taken is not sent again', () => {
  test.each<[string, Reply]>([
    ['the connection is cut after the request was read', 'cut'],
    ['no answer comes', 'silent'],
    ['500', refusal(500, 'InternalServiceErrorException')],
    ['502', refusal(502, 'BadGateway')],
    ['502 of a load balancer', { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' }],
    ['504', refusal(504, 'GatewayTimeout')],
  ])('%s', async (_, reply) => {
    const { outcome, asked } = await sent(reply);
    expect(asked).toBe(1);
    expect(outcome).toBeInstanceOf(Error);
    expect(outcome).not.toBeInstanceOf(MailDeferred);
    expect(outcome).not.toBeInstanceOf(MailRefused);
  });
});

describe('a message that SES certainly did not take', () => {
  test.each<[string, Reply]>([
    ['429', refusal(429, 'TooManyRequestsException')],
    ['503', refusal(503, 'ServiceUnavailable')],
    [
      '503 of a load balancer',
      { status: 503, body: '<html><h1>503 Service Temporarily Unavailable</h1></html>' },
    ],
    ['sending paused', refusal(400, 'SendingPausedException')],
  ])('is offered again after a pause: %s', async (_, reply) => {
    expect(await sent(reply, reply, taken)).toMatchObject({
      asked: 3,
      outcome: { id: '<1@email.amazonses.com>' },
    });
  });

  test('is deferred when SES says so five times', async () => {
    const reply = refusal(429, 'TooManyRequestsException');
    const { outcome, asked } = await sent(reply, reply, reply, reply, reply);
    expect(asked).toBe(5);
    expect(outcome).toMatchObject({ name: 'MailDeferred', isOutage: true });
  });

  test('is deferred when nothing listens', async () => {
    const server = await faultyServer(() => taken);
    await server[Symbol.asyncDispose]();
    await expect(mailerOf(server.endpoint).send(message)).rejects.toThrow(MailDeferred);
  });

  test('is deferred when no connection comes about', async () => {
    // An address of a documentation network: nobody answers there, or there is no way to it.
    await expect(mailerOf('http://192.0.2.1').send(message)).rejects.toThrow(MailDeferred);
  });
});

test('a message that SES rejects is refused for good, at once', async () => {
  for (const name of ['MessageRejected', 'BadRequestException']) {
    const { outcome, asked } = await sent(refusal(400, name));
    expect([outcome, asked]).toEqual([expect.any(MailRefused), 1]);
  }
});
