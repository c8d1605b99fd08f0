import { constants } from 'node:os';

/** Ctrl-C, an end that is asked for, a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the command at once when it is told to, with what it keeps outside its folders cleared away. What it was about to
 * write is not there or whole; a second run goes on from it. Chromium's own handler would end itself alone.
 */
export function endWhenTold(): void {
  for (const signal of signals)
    // Stays in place: told twice, by the terminal and by who started it, it still ends in order.
    process.prependListener(signal, () => {
      // What was begun last ends first: Chromium before the folder that it writes into is cleared away.
      const endings = process.listeners('exit');
      process.removeAllListeners('exit');
      for (const ending of endings.toReversed()) process.once('exit', ending);
      process.exit(128 + constants.signals[signal]);
    });
}
