import { setImmediate } from 'node:timers/promises';

/**
 * One turn of the event loop. What is composed in this process takes long; while it works nothing else is heard. Between
 * its pieces Chromium's answers are handled and its next document is sent, so that both work at once.
 */
export function giveWay(): Promise<void> {
  return setImmediate();
}
