import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import { MailDeferred, MailRefused, type Mailer } from './mailer.ts';
import { mimeOf } from './mime.ts';

/** A mail server: SMTP over TLS, or STARTTLS that must succeed. Plain text only where a test says so. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
  /** Only for a server on this machine. */
  readonly withoutTls?: boolean;
}

export function smtpMailer(server: SmtpServer, from: string): Mailer {
  const { host, port, user, password, withoutTls = false } = server;
  return {
    async send(message) {
      let isBegun = false;
      const transport = createTransport({
        host,
        port,
        secure: port === 465,
        requireTLS: !withoutTls,
        ignoreTLS: withoutTls,
        ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
        connectionTimeout: 20_000,
        socketTimeout: 60_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      // The message is asked for once the server is connected and knows us: what fails before has sent nothing.
      transport.use('stream', (mail, done) => {
        const asked = new PassThrough().once('pipe', () => {
          isBegun = true;
        });
        mail.message.transform(asked);
        done();
      });
      try {
        return { id: (await transport.sendMail(mimeOf(message, from))).messageId };
      } catch (error) {
        throw error instanceof Error ? outcomeOf(error, isBegun) : error;
      }
    },
  };
}

/**
 * An answer of 5xx to the message or its reader is final, one of 4xx is not. 421 closes the door to everybody, and a
 * login that fails is ours to mend.
 */
function outcomeOf(error: Error, isBegun: boolean): Error {
  const { message } = error;
  const answer = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  if (!isBegun) return new MailDeferred(message, { cause: error, isOutage: true });
  if (answer >= 500) return new MailRefused(message, { cause: error });
  if (answer >= 400) return new MailDeferred(message, { cause: error, isOutage: answer === 421 });
  return error;
}
