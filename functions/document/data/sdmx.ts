import Papa from 'papaparse';
import type { Flow } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';

/** One observation of trade: a market, a flow, a product, a unit and a month. */
export interface TradeObservation {
  readonly month: Month;
  readonly flow: Flow;
  /** Customs' partner code; "" where no list places it. */
  readonly market: string;
  /** HS code of any number of digits, as text; "" where no list places it. */
  readonly product: string;
  /** A currency (ISO 4217), or customs' code of a unit of quantity. */
  readonly unit: string;
  /** Exact decimal text, "1234.56"; absent where the status tells why. */
  readonly value?: string;
  readonly status: ObservationStatus;
  /** Default: free, and confidential where it is suppressed. */
  readonly confidentiality?: Confidentiality;
  /** The value is in units of ten to this power; default 0. */
  readonly multiplier?: number;
}

/**
 * `free` for anybody; `confidential` since it would give a firm away; `internal` published in no table, though nobody is
 * given away by it alone: with others it may tell what is confidential.
 */
export type Confidentiality = 'free' | 'confidential' | 'internal';

/** In the place of a market or product: all of them. */
export const allTogether = '_T';

/** `suppressed` disclosure control; `not-delivered` the data exist but were not collected. */
type ObservationStatus = 'normal' | 'provisional' | 'suppressed' | 'not-delivered';

/** Who maintains the structure, and whose trade it is: the city's code of GB/T 2260, "430100". */
export interface TradeFlowSource {
  readonly agency: string;
  readonly area: string;
}

/** A structure's observations have one value for each key; the file would contradict itself. */
export class DisorderedObservations extends Error {
  override readonly name = 'DisorderedObservations';
  readonly key: string;

  constructor(key: string) {
    super(`the observation "${key}" comes twice, or after one that it should precede`);
    this.key = key;
  }
}

const columns = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'REF_AREA',
  'COUNTERPART_AREA',
  'TRADE_FLOW',
  'COMMODITY',
  'UNIT_MEASURE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'CONF_STATUS',
  'UNIT_MULT',
] as const;

/** The cross-domain code lists' signs: CL_OBS_STATUS and CL_CONF_STATUS. */
const statusCodes = {
  normal: 'A',
  provisional: 'P',
  suppressed: 'Q',
  'not-delivered': 'L',
} as const;
const confidentialityCodes = { free: 'F', confidential: 'C', internal: 'N' } as const;
const flowCodes = { export: 'X', import: 'M' } as const;
const unknownCode = '_U';
const identifier = /^[A-Za-z0-9_@$-]+$/;

/**
 * Trade by market, flow, product, unit and month as SDMX-CSV 2.0 (the data message of SDMX 3.0), line by line with its
 * line ends: UTF-8, comma, CRLF, codes without names. The concepts are those of merchandise trade statistics; the
 * structure is the agency's own, in no registry, and claims to be no other. Observations must come in the order of
 * market, flow, product, unit and month: DisorderedObservations is thrown for one out of order or given twice.
 */
export function* sdmxLines(
  observations: Iterable<TradeObservation>,
  { agency, area }: TradeFlowSource,
): Generator<string> {
  yield line(columns);
  const reference = `${agency}:TRADE_BY_MARKET_AND_PRODUCT(1.0.0)`;
  let last = '';
  for (const { month, flow, market, product, unit, value = '', status, ...of } of observations) {
    const { confidentiality = status === 'suppressed' ? 'confidential' : 'free', multiplier = 0 } = of;
    const own = [code(market), flowCodes[flow], code(product), code(unit), month];
    const key = [market, flow, product, unit, month].join('\t');
    if (key <= last) throw new DisorderedObservations(own.join('.'));
    last = key;
    yield line([
      'datastructure',
      reference,
      'I',
      'M',
      code(area),
      ...own,
      value,
      statusCodes[status],
      confidentialityCodes[confidentiality],
      String(multiplier),
    ]);
  }
}

function line(fields: readonly string[]): string {
  return `${Papa.unparse([[...fields]])}\r\n`;
}

function code(text: string): string {
  if (text === '') return unknownCode;
  if (!identifier.test(text)) throw new RangeError(`"${text}" can stand in no code list`);
  return text;
}
