import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { MailDeferred, MailRefused, type Message } from '../../functions/ports/mailer.ts';
import { smtpMailer } from '../../functions/ports/smtp-mailer.ts';

const message: Message = {
  to: 'leader@city.example',
  subject: '2021年6月长沙市进出口243.5亿元',
  html: '<p>正文</p>',
  text: '正文',
  attachments: [
    { name: 'page-1.png', type: 'image/png', content: Uint8Array.of(1, 2, 3), inline: true },
    {
      name: '长沙市商务局外贸月通报_2021-06.pdf',
      type: 'application/pdf',
      content: Buffer.from('%PDF-'),
      inline: false,
    },
  ],
};

let server: SMTPServer | undefined;
afterEach(async () => {
  await new Promise<void>((done) => (server === undefined ? done() : server.close(done)));
  server = undefined;
});

/** A mail server of this machine that keeps what it takes. */
async function mailServer(
  options: ConstructorParameters<typeof SMTPServer>[0],
): Promise<{ port: number; taken: ParsedMail[] }> {
  const taken: ParsedMail[] = [];
  const own = new SMTPServer({
    authOptional: true,
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          taken.push(mail);
          done();
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
    ...options,
  });
  server = own;
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = own.server.address();
  if (address === null || typeof address === 'string') throw new RangeError('the server has no port');
  return { port: address.port, taken };
}

test('a message arrives whole: subject, both texts, the picture inline, the PDF under its Chinese name', async () => {
  const { port, taken } = await mailServer({ disabledCommands: ['STARTTLS'] });
  await smtpMailer({ host: '127.0.0.1', port, withoutTls: true }, '"商务局" <bulletin@city.example>').send(
    message,
  );
  const [mail] = taken;
  expect(mail?.subject).toBe(message.subject);
  expect(mail?.from?.text).toContain('bulletin@city.example');
  expect([mail?.text?.trim(), mail?.html]).toEqual(['正文', expect.stringContaining('<p>正文</p>')]);
  expect(mail?.attachments.map(({ filename, contentDisposition }) => [filename, contentDisposition])).toEqual(
    [
      ['page-1.png', 'inline'],
      ['长沙市商务局外贸月通报_2021-06.pdf', 'attachment'],
    ],
  );
});

test('without TLS nothing is said, whatever the server offers', async () => {
  const { port, taken } = await mailServer({ disabledCommands: ['STARTTLS'] });
  await expect(
    smtpMailer({ host: '127.0.0.1', port, user: 'u', password: 'secret' }, 'a@city.example').send(message),
  ).rejects.toThrow();
  expect(taken).toEqual([]);
});

test('a certificate that nobody vouches for is not trusted with the password', async () => {
  const heard: string[] = [];
  const { port } = await mailServer({
    onAuth: (auth, _session, done) => {
      heard.push(auth.password ?? '');
      done(null, { user: 'u' });
    },
  });
  const mailer = smtpMailer({ host: '127.0.0.1', port, user: 'u', password: 'secret' }, 'a@city.example');
  await expect(mailer.send(message)).rejects.toThrow(/certificate|altnames/i);
  expect(heard).toEqual([]);
});

test('a reader whom the server does not know is refused for good, a busy server is not', async () => {
  const answers = [550, 451];
  const { port } = await mailServer({
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      done(Object.assign(new Error('no'), { responseCode: answers.shift() ?? 550 }));
    },
  });
  const mailer = smtpMailer({ host: '127.0.0.1', port, withoutTls: true }, 'a@city.example');
  await expect(mailer.send(message)).rejects.toThrow(MailRefused);
  await expect(mailer.send(message)).rejects.toMatchObject({ name: 'MailDeferred', isOutage: false });
});

test('a server that is not there, or does not let us in, defers the mail: readers are not to blame', async () => {
  const { port } = await mailServer({
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    onAuth: (_auth, _session, done) => {
      done(Object.assign(new Error('password expired'), { responseCode: 535 }));
    },
  });
  const expired = { host: '127.0.0.1', port, withoutTls: true, user: 'u', password: 'old' };
  const outage = { name: 'MailDeferred', isOutage: true };
  await expect(smtpMailer(expired, 'a@city.example').send(message)).rejects.toMatchObject(outage);
  await new Promise<void>((done) => (server === undefined ? done() : server.close(done)));
  await expect(smtpMailer(expired, 'a@city.example').send(message)).rejects.toMatchObject(outage);
});

test('when the connection is lost after the message was handed over, nobody says that it was not sent', async () => {
  let handed = 0;
  const { port } = await mailServer({
    disabledCommands: ['STARTTLS'],
    onData: (stream) => {
      handed += 1;
      stream.resume().on('end', () => {
        if (server !== undefined) for (const one of server.connections) one.close();
      });
    },
  });
  const mailer = smtpMailer({ host: '127.0.0.1', port, withoutTls: true }, 'a@city.example');
  const failure: unknown = await mailer.send(message).catch((error: unknown) => error);
  expect(handed).toBe(1);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(MailDeferred);
  expect(failure).not.toBeInstanceOf(MailRefused);
});
