import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import {
  allTogether,
  sdmxLines,
  type Confidentiality,
  type TradeObservation,
} from '../../document/data/sdmx.ts';
import { flows, type Coverage, type Tally } from '../../trade/cut.ts';
import type { DisclosureRule } from '../../trade/disclosure.ts';
import { currencies } from '../../trade/money.ts';
import { ratio, roundRatio } from '../../trade/ratio.ts';
import { observationsOf } from '../../facts/sums/observations.ts';
import { Session } from '../../facts/session.ts';
import type { Store } from '../../ports/store.ts';
import { codeLists } from '../../reference/code-lists.ts';
import { fetchFacts } from '../../facts/standing/fetch-facts.ts';
import { answerQuestion } from '../gather/questions.ts';
import type { MonthAsked } from '../gather/read-month.ts';

/**
 * The month's facts by market and product as SDMX-CSV, for readers inside: each observation says whether it would give a
 * firm away; undefined where the data have not both. Other months stand in
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
  const firms = asked.sorted.enterprise.classification;
  const { unitCodes } = codeLists();
  const observed = await observationsOf(session, deliveries, { unitCodes, firms }, fileOf);
  const { disclosure } = registers.settings;
  const observations = observed.map(({ behind, ...one }) => ({
    ...{ ...one, month, status },
    confidentiality: confidentialityOf(behind, disclosure),
  }));
  return Buffer.from([...sdmxLines(observations, registers.settings.statistics)].join(''));
}

/** The public sees markets and products, but no crossing of the two; where the data tell no firms, all is free. */
function confidentialityOf(
  behind: { readonly firms: number; readonly most: bigint; readonly total: bigint } | undefined,
  { leastFirms, mostOfOne }: DisclosureRule,
): Confidentiality {
  if (behind === undefined) return 'free';
  const { firms, most, total } = behind;
  return firms < leastFirms || most * 100n > total * BigInt(mostOfOne) ? 'confidential' : 'internal';
}

/** The public's values are in millions, the unit that its tables show: 0.01 of a hundred million. */
const publicMultiplier = 6;

/**
 * What is open of the month, by market, by product and together, as SDMX-CSV for anybody: rounded as tables are, rows
 * that are closed not there. Undefined where there is nothing.
 */
export function publicSdmxFile(open: Evidence): Uint8Array | undefined {
  const { month, provisional, total, cuts, waiting, registers } = open;
  const rowsOf = (dimension: 'market' | 'product'): Row[] => {
    const cut = cuts.get(dimension);
    return (cut?.tallies ?? [])
      .filter(({ key }) => key !== '')
      .map((tally) => ({
        ...{ tally, row: `${dimension}:${tally.key}`, coverage: cut?.coverage ?? total.coverage },
        market: dimension === 'market' ? tally.key : allTogether,
        product: dimension === 'product' ? tally.key : allTogether,
      }));
  };
  const totals = total.tallies.map((tally): Row => ({
    ...{ tally, row: 'total:total', coverage: total.coverage },
    ...{ market: allTogether, product: allTogether },
  }));
  const observations = [...rowsOf('market'), ...rowsOf('product'), ...totals].flatMap(
    ({ tally, row, coverage, market, product }) =>
      flows.flatMap((flow) =>
        currencies.flatMap((currency): TradeObservation[] => {
          const sum = tally[flow][currency].month;
          if (coverage[flow][currency].month !== 'available' || (sum === 0n && row !== 'total:total'))
            return [];
          const isOld = provisional.has(month) || waiting?.has(`${row} ${month} ${flow}`) === true;
          return [
            {
              ...{ month, flow, market, product, unit: currency, multiplier: publicMultiplier },
              value: String(roundRatio(ratio(sum, 10n ** BigInt(publicMultiplier + 2)), 0)),
              status: isOld ? 'provisional' : 'normal',
            },
          ];
        }),
      ),
  );
  if (observations.length === 0) return undefined;
  const ordered = observations.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
  return Buffer.from([...sdmxLines(ordered, registers.settings.statistics)].join(''));
}

interface Row {
  readonly tally: Tally;
  readonly row: string;
  readonly coverage: Coverage;
  readonly market: string;
  readonly product: string;
}

function keyOf({ market, flow, product, unit }: TradeObservation): string {
  return [market, flow, product, unit].join('\t');
}
