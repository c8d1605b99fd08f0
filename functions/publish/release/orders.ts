import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';
import { reopenClaims } from '../archive/claims.ts';
import { releaseFolder } from '../mail/mailing.ts';
import { anew, changeStatus, readStatus, type Status } from '../archive/status.ts';

interface OrderDependencies {
  readonly archive: Store;
  readonly clock: Clock;
  /** The version of the status on which it was decided; whoever gives none orders whatever stands. */
  readonly seen?: string;
}

/** An operator's approval of the newest edition of a month; undefined when nothing has been filed yet. Throws StatusOvertaken. */
export async function orderRelease(
  month: Month,
  { archive, clock, seen }: OrderDependencies,
): Promise<Status | undefined> {
  const latest = (await readStatus(archive, month))?.latest;
  if (latest === undefined || latest === null) return undefined;
  const decide = (status: Status): Status => ({ ...status, order: { release: latest } });
  return changeStatus(archive, month, clock.now().toISOString(), decide, seen);
}

/** Has a month made anew and released as its next edition, even where no figure that readers hold has changed. Throws StatusOvertaken. */
export function orderAnew(month: Month, { archive, clock, seen }: OrderDependencies): Promise<Status> {
  const decide = (status: Status): Status => ({ ...status, order: { release: anew } });
  return changeStatus(archive, month, clock.now().toISOString(), decide, seen);
}

/** Holds a month whatever its data say, until it is released by order. Throws StatusOvertaken. */
export function orderHold(month: Month, { archive, clock, seen }: OrderDependencies): Promise<Status> {
  const decide = (status: Status): Status => ({ ...status, order: { hold: true } });
  return changeStatus(archive, month, clock.now().toISOString(), decide, seen);
}

/** Lets the mails of a month's last release go out again, to all or to one address. Returns how many may. */
export async function orderResend(
  month: Month,
  { archive }: OrderDependencies,
  address?: string,
): Promise<number> {
  const edition = (await readStatus(archive, month))?.editions.at(-1);
  return edition === undefined ? 0 : reopenClaims(archive, releaseFolder(month, edition), address);
}
