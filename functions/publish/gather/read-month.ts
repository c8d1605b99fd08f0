import { bulletinChapters } from '../../bulletin/chapter-list.ts';
import type { ChapterOf } from '../../bulletin/context/chapter.ts';
import type { Receipt } from '../../facts/receipt.ts';
import { readReceipts } from '../../facts/receipts.ts';
import { Supply } from '../../facts/supply/supply.ts';
import type { Store } from '../../ports/store.ts';
import { codeLists } from '../../reference/code-lists.ts';
import { whosePlace } from '../../reference/city-places.ts';
import type { Registers } from '../../reference/registers.ts';
import { dimensions, flows, type Dimension } from '../../trade/cut.ts';
import type { Finding } from '../../trade/finding.ts';
import type { Month } from '../../trade/month.ts';
import { readStatus } from '../archive/status.ts';
import { cutFacts, type Reading } from './cuts.ts';
import { deliveredIn, type Delivered } from '../../facts/standing/delivered.ts';
import type { FormerVintages } from './holdings.ts';
import { answerQuestion, type Answered, type Question, type Unanswered } from './questions.ts';
import { readRegisters } from './read-registers.ts';
import type { Sortings } from './sorting.ts';
import { withdrawnSince } from './withdrawn.ts';
import { sortings } from './sortings.ts';

/** Which of a month's deliveries answer the questions asked, and how their facts are sorted. */
export interface MonthAsked extends Pick<Delivered, 'counted' | 'corrections' | 'baseless'> {
  readonly month: Month;
  /** Whether readers have an edition of it. */
  readonly isReleased: boolean;
  /** Uploads that are gone though the edition which readers have was made from them. */
  readonly withdrawn: readonly Finding[];
  readonly registers: Registers;
  readonly receipts: readonly Receipt[];
  readonly supply: Supply;
  readonly sorted: Sortings<Dimension>;
  readonly answered: readonly Answered[];
  readonly unanswered: readonly Unanswered[];
}

/** What the archive holds for a month, and its facts cut by the questions asked. */
export interface MonthRead extends MonthAsked {
  readonly reading: Reading;
}

interface Dependencies {
  readonly archive: Store;
  readonly scratch: string;
  /** What public editions were made from, where it is to be told what has changed. */
  readonly vintages?: FormerVintages;
  readonly registers?: Registers;
}

/** A month of which no counted upload speaks. */
export class NothingDelivered extends Error {
  override readonly name = 'NothingDelivered';
  readonly month: Month;

  constructor(month: Month) {
    super(`no upload speaks of ${month}`);
    this.month = month;
  }
}

/** Reads a month's receipts, registers and facts, the facts once. Throws NothingDelivered, SlicesDisagree. */
export async function readMonth(
  month: Month,
  questions: readonly Question[],
  dependencies: Dependencies,
): Promise<MonthRead> {
  return readAsked(await askMonth(month, questions, dependencies), dependencies);
}

/** What a bulletin asks of a month: a cut by every dimension, and those its chapters cross. Throws NothingDelivered. */
export function askEverything(
  month: Month,
  dependencies: Dependencies,
  chapters: readonly ChapterOf[] = bulletinChapters,
): Promise<MonthAsked> {
  const crossings = chapters.flatMap(({ crosses = [] }) => crosses);
  const distinct = new Map(crossings.map((crossing) => [crossing.join(' × '), crossing]));
  return askMonth(month, [...dimensions.map((dimension) => [dimension]), ...distinct.values()], dependencies);
}

/** Reads the facts that a month's answers need. Throws SlicesDisagree. */
export async function readAsked(
  asked: MonthAsked,
  dependencies: Omit<Dependencies, 'registers'>,
): Promise<MonthRead> {
  const goods = answerQuestion(['product', 'market'], asked);
  const goodsByMarket = 'answer' in goods ? goods.answer : undefined;
  const reading = await cutFacts(asked.answered, { ...asked, ...dependencies, goodsByMarket });
  return { ...asked, reading };
}

/** Reads a month's receipts and registers, and finds who answers. Throws NothingDelivered. */
async function askMonth(
  month: Month,
  questions: readonly Question[],
  { archive, scratch, ...given }: Dependencies,
): Promise<MonthAsked> {
  const registers = given.registers ?? (await readRegisters(archive));
  const receipts = await readReceipts(archive);
  const whose = whosePlace(registers);
  const isElsewhere = (place: string): boolean => whose(place) === 'elsewhere';
  const delivered = await deliveredIn(receipts, { archive, scratch, isElsewhere });
  const supply = new Supply(delivered.deliveries, registers.settings);
  if (flows.every((flow) => supply.base(flow, month) === undefined)) throw new NothingDelivered(month);
  const editions = (await readStatus(archive, month))?.editions ?? [];
  const isReleased = editions.length > 0;
  const withdrawn = await withdrawnSince(month, editions, receipts, archive);
  const sorted = sortings({ month, lists: codeLists(), registers });
  const context = { month, supply, sorted, registers };
  const answers = questions.map((question) => answerQuestion(question, context));
  const answered = answers.filter((it): it is Answered => 'answer' in it);
  const unanswered = answers.filter((it): it is Unanswered => 'code' in it);
  const { counted, corrections, baseless } = delivered;
  const sources = { registers, receipts, counted, corrections, baseless, supply };
  return { month, isReleased, withdrawn, ...sources, sorted, answered, unanswered };
}
