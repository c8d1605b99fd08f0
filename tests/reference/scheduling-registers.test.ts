import { expect, test } from 'vitest';
import { parseRegisters } from '../../functions/reference/read-registers.ts';

function problems(file: string, text: string): string[] {
  return parseRegisters(new Map([[file, text]])).problems.map(
    ({ line, column, code }) => `${line} ${column} ${code}`,
  );
}

test('key enterprises are read with their targets, and what is wrong is told by line and column', () => {
  const good = parseRegisters(
    new Map([
      ['key-enterprises.csv', '企业编码,年度,年度目标,单位,联系单位\n4301650001,2021,1.5,亿美元,一组\n'],
    ]),
  );
  expect(good.keyEnterprises).toEqual([
    {
      ...{ line: 2, code: '4301650001', year: 2021, unit: '亿美元', contact: '一组' },
      target: { numerator: 15n, denominator: 10n },
    },
  ]);
  const bad =
    'code,year,target,unit\n43,2021,1,亿元\n4301650001,21,1,亿元\n4301650001,2021,x,亿元\n4301650001,2022,1,斤\n';
  expect(problems('key-enterprises.csv', bad)).toEqual([
    '2 code customs-code-malformed',
    '3 year target-year-unreadable',
    '4 target number-unreadable',
    '5 unit unit-unknown',
  ]);
});

test('the rule of the assessment is read, and what is wrong is told by line and column', () => {
  const good = parseRegisters(
    new Map([['assessment.csv', '范围,指标,权重,封顶,满分值\n园区,增速,30,120,20\n']]),
  );
  expect(good.assessment).toEqual([
    {
      ...{ places: 'park', indicator: 'growth' },
      weight: { numerator: 30n, denominator: 1n },
      cap: { numerator: 120n, denominator: 100n },
      full: { numerator: 20n, denominator: 1n },
    },
  ]);
  const bad =
    'places,indicator,weight,cap,full\n省,增速,30,120,20\n园区,人口,30,120,20\n园区,增速,30,120,0\n';
  expect(problems('assessment.csv', bad)).toEqual([
    '2 places assessed-places-unknown',
    '3 indicator assessed-indicator-unknown',
    '4 full number-unreadable',
  ]);
});

test('a reader has the public edition where the register says so, and nobody has the internal one by a slip of the pen', () => {
  const { recipients, problems: found } = parseRegisters(
    new Map([
      [
        'recipients.csv',
        'address,edition,role\nfirm@city.example,公开,reader\npress@city.example,publik,reader\na@city.example,,reader\n',
      ],
    ]),
  );
  expect(recipients.map(({ address, edition }) => [address, edition])).toEqual([
    ['firm@city.example', 'public'],
    ['a@city.example', 'internal'],
  ]);
  expect(found.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'edition', 'edition-unknown'],
  ]);
});
