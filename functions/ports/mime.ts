import type { SendMailOptions } from 'nodemailer';
import type { Message } from './mailer.ts';

/** A message as nodemailer writes it, for any transport. */
export function mimeOf({ to, subject, html, text, attachments }: Message, from: string): SendMailOptions {
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
