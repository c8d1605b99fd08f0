import type { Site } from '../../desk/site.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';

/** Where the portal works: a folder of this machine, or a deployed stack. */
export interface PortalHost extends Omit<Site, keyof AsyncDisposable> {
  readonly clock: Clock;
  readonly log: Log;
  /** The bureau's, in which times are told. */
  readonly timeZone: string;
  /** By which names the portal may be addressed. */
  readonly hostNames: readonly string[];
  /** Whether something is being worked on, so that what a page says may be old soon. */
  readonly isAtWork: () => boolean;
  /** What the last work failed of, a sentence; undefined where it did not. */
  readonly fault: () => string | undefined;
}
