import { giveWay } from '../../ports/give-way.ts';

/**
 * Works on all items at the same time, but begins each in a later turn of the event loop: what the one before asked of
 * Chromium has been sent, and answers that came have been handled, before the next does its own computing.
 */
export function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  let turn = Promise.resolve();
  return Promise.all(
    items.map((item) => {
      const own = turn;
      turn = turn.then(giveWay);
      return own.then(() => work(item));
    }),
  );
}
