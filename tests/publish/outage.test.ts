import { expect, test } from 'vitest';
import { MailDeferred, MailRefused, type Mailer, type Message } from '../../functions/ports/mailer.ts';
import { untilDown } from '../../functions/publish/mail/outage.ts';

/** What becomes of two readers' mails when the server fails so with the first; and whether the second was offered to it. */
async function round(failure: Error): Promise<{ second: string; isOffered: boolean }> {
  let offered = 0;
  const server: Mailer = {
    send: () => {
      offered += 1;
      return offered === 1 ? Promise.reject(failure) : Promise.resolve({ id: 'taken' });
    },
  };
  const mailer = untilDown(server);
  const message: Message = { to: 'a@city.example', subject: '', html: '', text: '', attachments: [] };
  await expect(mailer.send(message)).rejects.toBe(failure);
  const second = await mailer.send(message).then(
    ({ id }) => id,
    (error: unknown) => (error instanceof Error ? error.name : ''),
  );
  return { second, isOffered: offered === 2 };
}

test.each<[string, Error]>([
  ['a reader who is refused', new MailRefused('550 no such user')],
  ['a reader whose mailbox is full for now', new MailDeferred('452 full', { isOutage: false })],
])('%s keeps nobody else waiting', async (_, failure) => {
  expect(await round(failure)).toEqual({ second: 'taken', isOffered: true });
});

test.each<[string, Error]>([
  ['a server that is away', new MailDeferred('connect ECONNREFUSED', { isOutage: true })],
  ['an answer that was lost', new Error('socket hang up')],
])('after %s nobody else is offered to it in this round', async (_, failure) => {
  expect(await round(failure)).toEqual({ second: 'MailDeferred', isOffered: false });
});
