import type { Answer } from '../../facts/supply/answer.ts';
import type { Delivery } from '../../facts/supply/deliveries.ts';
import { assertPartition } from '../../facts/sums/invariants.ts';
import { codesGone, type CodesGone } from '../../facts/sums/codes-gone.ts';
import { lopsided, overlaps, type Lopsided, type Overlap } from '../../facts/sums/overlaps.ts';
import { firmPlaces, type FirmPlace } from '../../facts/sums/firm-places.ts';
import { leadingFirmsGone, type LeadingFirmGone } from '../../facts/sums/leading-firms.ts';
import { pairRates, type PairRate } from '../../facts/sums/pair-rates.ts';
import { sameRows, sentAgain, type SameRows, type SentAgain } from '../../facts/sums/sent-again.ts';
import { Session } from '../../facts/session.ts';
import type { Slice } from '../../facts/sums/slice-sums.ts';
import { Slices, type MatchedItem } from '../../facts/sums/slices.ts';
import { unitValuesMoved, type UnitValuesMoved } from '../../facts/sums/unit-values.ts';
import { stage } from '../../facts/sums/staging.ts';
import type { Store } from '../../ports/store.ts';
import { isPartition, type Coverage, type Dataset, type Dimension, type Name } from '../../trade/cut.ts';
import type { Currency } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { fetchFacts } from '../../facts/standing/fetch-facts.ts';
import { enterpriseNames } from './enterprise-names.ts';
import { heldFamilies, type FormerVintages, type Holders } from './holdings.ts';
import { unclassifiedName } from './names.ts';
import type { Answered, Question } from './questions.ts';
import { besideOthers } from './sent-twice.ts';
import type { Sortings } from './sorting.ts';

/** The sums under one key of each dimension of a question. */
export interface NamedSlice extends Slice {
  readonly names: readonly Name[];
}

/** Trade cut by one or several dimensions together. */
export interface CrossCut {
  readonly question: Question;
  readonly dataset: Dataset;
  readonly coverage: Coverage;
  readonly slices: readonly NamedSlice[];
  readonly like: Omit<CrossCut, 'like'> | undefined;
}

/** What one reading of the facts found. */
export interface Reading extends Holders {
  readonly cuts: readonly CrossCut[];
  readonly overlaps: readonly Overlap[];
  readonly lopsided: readonly Lopsided[];
  readonly pairRates: readonly PairRate[];
  readonly sentAgain: readonly SentAgain[];
  readonly sameRows: readonly SameRows[];
  readonly leadingGone: readonly LeadingFirmGone[];
  readonly codesGone: readonly CodesGone[];
  readonly unitValuesMoved: readonly UnitValuesMoved[];
  /** The names under which firms declared, by code: the latest month's. */
  readonly declaredNames: ReadonlyMap<string, string>;
  readonly firmPlaces: readonly FirmPlace[];
  /** Goods whose prices can be compared; none where the data have no goods by market. */
  readonly matched: readonly MatchedItem[];
  /** The currency of their values. */
  readonly pricedIn: Currency;
}

/**
 * Reads the facts that the answers need, once, and cuts them by every question. Throws SlicesDisagree when a partition
 * does not sum to what the receipts counted.
 */
export async function cutFacts(
  answered: readonly Answered[],
  context: {
    readonly month: Month;
    readonly sorted: Sortings<Dimension>;
    readonly archive: Store;
    readonly scratch: string;
    readonly goodsByMarket?: Answer | undefined;
    /** What public editions were made from. */
    readonly vintages?: FormerVintages | undefined;
  },
): Promise<Reading> {
  const { month, sorted, archive, scratch } = context;
  const { goodsByMarket, vintages = new Map() } = context;
  const answers = [
    ...answered.flatMap(({ answer, like }) => [answer, ...(like === undefined ? [] : [like])]),
    ...(goodsByMarket === undefined ? [] : [goodsByMarket]),
  ];
  const deliveries = [...new Set(answers.flatMap((answer) => answer.deliveries))].sort(inOrder);
  const paths = await fetchFacts(deliveries, archive, scratch);
  using session = await Session.open({ scratch });
  await stage(session, deliveries, (facts) => paths.get(facts) ?? facts);
  using beside = await session.branch();
  const slices = await Slices.over(session, deliveries, month);
  const names = answered.some(({ question }) => question.includes('enterprise'))
    ? await enterpriseNames(session)
    : new Map<string, string>();
  const nameOf = (dimension: Dimension, key: string): Name => {
    if (key === '') return unclassifiedName;
    const sent = dimension === 'enterprise' ? (names.get(key) ?? key) : key;
    return sorted[dimension].nameOf(key) ?? { zh: sent, en: sent };
  };
  const cut = async (question: Question, answer: Answer): Promise<Omit<CrossCut, 'like'>> => {
    const classifications = question.map((dimension) => sorted[dimension].classification);
    const found = await slices.by(classifications, answer.deliveries);
    if (isPartition(...question)) assertPartition(question, found, answer);
    const named = found.map((slice) => ({
      ...slice,
      names: question.map((dimension, index) => nameOf(dimension, slice.keys[index] ?? '')),
    }));
    return { question, dataset: answer.dataset, coverage: answer.coverage, slices: named };
  };
  const hasUsd = goodsByMarket?.deliveries.every(({ sums }) => sums.USD !== undefined) === true;
  const pricedIn = hasUsd ? 'USD' : 'CNY';
  const cutAll = async (): Promise<CrossCut[]> => {
    const cuts: CrossCut[] = [];
    for (const { question, answer, like } of answered) {
      const alike = like === undefined ? undefined : await cut(question, like);
      cuts.push({ ...(await cut(question, answer)), like: alike });
    }
    return cuts;
  };
  const readRest = async (): Promise<Omit<Reading, 'cuts'>> => {
    const ofMonth = deliveries.filter((delivery) => delivery.month === month);
    const others = await Slices.over(beside, deliveries, month);
    return {
      matched: goodsByMarket === undefined ? [] : await others.matched(goodsByMarket.deliveries, pricedIn),
      pricedIn,
      ...(await heldFamilies(others, answered, sorted, { vintages, scratch })),
      overlaps: await overlaps(beside, deliveries),
      lopsided: await lopsided(beside, deliveries),
      pairRates: await pairRates(beside, deliveries, ofMonth),
      sentAgain: await sentAgain(beside, deliveries),
      declaredNames: names,
      firmPlaces: await firmPlaces(beside, deliveries),
      leadingGone: await leadingFirmsGone(beside, deliveries, month),
      codesGone: await codesGone(beside, deliveries, month),
      unitValuesMoved: await unitValuesMoved(beside, deliveries, month),
      sameRows: await sameRows(beside, deliveries, besideOthers(deliveries, month)),
    };
  };
  const readings = [cutAll(), readRest()] as const;
  // Whichever fails, the other must have ended before the sessions close.
  await Promise.allSettled(readings);
  const [cuts, rest] = await Promise.all(readings);
  return { cuts, ...rest };
}

function inOrder(left: Delivery, right: Delivery): number {
  const keyOf = ({ month, flow, view }: Delivery): string => `${month} ${flow} ${view}`;
  return Buffer.compare(Buffer.from(keyOf(left)), Buffer.from(keyOf(right)));
}
