import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  DisorderedObservations,
  sdmxLines,
  type TradeObservation,
} from '../../functions/document/data/sdmx.ts';
import { monthOf } from '../../functions/trade/month.ts';

const source = { agency: 'CSBC', area: '430100' };
const vietnam: TradeObservation = {
  month: monthOf(2021, 5),
  flow: 'export',
  market: '141',
  product: '01012100',
  unit: 'USD',
  value: '1234.50',
  status: 'normal',
};

function read(observations: readonly TradeObservation[]): Record<string, string>[] {
  const text = [...sdmxLines(observations, source)].join('');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('trade as SDMX-CSV', () => {
  test('has the header, one record per observation and the line ends that the format asks for', () => {
    expect([...sdmxLines([vietnam], source)]).toEqual([
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,COMMODITY,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UNIT_MULT\r\n',
      'datastructure,CSBC:TRADE_BY_MARKET_AND_PRODUCT(1.0.0),I,M,430100,141,X,01012100,USD,2021-05,1234.50,A,F,0\r\n',
    ]);
  });

  test('codes keep their leading zeros, and what no list places has the code for unknown', () => {
    const records = read([
      { ...vietnam, market: '' },
      { ...vietnam, product: '' },
    ]);
    expect(records.map((record) => [record['COUNTERPART_AREA'], record['COMMODITY']])).toEqual([
      ['_U', '01012100'],
      ['141', '_U'],
    ]);
  });

  test('a suppressed observation has no value, and says that it is confidential', () => {
    const { month, flow, market, product, unit } = vietnam;
    const [record] = read([{ month, flow, market, product, unit, status: 'suppressed' }]);
    expect(record).toMatchObject({ OBS_VALUE: '', OBS_STATUS: 'Q', CONF_STATUS: 'C' });
  });

  test('an observation given twice or out of order is refused', () => {
    expect(() => read([vietnam, vietnam])).toThrow(DisorderedObservations);
    expect(() => read([vietnam, { ...vietnam, market: '110' }])).toThrow('110.X.01012100.USD.2021-05');
  });

  test('text that can be no code is refused', () => {
    expect(() => read([{ ...vietnam, market: '=1+1' }])).toThrow(RangeError);
  });

  test('every value is read back as it was given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1 }), (codes) => {
        const products = codes.map((code) => String(code).padStart(8, '0')).sort();
        const given = products.map((product) => ({ ...vietnam, product, value: `${Number(product)}.05` }));
        expect(read(given).map((record) => [record['COMMODITY'], record['OBS_VALUE']])).toEqual(
          given.map(({ product, value }) => [product, value]),
        );
      }),
    );
  });
});
