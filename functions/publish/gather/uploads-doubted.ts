import type { Problem, Receipt } from '../../facts/receipt.ts';
import { mayConcern, monthsOfSay } from '../../facts/supply/say.ts';
import type { Supply } from '../../facts/supply/supply.ts';
import { flows } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorText } from '../../trade/money.ts';
import { yearToDate, type Month } from '../../trade/month.ts';
import { doubtOf } from './doubts.ts';
import { farFromHistory } from './history.ts';
import { missingParts } from './numbered-parts.ts';
import { othersTrade } from './others-trade.ts';
import { ratesBesideOthers } from './rates.ts';
import type { MonthAsked } from './read-month.ts';
import { exportsAsImports } from './sent-twice.ts';
import { rowsFew } from './unlike-before.ts';
import { unlistedPlaces } from './unlisted-places.ts';

type Uploads = Pick<MonthAsked, 'isReleased' | 'receipts' | 'counted' | 'supply' | 'registers'>;

/** What the uploads of a month show by what their receipts tell, without their rows: what was not taken, and doubts. */
export function doubtsOfUploads(uploads: Uploads, month: Month): Finding[] {
  const { isReleased, receipts, counted, supply, registers } = uploads;
  return [
    ...receipts
      .filter(({ rejects }) => rejects.length > 0)
      .filter((receipt) => mayConcern(receipt, month, isReleased))
      .map(notTaken),
    ...receipts
      .filter((receipt) => speaksOf(receipt, month))
      .flatMap(({ source, holds }) =>
        holds.filter(isOf(month)).map((problem) => heldFinding(source, problem)),
      ),
    ...disagreements(supply, month),
    ...farFromHistory(supply, month),
    ...rowsFew(supply, month),
    ...ratesBesideOthers(supply, month),
    ...missingParts(receipts, month),
    ...othersTrade(counted, month, registers),
    ...unlistedPlaces(counted.uploads, month, registers).holds,
    ...exportsAsImports(counted.uploads, month),
  ];
}

/**
 * The year to date is the sum of its months: what doubts an earlier one doubts it too, until it is mended or confirmed
 * as that month's own. `toDateOf` tells whose year to date it is. What an upload of several months shows is told once,
 * and of months that are not there it is told that they are missing.
 */
export function doubtsOfEarlierMonths({ month, ...uploads }: Uploads & { readonly month: Month }): Finding[] {
  const sayingOf = (found: Finding): string => JSON.stringify(found);
  const told = new Set(doubtsOfUploads(uploads, month).map(sayingOf));
  const isDelivered = (of: Month): boolean =>
    flows.some((flow) => uploads.supply.base(flow, of) !== undefined);
  const earlier = yearToDate(month).slice(0, -1).filter(isDelivered).reverse();
  return earlier.flatMap((of) => {
    // What tells no month holds this month by itself.
    const found = doubtsOfUploads({ ...uploads, isReleased: true }, of).filter(
      (one) => !told.has(sayingOf(one)),
    );
    for (const one of found) told.add(sayingOf(one));
    return found.map(({ code, details }) => {
      const doubt = doubtOf({ code, details }, of);
      return { code, details: { ...details, month: of, toDateOf: month }, ...(doubt && { doubt }) };
    });
  });
}

/** An upload that was refused, or of which rows were; `untold`: it tells no month, so that it may be of any. */
function notTaken(receipt: Receipt): Finding {
  const { source, status, rejects, rows } = receipt;
  const untold = monthsOfSay(receipt).size === 0 ? { untold: 'yes' } : {};
  const told =
    status === 'refused'
      ? uploadFinding('upload-refused', source.key, rejects[0])
      : finding('rows-rejected', { file: source.key, rows: String(rows.rejects) });
  return finding(told.code, { ...told.details, ...untold });
}

export function speaksOf({ status, parts, indicators = [] }: Receipt, month: Month): boolean {
  return status === 'accepted' && [...parts, ...indicators].some((one) => one.month === month);
}

function disagreements(supply: Supply, month: Month): Finding[] {
  return flows.flatMap((flow) =>
    supply.disagreements(month, flow).map(({ base, other }) => {
      const currency = base.sums.CNY !== undefined && other.sums.CNY !== undefined ? 'CNY' : 'USD';
      const difference = (other.sums[currency] ?? 0n) - (base.sums[currency] ?? 0n);
      return finding('views-disagree', {
        ...{ month, flow, currency, base: base.view, other: other.view },
        difference: minorText(difference),
      });
    }),
  );
}

/** Whether a problem may be one of this month: some say of which month they are. */
export function isOf(month: Month): (problem: Problem) => boolean {
  return ({ details }) => (details?.['month'] ?? month) === month;
}

/** A problem that holds an upload's months: of other content under the same key it is another. */
function heldFinding({ key, sha256 }: Receipt['source'], problem: Problem): Finding {
  const { code, details } = uploadFinding('upload-held', key, problem);
  return finding(code, { ...details, sha256: sha256.slice(0, 12) });
}

/** An upload's own problem, for the words of the intake to tell: `problem` is its code there. */
export function uploadFinding(code: string, file: string, problem: Problem | undefined): Finding {
  const { line, column, text } = problem ?? {};
  return finding(code, {
    ...problem?.details,
    ...(line !== undefined && { line: String(line) }),
    ...(column !== undefined && { column }),
    ...(text !== undefined && { text }),
    ...(problem !== undefined && { problem: problem.code }),
    file,
  });
}

function finding(code: string, details: Readonly<Record<string, string>>): Finding {
  return { code, details };
}
