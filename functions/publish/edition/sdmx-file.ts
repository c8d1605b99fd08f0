import type { Evidence } from '../../bulletin/evidence.ts';
import { sdmxLines } from '../../document/sdmx.ts';
import { observationsOf } from '../../facts/sums/observations.ts';
import { Session } from '../../facts/session.ts';
import type { Store } from '../../ports/store.ts';
import { codeLists } from '../../reference/code-lists.ts';
import { fetchFacts } from '../gather/cuts.ts';
import { answerQuestion } from '../gather/questions.ts';
import type { MonthAsked } from '../gather/read-month.ts';

/**
 * The month's facts by market and product as SDMX-CSV; undefined where the data have not both. Other months stand in
 * their own editions.
 */
export async function sdmxFile(
  asked: MonthAsked,
  { provisional }: Pick<Evidence, 'provisional'>,
  { archive, scratch }: { readonly archive: Store; readonly scratch: string },
): Promise<Uint8Array | undefined> {
  const { month, registers } = asked;
  const goods = answerQuestion(['product', 'market'], asked);
  if (!('answer' in goods)) return undefined;
  const deliveries = goods.answer.deliveries.filter((delivery) => delivery.month === month);
  const paths = await fetchFacts(deliveries, archive, scratch);
  using session = await Session.open({ scratch });
  const fileOf = (facts: string): string => paths.get(facts) ?? facts;
  const status = provisional.has(month) ? ('provisional' as const) : ('normal' as const);
  const observed = await observationsOf(session, deliveries, codeLists().unitCodes, fileOf);
  const observations = observed.map((one) => ({ ...one, month, status }));
  return Buffer.from([...sdmxLines(observations, registers.settings.statistics)].join(''));
}
