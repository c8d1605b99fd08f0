import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { monthsSpanned } from '../../facts/supply/answer.ts';
import type { MatchedItem } from '../../facts/sums/slices.ts';
import type { Supply } from '../../facts/supply/supply.ts';
import { monthsPresent } from '../../facts/supply/months.ts';
import { indicatorsOf } from '../../facts/supply/indicators.ts';
import type { Receipt } from '../../facts/receipt.ts';
import type { CountedUpload } from '../../facts/supply/uploads.ts';
import type { Log } from '../../ports/log.ts';
import type { Store } from '../../ports/store.ts';
import { codeLists } from '../../reference/code-lists.ts';
import { flows, type Flow, type MonthlyTotal } from '../../trade/cut.ts';
import { money } from '../../trade/money.ts';
import { isApart, type Apart } from '../../trade/price-rules.ts';
import { isTorn } from '../../trade/recoded.ts';
import { nothing, withItem, type PriceSums } from '../../trade/prices.ts';
import { monthOf, monthsBetween, shift, yearOf, type Month } from '../../trade/month.ts';
import { correctionsTold } from './corrections.ts';
import { cutOfOne, cutsOf } from './bulletin-cuts.ts';
import type { FormerVintages } from './holdings.ts';
import { indicatorsOfCity } from './indicator-areas.ts';
import { implausible, missingDatasets } from './completeness.ts';
import { farControls, missedControls } from './controls.ts';
import { indicatorGaps } from './indicator-gaps.ts';
import { indicatorLeaps } from './indicator-leaps.ts';
import { partsAgainstWholes } from './indicator-parts.ts';
import { spansDoubted } from './indicator-spans.ts';
import { withFaults } from './doubt-codes.ts';
import { judged } from './doubts.ts';
import { holdsOf, indicatorsTold, notesOf } from './findings.ts';
import { againstTrade } from './registers-and-trade.ts';
import { registerFindings } from './register-findings.ts';
import { muchUnlisted } from './unlisted.ts';
import { recodedGoods } from './untold.ts';
import { silentIn, silentPlaces } from './silent-places.ts';
import { NothingDelivered, readAsked, type MonthAsked } from './read-month.ts';

/**
 * Everything that the bulletin of a month says is computed from: its facts cut by every dimension that the data and
 * the registers allow, the series, and what is to be known or to be mended. Throws NothingDelivered, SlicesDisagree.
 */
export async function gather(
  asked: MonthAsked,
  dependencies: {
    readonly archive: Store;
    readonly log: Log;
    readonly scratch: string;
    readonly vintages?: FormerVintages;
  },
): Promise<Evidence> {
  const { month } = asked;
  const read = await readAsked(asked, dependencies);
  const { registers, supply, counted, reading, unanswered } = read;
  const found = reading.cuts.map((cross) => ({ question: cross.question, cuts: cutsOf(cross) }));
  const all = found.flatMap((one) => one.cuts);
  const crossed = all.filter(({ within }) => within !== undefined);
  const cuts = new Map(all.filter(({ within }) => within === undefined).map((cut) => [cut.dimension, cut]));
  const total = cuts.get('total');
  if (total === undefined) throw new NothingDelivered(month);
  const series = seriesOf(supply, month);
  const ofCity = indicatorsOfCity(read.receipts, month, registers);
  const { facts: indicators, contradictions, ...told } = indicatorsOf(ofCity.receipts);
  const planned = codeLists().indicators;
  const gaps = indicatorGaps(indicators, month, planned);
  const sources = [...sourcesOf(counted.uploads, month), ...indicatorSources(read.receipts, month)];
  dependencies.log.tell('facts', { uploads: sources.length, cuts: cuts.size });
  const unplaced = found
    .filter((one) => one.cuts.length === 0)
    .map(({ question }) => ({ question, code: 'no-known-codes' }));
  const missing = [...unanswered, ...unplaced].flatMap(({ question, ...why }) => {
    const [dimension, within] = question.toReversed();
    return dimension === undefined ? [] : [{ dimension, ...(within && { within }), ...why }];
  });
  const reasons = [
    ...holdsOf(read),
    ...missedControls(total, registers.controls, month),
    ...farControls(total, registers.controls, month),
    ...missingDatasets({ month, registers, sources }),
    ...implausible({ month, registers, total }),
    ...muchUnlisted(reading.cuts.flatMap(cutOfOne), month, registers.settings.unlistedShare),
    ...silentPlaces({ month, registers, cuts }),
    ...registerFindings(againstTrade({ month, registers, total, cuts }, reading), month, registers.sheets),
    ...indicatorsTold(
      [
        ...contradictions,
        ...indicatorLeaps(indicators, month, planned),
        ...spansDoubted(indicators, month, planned),
        ...partsAgainstWholes(indicators, ofCity.sums, month, { planned, parks: registers.parks }),
      ],
      month,
    ),
    ...ofCity.unknown,
    ...gaps.holds,
  ];
  const { holds, confirmed, idle } = judged(reasons, registers.confirmed, month, newestIn(read.receipts));
  const findings = {
    notes: [...notesOf(read), ...ofCity.leftOut, ...gaps.notes],
    holds,
    confirmed,
    idleConfirmations: withFaults(idle, month, registers.sheets),
  };
  const corrections = [...correctionsTold(read, month), ...indicatorsTold(told.corrections, month)];
  const silent = silentIn(holds);
  const provisional = provisionalMonths(supply, counted.uploads, month);
  const goods = cuts.get('product');
  const recoded = recodedGoods(goods);
  const matched = reading.matched.filter(({ product }) => !isTorn([product], recoded));
  return {
    ...(recoded.length > 0 && { recoded }),
    ...(crossed.length > 0 && { crossed }),
    ...{ month, total, series, cuts, missing, sources, registers, provisional },
    ...{
      indicators,
      plannedIndicators: [...planned.values()],
      corrections,
      ...findings,
      ...(silent.size > 0 && { silent }),
    },
    ...{ ...pricesOf(matched), pricedIn: reading.pricedIn },
    ...{ holders: reading.holders, together: reading.together },
    workingDays: codeLists().workingDays,
  };
}

/** As many months as show three years and a month to compare with. */
const seriesLength = 37;

function newestIn(receipts: readonly Receipt[]): Month | undefined {
  return monthsPresent(receipts).anyFlow.at(-1);
}

function seriesOf(supply: Supply, month: Month): MonthlyTotal[] {
  return monthsBetween(shift(month, 1 - seriesLength), month).map((of) => ({
    month: of,
    export: totalOf(supply, 'export', of),
    import: totalOf(supply, 'import', of),
  }));
}

function totalOf(supply: Supply, flow: Flow, month: Month): MonthlyTotal[Flow] {
  const { USD, CNY } = supply.base(flow, month)?.sums ?? {};
  return {
    ...(USD !== undefined && { USD: money('USD', USD) }),
    ...(CNY !== undefined && { CNY: money('CNY', CNY) }),
  };
}

/** The months shown of which the base is, in part at least, a flash report. */
function provisionalMonths(
  supply: Supply,
  uploads: readonly CountedUpload[],
  month: Month,
): ReadonlySet<Month> {
  const flashes = new Set(
    uploads.filter(({ receipt }) => receipt.edition === 'flash').map(({ receipt }) => receipt.source.key),
  );
  const shown = new Set([...monthsSpanned(month), ...monthsBetween(shift(month, 1 - seriesLength), month)]);
  const isProvisional = (of: Month): boolean =>
    flows.some((flow) => supply.base(flow, of)?.files.some(({ upload }) => flashes.has(upload)) === true);
  return new Set([...shown].filter(isProvisional));
}

/** Sums over matched goods, by flow and product; items whose unit values are no prices stand apart. */
function pricesOf(matched: readonly MatchedItem[]): Pick<Evidence, 'prices' | 'apart'> {
  const prices = new Map<Flow, Map<string, PriceSums>>();
  const apart = new Map<Flow, Apart>();
  for (const item of matched) {
    const { flow, product, now } = item;
    const [sums, found] = [prices.get(flow) ?? new Map<string, PriceSums>(), apart.get(flow) ?? noneApart];
    const isOut = isApart(item);
    if (!isOut) sums.set(product, withItem(sums.get(product) ?? nothing, item));
    prices.set(flow, sums);
    apart.set(flow, {
      count: found.count + (isOut ? 1 : 0),
      value: found.value + (isOut ? now.value : 0n),
      matched: found.matched + now.value,
    });
  }
  return { prices, apart };
}

const noneApart: Apart = { count: 0, value: 0n, matched: 0n };

/** The indicator files that speak of this year or the last. */
function indicatorSources(receipts: readonly Receipt[], month: Month): Evidence['sources'] {
  const first = monthOf(yearOf(month) - 1, 1);
  return receipts
    .filter(({ indicators = [] }) => indicators.some((one) => one.month >= first && one.month <= month))
    .map(({ source, rows }) => ({
      ...{ key: source.key, sha256: source.sha256, dataset: 'indicators' as const, rows: rows.facts },
    }));
}

/** The uploads that speak of a month which the bulletin shows. */
function sourcesOf(uploads: readonly CountedUpload[], month: Month): Evidence['sources'] {
  const shown = new Set<string>([
    ...monthsSpanned(month),
    ...monthsBetween(shift(month, 1 - seriesLength), month),
  ]);
  return uploads
    .filter(({ parts }) => parts.some((part) => shown.has(part.month)))
    .map(({ receipt: { source, rows }, dataset }) => ({
      ...{ key: source.key, sha256: source.sha256, dataset, rows: rows.facts },
    }));
}
