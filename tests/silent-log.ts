import type { Log } from '../functions/ports/log.ts';

/** For who does not listen. */
export const silentLog: Log = { stage: () => undefined, tell: () => undefined };
