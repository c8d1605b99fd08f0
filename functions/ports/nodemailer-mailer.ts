import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { MailRefused, type Mailer, type Message } from './mailer.ts';

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
  return { send: (message) => sent(() => transport.sendMail(mimeOf(message, from))) };
}

export function sesMailer(client: SESv2Client, from: string): Mailer {
  const transport = createTransport({ SES: { sesClient: client, SendEmailCommand } });
  return { send: (message) => sent(() => transport.sendMail(mimeOf(message, from))) };
}

function mimeOf({ to, subject, html, text, attachments }: Message, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: to },
    subject,
    html,
    text,
    attachments: attachments.map(({ name, type, content, inline }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(content),
      ...(inline && { cid: name, contentDisposition: 'inline' as const }),
    })),
  };
}

async function sent(send: () => Promise<{ messageId: string }>): Promise<{ id: string }> {
  try {
    return { id: (await send()).messageId };
  } catch (error) {
    if (isRefusal(error)) throw new MailRefused(error.message, { cause: error });
    throw error;
  }
}

/** SMTP's 5xx and SES's rejections are final; everything else may pass. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = 'responseCode' in error ? error.responseCode : undefined;
  return (
    (typeof code === 'number' && code >= 500) ||
    ['MessageRejected', 'MailFromDomainNotVerifiedException', 'BadRequestException'].includes(error.name)
  );
}
