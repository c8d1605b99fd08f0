import { deliveredIn, type Delivered } from '../../facts/standing/delivered.ts';
import { readReceipts } from '../../facts/receipts.ts';
import type { Receipt } from '../../facts/receipt.ts';
import { wholeParts } from '../../facts/supply/counted-parts.ts';
import type { Store } from '../../ports/store.ts';
import { whosePlace } from '../../reference/city-places.ts';
import type { Flow } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';
import { readRegisters } from '../gather/read-registers.ts';
import { readActs, type Act } from '../archive/acts.ts';
import { claimsUnder, type Claim } from '../archive/claims.ts';
import { mayConcern } from '../../facts/supply/say.ts';
import { newStatus, readStatus, type Status } from '../archive/status.ts';

/** What an operator asks of a month: its state, what it was made from, and who was told. */
export interface MonthReport {
  readonly status: Status;
  readonly uploads: readonly UploadReport[];
  readonly mails: readonly MailReport[];
  /** What people did to it, oldest first. */
  readonly acts: readonly Act[];
}

/**
 * What one upload says of the month: a flow each, or once without, where it tells indicators, or nothing of it was taken
 * that would be of the month. Sums are decimal text.
 */
export interface UploadReport {
  readonly key: string;
  readonly flow: Flow | null;
  readonly rows: number;
  readonly usd: string | null;
  readonly cny: string | null;
  /** What of it does not count, since corrections take its place; null for nothing. */
  readonly replaced: Pick<UploadReport, 'rows' | 'usd' | 'cny'> | null;
  /**
   * `repeated`: the same content stands under an earlier key; `superseded`: a formal upload has taken its place;
   * `elsewhere`: other places' trade, left out.
   */
  readonly standing: 'counted' | 'refused' | 'repeated' | 'superseded' | 'elsewhere';
  /** The upload that it completes, and stands for with its mended rows. */
  readonly completes: string | null;
  readonly rejects: number;
  readonly holds: number;
}

/** One message to one reader; `edition` is its number and fingerprint, or that of a draft. */
export interface MailReport extends Pick<Claim, 'address' | 'state' | 'at' | 'problem'> {
  readonly edition: string;
}

export async function reportOn(
  month: Month,
  { archive, scratch }: { readonly archive: Store; readonly scratch: string },
): Promise<MonthReport> {
  const mails: MailReport[] = [];
  const folder = `mail/${month}`;
  for await (const { key, claim } of claimsUnder(archive, folder)) {
    const { address, state, at, problem } = claim;
    mails.push({
      edition: key.slice(folder.length + 1).replace(/\/[^/]*$/, ''),
      address,
      state,
      at,
      problem,
    });
  }
  const status = (await readStatus(archive, month)) ?? newStatus(month, '');
  const receipts = await readReceipts(archive);
  const ofMonth = receipts.filter(({ parts }) => parts.some((part) => part.month === month));
  const whose = whosePlace(await readRegisters(archive));
  const isElsewhere = (place: string): boolean => whose(place) === 'elsewhere';
  const delivered = await deliveredIn(ofMonth, { archive, scratch, isElsewhere });
  const uploads = uploadsOf({ month, isReleased: status.editions.length > 0, delivered }, receipts);
  return { status, uploads, mails, acts: await readActs(archive, month) };
}

function uploadsOf(
  {
    month,
    isReleased,
    delivered: { replaced, counted },
  }: { month: Month; isReleased: boolean; delivered: Delivered },
  receipts: readonly Receipt[],
): UploadReport[] {
  const replacedOf = (receipt: Receipt, flow: Flow): UploadReport['replaced'] => {
    const own = replaced.find(
      (one) => one.upload === receipt.source.key && one.month === month && one.flow === flow,
    );
    return own === undefined ? null : { rows: own.rows, usd: own.usd || null, cny: own.cny || null };
  };
  const { repeated, superseded } = counted;
  const others = new Set(counted.elsewhere.map(({ part }) => part));
  const standingOf = (receipt: Receipt, flow: Flow): UploadReport['standing'] => {
    if (repeated.some((one) => one.receipt === receipt)) return 'repeated';
    const isSuperseded = superseded.some(
      (one) => one.receipt === receipt && one.month === month && one.flow === flow,
    );
    return isSuperseded ? 'superseded' : 'counted';
  };
  return receipts.flatMap((receipt): UploadReport[] => {
    const { source, rejects, holds, status, indicators = [] } = receipt;
    const completes = receipt.completes?.before[0] ?? null;
    const faults = { key: source.key, completes, rejects: rejects.length, holds: holds.length };
    const parts = receipt.parts.filter((part) => part.month === month);
    const found: UploadReport[] = [
      ...wholeParts(parts, (part) => !others.has(part)).map(({ flow, rows, usd, cny }) => ({
        ...faults,
        ...{ flow, rows, usd, cny, replaced: replacedOf(receipt, flow), standing: standingOf(receipt, flow) },
      })),
      ...wholeParts(parts, (part) => others.has(part)).map(({ flow, rows, usd, cny }) => ({
        ...faults,
        ...{ flow, rows, usd, cny, replaced: null, standing: 'elsewhere' as const },
      })),
    ];
    if (found.length > 0) return found;
    const isFaulty = status === 'refused' || rejects.length > 0;
    const rows = indicators.filter((one) => one.month === month).length;
    const isConcerned = rows > 0 || (isFaulty && mayConcern(receipt, month, isReleased));
    const standing = status === 'refused' ? 'refused' : 'counted';
    return isConcerned
      ? [{ ...faults, flow: null, rows, usd: null, cny: null, replaced: null, standing }]
      : [];
  });
}
