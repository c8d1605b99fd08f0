import type { SameRows, SentAgain } from '../../facts/sums/sent-again.ts';
import { isSupplement } from '../../facts/supply/amending.ts';
import type { Delivery } from '../../facts/supply/deliveries.ts';
import type { CountedUpload } from '../../facts/supply/uploads.ts';
import type { Finding } from '../../trade/finding.ts';
import type { Flow } from '../../trade/cut.ts';
import { shift, type Month } from '../../trade/month.ts';

/** From so many rows on, and so large a share of an upload, it is another month's file under this month's name. */
const fewestSame = { rows: 10, perCent: 50 };

/** So large a share of the rows of an upload that another tells too are no chance: the same was sent again. */
const fewestAgain = 50;

/**
 * Rows that two uploads of the month tell with other amounts: sent again where they are a large part of one, or almost
 * the same, or where one of the two calls itself a supplement, which has no rows of others.
 */
export function rowsSentAgain(found: readonly SentAgain[], month: Month): Finding[] {
  return found
    .filter(({ delivery }) => delivery.month === month)
    .flatMap(({ delivery, uploads, rows, other, near, of, sums: [first, second] }) => {
      const isSupplemented = delivery.files.some(
        (file) => isSupplement(file) && uploads.includes(file.upload),
      );
      if (!isSupplemented && near === 0 && rows * 100 < fewestAgain * of) return [];
      const details = {
        ...{ month, flow: delivery.flow, files: uploads.join('\n'), rows: String(other) },
        ...{ usd: first.usd, cny: first.cny, usdAgain: second.usd, cnyAgain: second.cny },
      };
      return [{ code: 'rows-sent-again', details }];
    });
}

/** Deliveries of the month with those of the month before and of a year ago, in the same view. */
export function besideOthers(
  deliveries: readonly Delivery[],
  month: Month,
): (readonly [Delivery, Delivery])[] {
  return deliveries
    .filter((delivery) => delivery.month === month)
    .flatMap((now) =>
      [-1, -12].flatMap((by) => {
        const earlier = deliveries.find(
          ({ month: of, flow, view }) => of === shift(month, by) && flow === now.flow && view === now.view,
        );
        return earlier === undefined ? [] : [[now, earlier] as const];
      }),
    );
}

/** Uploads of which most rows are another month's to the cent. */
export function rowsOfOtherMonths(found: readonly SameRows[]): Finding[] {
  return found
    .filter(({ rows, same }) => same >= fewestSame.rows && same * 100 >= fewestSame.perCent * rows)
    .map(({ delivery, earlier, upload, rows, same }) => ({
      code: 'rows-of-other-month',
      details: {
        ...{ month: delivery.month, flow: delivery.flow, otherMonth: earlier.month, file: upload },
        ...{ rows: String(rows), same: String(same) },
      },
    }));
}

/**
 * Exports in one upload that are imports in another: one content under two names, or as many rows with the same sums. One
 * of the two names is likely wrong.
 */
export function exportsAsImports(uploads: readonly CountedUpload[], month: Month): Finding[] {
  const ofFlow = (flow: Flow) =>
    uploads.flatMap(({ receipt: { source }, parts }) =>
      parts.filter((part) => part.month === month && part.flow === flow).map((part) => ({ source, part })),
    );
  return ofFlow('export').flatMap((exported) =>
    ofFlow('import').flatMap((imported) => {
      const [one, other] = [exported.part, imported.part];
      if (exported.source.key === imported.source.key) return [];
      const isSameContent = exported.source.sha256 === imported.source.sha256;
      const isAlike =
        one.rows >= fewestSame.rows &&
        one.rows === other.rows &&
        one.usd === other.usd &&
        one.cny === other.cny;
      if (!isSameContent && !isAlike) return [];
      const details = {
        ...{ month, files: [exported.source.key, imported.source.key].join('\n') },
        ...{ rows: String(one.rows), usd: one.usd ?? '', cny: one.cny ?? '' },
      };
      return [{ code: 'exports-as-imports', details }];
    }),
  );
}
