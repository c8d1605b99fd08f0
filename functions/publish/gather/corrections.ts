import { monthsSpanned } from '../../facts/supply/answer.ts';
import type { Correction } from '../../facts/standing/corrected.ts';
import type { Delivery } from '../../facts/supply/deliveries.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorText } from '../../trade/money.ts';
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
    ...doubt('correction-uneven', ({ uneven }) => uneven > 0),
    ...doubt('correction-of-one-currency', ({ partly }) => partly > 0),
    ...doubt('correction-order-untold', ({ beside }) => beside.length > 0),
  ];
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
