import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Clock } from './clock.ts';
import type { Mailer } from './mailer.ts';
import { mimeOf } from './mime.ts';

/** Mail that goes nowhere: each message a file `.eml` that any mail program opens, named by time, reader and subject. */
export function folderMailer(folder: string, from: string, clock: Clock): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(message) {
      const { message: bytes, messageId } = await transport.sendMail(mimeOf(message, from));
      const name = [clock.now().toISOString(), message.to, message.subject].map(inFileName).join(' ');
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name.slice(0, 80)}.eml`), bytes);
      return { id: messageId };
    },
  };
}

/** Without what file systems or shells take amiss. */
function inFileName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}@.【】-]+/gu, '-');
}
