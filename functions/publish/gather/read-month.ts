import { deliveriesOf } from '../../facts/deliveries.ts';
import type { Receipt } from '../../facts/receipt.ts';
import { readReceipts } from '../../facts/receipts.ts';
import { Supply } from '../../facts/supply.ts';
import { countedUploads, type CountedUploads } from '../../facts/uploads.ts';
import type { Store } from '../../ports/store.ts';
import { codeLists } from '../../reference/code-lists.ts';
import type { Registers } from '../../reference/registers.ts';
import { flows } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';
import { cutFacts, type Reading } from './cuts.ts';
import { answerQuestion, type Answered, type Question, type Unanswered } from './questions.ts';
import { readRegisters } from './read-registers.ts';
import { sortings } from './sortings.ts';

/** What the archive holds for a month, and its facts cut by the questions asked. */
export interface MonthRead {
  readonly month: Month;
  readonly registers: Registers;
  readonly receipts: readonly Receipt[];
  readonly counted: CountedUploads;
  readonly supply: Supply;
  readonly unanswered: readonly Unanswered[];
  readonly reading: Reading;
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
  dependencies: { readonly archive: Store; readonly scratch: string; readonly registers?: Registers },
): Promise<MonthRead> {
  const { archive, scratch } = dependencies;
  const registers = dependencies.registers ?? (await readRegisters(archive));
  const receipts = await readReceipts(archive);
  const counted = countedUploads(receipts);
  const supply = new Supply(deliveriesOf(counted.uploads), registers.settings);
  if (flows.every((flow) => supply.base(flow, month) === undefined)) throw new NothingDelivered(month);
  const sorted = sortings({ month, lists: codeLists(), registers });
  const context = { month, supply, sorted, registers };
  const answers = questions.map((question) => answerQuestion(question, context));
  const answered = answers.filter((it): it is Answered => 'answer' in it);
  const unanswered = answers.filter((it): it is Unanswered => 'code' in it);
  const reading = await cutFacts(answered, { month, sorted, archive, scratch });
  return { month, registers, receipts, counted, supply, unanswered, reading };
}
