import { monthsSpanned } from '../../facts/supply/answer.ts';
import type { Correction } from '../../facts/standing/corrected.ts';
import type { Delivery } from '../../facts/supply/deliveries.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorText, minorUnits } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import type { Delivered } from '../../facts/standing/delivered.ts';

/** What corrections replaced in the months that the bulletin shows, with the sums from which and to which. */
export function correctionsTold({ corrections }: Pick<Delivered, 'corrections'>, month: Month): Finding[] {
  const shown = new Set(monthsSpanned(month));
  return corrections
    .filter(({ delivery, replaced }) => replaced > 0 && shown.has(delivery.month))
    .map((correction) => ({ code: 'rows-corrected', details: detailsOf(correction) }));
}

/**
 * Corrections that have nothing to correct, in the month or in one that it is compared with, and those of the month of
 * which it is in doubt what they correct.
 */
export function correctionsInDoubt(
  { corrections, baseless }: Pick<Delivered, 'corrections' | 'baseless'>,
  month: Month,
): Finding[] {
  const shown = new Set(monthsSpanned(month));
  const ofMonth = corrections.filter(
    ({ delivery }) => delivery.month === month && !baseless.includes(delivery),
  );
  const doubt = (code: string, is: (one: Correction) => boolean): Finding[] =>
    ofMonth.filter(is).map((one) => ({ code, details: detailsOf(one) }));
  return [
    ...baseless.filter((delivery) => shown.has(delivery.month)).map(withoutBase),
    ...doubt('correction-unmatched', ({ added, rows }) => added * 2 > rows),
    ...ofMonth.filter(isGreat).map((one) => ({ code: 'correction-great', details: greatDetailsOf(one) })),
    ...ofMonth.flatMap(leavingRows),
    ...doubt('correction-uneven', ({ uneven }) => uneven > 0),
    ...doubt('correction-of-one-currency', ({ partly }) => partly > 0),
    ...doubt('correction-order-untold', ({ beside }) => beside.length > 0),
  ];
}

/**
 * A correction that moves its flow by more than one part in so many is more likely of another month, in another unit or
 * of more than it should replace: what customs revises of a month is far below one in a hundred.
 */
const mostMoved = 5n;

/** Whether it makes an amount many times another, or moves the flow of the month by much. */
function isGreat({ leaps, from, stands }: Correction): boolean {
  if (leaps === undefined) return false;
  const { brings } = leaps;
  const moves = [
    [brings.usd, from.usd, stands.USD],
    [brings.cny, from.cny, stands.CNY],
  ] as const;
  const isMoved = moves.some(([now, was, all]) => {
    if (now === '' || all === undefined) return false;
    const moved = minorUnits(now) - (was === '' ? 0n : minorUnits(was));
    const before = all - moved;
    return size(moved) * mostMoved > size(before);
  });
  return leaps.keys > 0 || isMoved;
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** With all that it brings, also in rows that stood nowhere. */
function greatDetailsOf(correction: Correction): Finding['details'] {
  const { leaps, from } = correction;
  const {
    brings = { usd: '', cny: '' },
    keys = 0,
    from: rowFrom = '',
    to: rowTo = '',
    currency = '',
  } = leaps ?? {};
  const wasOf = (was: string, now: string): string => (was === '' && now !== '' ? '0.00' : was);
  return {
    ...detailsOf(correction),
    ...{
      usd: wasOf(from.usd, brings.usd),
      usdNow: brings.usd,
      cny: wasOf(from.cny, brings.cny),
      cnyNow: brings.cny,
    },
    ...{ leaps: String(keys), currency: currency.toUpperCase(), rowFrom, rowTo },
  };
}

/** A file corrected as a whole that lacks rows of what it corrects: taken out or recoded, they still stand. */
function leavingRows({ delivery, upload, rows, added, leftOut }: Correction): Finding[] {
  if (leftOut === undefined) return [];
  const { usd, cny, rows: left } = leftOut;
  const details = {
    ...{ month: delivery.month, flow: delivery.flow, file: upload, rows: String(rows), added: String(added) },
    ...{ left: String(left), usd, cny },
  };
  return [{ code: 'correction-leaves-rows', details }];
}

function withoutBase({ month, flow, files, rows, sums: { USD, CNY } }: Delivery): Finding {
  const details = {
    ...{ month, flow, files: files.map(({ upload }) => upload).join('\n'), rows: String(rows) },
    ...(USD !== undefined && { usd: minorText(USD) }),
    ...(CNY !== undefined && { cny: minorText(CNY) }),
  };
  return { code: 'correction-without-base', details };
}

function detailsOf({ delivery, upload, from, to, beside, ...counts }: Correction): Finding['details'] {
  const { rows, replaced, added, uneven, partly } = counts;
  return {
    ...{ month: delivery.month, flow: delivery.flow, file: upload, rows: String(rows) },
    ...{ replaced: String(replaced), added: String(added), uneven: String(uneven), partly: String(partly) },
    ...{ usd: from.usd, cny: from.cny, usdNow: to.usd, cnyNow: to.cny, beside: beside.join('\n') },
  };
}
