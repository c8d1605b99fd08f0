import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, inject, test } from 'vitest';
import { claimsUnder } from '../../functions/publish/archive/claims.ts';
import {
  drop,
  februaryReaders,
  februaryStatus,
  keepRegisters,
  operatorMails,
  publishFebruary,
  takeIn,
} from './example-city.ts';
import type { Asked, Fault } from './faulty-proxy.ts';
import { startLocalCloud, type LocalCloud } from './local-cloud.ts';
import { motoIsAbsent } from './moto.ts';

const fifty = Array.from(
  { length: 49 },
  (_, index) => `reader${String(index + 1).padStart(2, '0')}@city.example`,
);
const everybody = ['editor@city.example', ...fifty];
const isTo = (address: string, { body }: Asked): boolean => body.includes(`["${address}"]`);

test.skipIf(motoIsAbsent)(
  'SES refuses one of fifty readers: the other 49 have their mail, the one is refused for good',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, fifty);
    const refusal: Fault = { status: 400, code: 'MessageRejected' };
    let asked = 0;
    cloud.ses.rule = (one) => {
      if (!isTo('reader20@city.example', one)) return undefined;
      asked += 1;
      return refusal;
    };
    await drop(cloud);
    await cloud.drain();
    await cloud.wake();
    expect(await februaryReaders(cloud)).toEqual(
      everybody.filter((reader) => reader !== 'reader20@city.example'),
    );
    expect(asked).toBe(1);
    expect((await claims(cloud)).filter((state) => state === 'refused')).toHaveLength(1);
  },
);

test.skipIf(motoIsAbsent)(
  'SES is down and then loses an answer: nobody has two mails, all but the one in doubt have one, and that one is not sent again by itself',
  async () => {
    await using cloud = await startLocalCloud();
    await keepRegisters(cloud, fifty);
    let asked = 0;
    cloud.ses.rule = () => {
      asked += 1;
      return { status: 503, code: 'ServiceUnavailable' };
    };
    await drop(cloud);
    await takeIn(cloud);
    await publishFebruary(cloud);
    expect((await februaryStatus(cloud))?.state).toBe('released');
    expect(await februaryReaders(cloud)).toEqual([]);
    // One reader was tried five times, the others not at all.
    expect(asked).toBe(5);
    expect(new Set(await claims(cloud))).toEqual(new Set(['unsent']));
    let lost = 0;
    cloud.ses.rule = (one) => {
      if (!isTo('reader30@city.example', one)) return undefined;
      lost += 1;
      return 'answer lost';
    };
    await cloud.wake();
    await cloud.wake();
    await cloud.wake();
    expect(lost).toBe(1);
    // SES had taken the one whose answer was lost.
    expect(await februaryReaders(cloud)).toEqual(everybody);
    expect((await claims(cloud)).filter((state) => state === 'claimed')).toHaveLength(1);
    expect(await operatorMails(cloud)).toEqual([]);
  },
);

test.skipIf(motoIsAbsent)(
  'the bureau’s own mail server, which asks for TLS and a password, takes the mail; one whose certificate nobody vouches for gets neither',
  async () => {
    const tls = join(import.meta.dirname, 'tls');
    const taken: { to: string; subject: string; password: string }[] = [];
    let password = '';
    const server = new SMTPServer({
      key: readFileSync(join(tls, 'key.pem')),
      cert: readFileSync(join(tls, 'certificate.pem')),
      onAuth: (auth, _session, done) => {
        password = auth.password ?? '';
        done(null, { user: 'bulletin' });
      },
      onData: (stream, { envelope }, done) => {
        void simpleParser(stream).then(({ subject = '' }) => {
          taken.push(...envelope.rcptTo.map(({ address }) => ({ to: address, subject, password })));
          done();
        });
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address: AddressInfo | string | null = server.server.address();
    if (address === null || typeof address === 'string') throw new RangeError('the server has no port');
    const smtp = {
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: 'localhost',
      SMTP_PORT: String(address.port),
      SMTP_SECRET_ARN: 'smtp-login',
    };
    for (const trusted of [false, true]) {
      const trust: Record<string, string> = trusted
        ? { NODE_EXTRA_CA_CERTS: join(tls, 'certificate.pem') }
        : {};
      await using cloud = await startLocalCloud({ ...smtp, ...trust });
      await keepSecret('{"user":"bulletin","password":"secret"}');
      await keepRegisters(cloud, []);
      await drop(cloud);
      await cloud.drain();
      expect(await claims(cloud)).toEqual([trusted ? 'sent' : 'unsent']);
      expect(taken.map(({ to, password }) => [to, password])).toEqual(
        trusted ? [['editor@city.example', 'secret']] : [],
      );
    }
    expect(taken[0]?.subject).toMatch(/^2021年2月/);
    await new Promise<void>((done) => server.close(done));
  },
);

async function keepSecret(SecretString: string): Promise<void> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SecretsManagerClient({ endpoint: inject('moto'), region: 'us-east-1', credentials });
  await client.send(new CreateSecretCommand({ Name: 'smtp-login', SecretString }));
  client.destroy();
}

/** The states of February's mails. */
async function claims({ archive }: LocalCloud): Promise<string[]> {
  const states: string[] = [];
  for await (const { claim } of claimsUnder(archive, 'mail/2021-02')) states.push(claim.state);
  return states;
}
