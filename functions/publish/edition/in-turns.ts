import { setImmediate } from 'node:timers/promises';

/**
 * Does the work for each item beside each other, but begins it in turns of its own: what the one before asked of others
 * is on its way, and answers were heard.
 */
export function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  let turn = Promise.resolve();
  return Promise.all(
    items.map((item) => {
      const own = turn;
      turn = turn.then(() => setImmediate());
      return own.then(() => work(item));
    }),
  );
}
