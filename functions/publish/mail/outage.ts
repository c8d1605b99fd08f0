import { MailDeferred, MailRefused, type Mailer } from '../../ports/mailer.ts';

/**
 * A mailer for one round of readers. When the server is down, or has lost an answer, the others of the round are
 * deferred without asking: they would fail the same way, each after a time-out, and all of them be in doubt instead
 * of one. The next waking begins a new round.
 */
export function untilDown(mailer: Mailer): Mailer {
  let isDown = false;
  return {
    async send(message) {
      if (isDown)
        throw new MailDeferred('not tried: the mail server failed on the message before', { isOutage: true });
      try {
        return await mailer.send(message);
      } catch (error) {
        isDown = error instanceof MailDeferred ? error.isOutage : !(error instanceof MailRefused);
        throw error;
      }
    },
  };
}
