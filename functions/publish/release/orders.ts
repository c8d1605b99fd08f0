import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';
import { reopenClaims } from '../archive/claims.ts';
import { releaseFolder } from '../mail/mailing.ts';
import { anew, changeStatus, readStatus, type Status } from '../archive/status.ts';

interface OrderDependencies {
  readonly archive: Store;
  readonly clock: Clock;
}

/** An operator's approval of the newest edition of a month; undefined when nothing has been filed yet. */
export async function orderRelease(
  month: Month,
  { archive, clock }: OrderDependencies,
): Promise<Status | undefined> {
  const latest = (await readStatus(archive, month))?.latest;
  if (latest === undefined || latest === null) return undefined;
  return changeStatus(archive, month, clock.now().toISOString(), (status) => ({
    ...status,
    order: { release: latest },
  }));
}

/** Has a month made anew and released as its next edition, even where no figure that readers hold has changed. */
export function orderAnew(month: Month, { archive, clock }: OrderDependencies): Promise<Status> {
  return changeStatus(archive, month, clock.now().toISOString(), (status) => ({
    ...status,
    order: { release: anew },
  }));
}

/** Holds a month whatever its data say, until it is released by order. */
export function orderHold(month: Month, { archive, clock }: OrderDependencies): Promise<Status> {
  return changeStatus(archive, month, clock.now().toISOString(), (status) => ({
    ...status,
    order: { hold: true },
  }));
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
