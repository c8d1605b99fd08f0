import type { Receipt } from '../../facts/receipt.ts';
import type { PairRate } from '../../facts/sums/pair-rates.ts';
import { amendmentOf, isCorrection } from '../../facts/supply/amending.ts';
import type { CountedUpload } from '../../facts/supply/uploads.ts';
import type { Supply } from '../../facts/supply/supply.ts';
import { flows, type Flow } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';
import { shift, type Month } from '../../trade/month.ts';
import {
  compareRatios,
  ratio,
  roundRatio,
  sizeOfRatio,
  subtractRatios,
  type Ratio,
} from '../../trade/ratio.ts';
import { median } from '../../trade/robust.ts';

/**
 * Customs converts all trade of a month at one rate: the fixture city's uploads are at most 0.05 % off their month's.
 * More than so many per cent off is a column that was scaled.
 */
const widest = 5n;

/**
 * A month's rate may stand so many per cent off the middle one of three months before and behind it: the dollar's widest
 * swing within three months since 2005 was 7.4 %, from May to August 2018. In the fixture city's 30 months the farthest is
 * 2.2 % off, and 3.4 % where the months behind it are not there yet.
 */
const widestRate = 8n;

/** Up to so many thousandths of a view's trade is what rounding may come to in an upload of a few small rows. */
const slight = 1n;

/** Pairs of currency files of which rows do not say the same, with the rows that are farthest off. */
export function pairsApart(found: readonly PairRate[]): Finding[] {
  return found.flatMap(({ delivery, isImplausible, rate, ...off }): Finding[] => {
    const { month, flow, files } = delivery;
    const details = { month, flow, rate, files: files.map(({ upload }) => upload).join('\n') };
    if (isImplausible) return [{ code: 'pair-rate-implausible', details }];
    return off.rows === '0' ? [] : [{ code: 'pair-rates-apart', details: { ...details, ...off } }];
  });
}

/** A flow of a month of which the sums in CNY and USD imply another rate than those of the months beside it. */
export function ratesBesideOthers(supply: Supply, month: Month): Finding[] {
  const rateOf = (flow: Flow, of: Month): Ratio | undefined => {
    const { USD: usd, CNY: cny } = supply.base(flow, of)?.sums ?? {};
    return usd !== undefined && cny !== undefined && usd > 0n && cny > 0n ? ratio(cny, usd) : undefined;
  };
  return flows.flatMap((flow) => {
    const now = rateOf(flow, month);
    const beside = [-3, -2, -1, 1, 2, 3].flatMap((by) => rateOf(flow, shift(month, by)) ?? []);
    if (now === undefined || beside.length === 0) return [];
    const middle = median(beside);
    if (!isOff(now, middle, widestRate)) return [];
    return [
      { code: 'rate-beside-others', details: { month, flow, rate: rateText(now), others: rateText(middle) } },
    ];
  });
}

/** What was sent together in both currencies: a file, or the USD and the CNY files of one query. */
interface Sent {
  readonly flow: Flow;
  readonly view: string;
  readonly files: readonly string[];
  readonly usd: bigint;
  readonly cny: bigint;
}

/**
 * Uploads of the month of which the sums imply another rate than those beside them; not where their rows are told, see
 * `pairs` and the intake's own word.
 */
export function uploadsOfOtherRate(
  uploads: readonly CountedUpload[],
  pairs: readonly Finding[],
  month: Month,
): Finding[] {
  const sent = sentIn(uploads, month).filter(({ usd, cny }) => usd > 0n && cny > 0n);
  const middle = median(sent.map(rateOf));
  const told = new Set([
    ...pairs.flatMap(({ details }) => details['files']?.split('\n') ?? []),
    ...uploads.filter(({ receipt }) => tellsRates(receipt, month)).map(({ receipt }) => receipt.source.key),
  ]);
  return sent
    .filter(({ files }) => !files.some((file) => told.has(file)))
    .filter((one) => {
      const whole = sent.reduce((sum, { view, cny }) => (view === one.view ? sum + cny : sum), 0n);
      const { numerator, denominator } = sizeOfRatio(subtractRatios(rateOf(one), middle));
      const isSlight = numerator * one.usd * 1000n <= slight * whole * denominator;
      return !isSlight && isOff(rateOf(one), middle, widest);
    })
    .map((one) => ({
      code: 'upload-of-other-rate',
      details: {
        ...{ month, flow: one.flow, files: one.files.join('\n') },
        ...{ rate: rateText(rateOf(one)), others: rateText(middle) },
      },
    }));
}

function tellsRates({ holds }: Receipt, month: Month): boolean {
  return holds.some(
    ({ code, details }) =>
      (code === 'rates-apart' || code === 'rate-implausible') && details?.['month'] === month,
  );
}

function isOff(rate: Ratio, middle: Ratio, perCent: bigint): boolean {
  const { numerator, denominator } = sizeOfRatio(subtractRatios(rate, middle));
  return compareRatios(ratio(numerator * 100n, denominator * perCent), middle) > 0;
}

function rateOf({ usd, cny }: Sent): Ratio {
  return ratio(cny, usd);
}

function sentIn(uploads: readonly CountedUpload[], month: Month): Sent[] {
  const inBoth: Sent[] = [];
  const pairs = new Map<string, Sent>();
  for (const { receipt, parts } of uploads) {
    const { key } = receipt.source;
    for (const { flow, view, usd, cny } of parts.filter((part) => part.month === month)) {
      const sums = { usd: minorUnits(usd ?? '0.00'), cny: minorUnits(cny ?? '0.00') };
      if (usd !== null && cny !== null) inBoth.push({ flow, view, files: [key], ...sums });
      // What corrects one file of a pair stands beside the rows that it replaces there.
      else if (!isCorrection({ amends: amendmentOf(receipt) })) {
        const former = pairs.get(`${flow} ${view}`) ?? { flow, view, files: [], usd: 0n, cny: 0n };
        pairs.set(`${flow} ${view}`, {
          ...{ flow, view, files: [...former.files, key] },
          ...{ usd: former.usd + sums.usd, cny: former.cny + sums.cny },
        });
      }
    }
  }
  return [...inBoth, ...pairs.values()];
}

function rateText(rate: Ratio): string {
  const digits = String(roundRatio(rate, 4)).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
