import { expect, test } from 'vitest';
import { holderSortings } from '../../functions/publish/gather/holder-sorting.ts';
import { marketSortings } from '../../functions/publish/gather/market-sorting.ts';
import { codeLists } from '../../functions/reference/code-lists.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';

const parks = `code,name,kind,parent,customs_districts,valid_to,successor
430121,长沙县,区县,,,,
JKQ,长沙经开区,国家级园区,430121,43012,,
HH,黄花综保区,海关特殊监管区域,JKQ,43016,,
OLD,老园区,省级园区,430121,,2021-03,JKQ
`;
const enterprises = `customs_code,credit_code,name,park,ownership
4301210018,91430100MA4L000001,某公司,HH,
4301210019,,县属公司,430121,民营企业
4301990031,91430100MA4L000001,某公司,HH,
`;

function placed(month: Month) {
  const registers = parseRegisters(
    new Map([
      ['parks.csv', parks],
      ['enterprises.csv', enterprises],
    ]),
  );
  expect(registers.problems).toEqual([]);
  const { park, district, enterprise, ownership } = holderSortings({ month, lists: codeLists(), registers });
  return {
    park: (...codes: string[]) => park.classification.keysOf(codes)[0],
    district: (...codes: string[]) => district.classification.keysOf(codes)[0],
    enterprise: (code: string) => enterprise.classification.keysOf([code])[0],
    ownership: (...codes: string[]) => ownership.classification.keysOf(codes)[0],
  };
}

test("a firm's park is the register's, else the customs district's, else the upload's, else none", () => {
  const { park } = placed(monthOf(2021, 5));
  expect(park('4301210018', '43012', 'OLD')).toBe('HH');
  expect(park('unregistered', '43012', 'HH')).toBe('JKQ');
  expect(park('unregistered', '43999', 'HH')).toBe('HH');
  expect(park('unregistered', '43999', '')).toBe('');
});

test('a district is what the park lies in; trade of a district outside its parks is in no park', () => {
  const { park, district } = placed(monthOf(2021, 5));
  expect(district('4301210018', '', '')).toBe('430121');
  expect([park('4301210019', '', ''), district('4301210019', '', '')]).toEqual(['', '430121']);
  expect(district('unregistered', '', '')).toBe('');
});

test("a merged park's past is its successor's from the month after, and its own until then", () => {
  expect(placed(monthOf(2021, 3)).park('', '', 'OLD')).toBe('OLD');
  expect(placed(monthOf(2021, 4)).park('', '', 'OLD')).toBe('JKQ');
});

test('a firm that has had several codes of customs is one firm, by its credit code', () => {
  const { enterprise } = placed(monthOf(2021, 5));
  expect(['4301210018', '4301990031', '91430100MA4L000001'].map(enterprise)).toEqual(
    Array.from({ length: 3 }, () => '4301210018'),
  );
});

test('a firm with two codes is one firm, and the register tells its ownership where the upload does not', () => {
  const { enterprise, ownership } = placed(monthOf(2021, 5));
  expect(enterprise('91430100MA4L000001')).toBe('4301210018');
  expect(enterprise('unregistered')).toBe('unregistered');
  expect([ownership('', '4301210019'), ownership('state', '4301210019'), ownership('', 'x')]).toEqual([
    ...['private', 'state', ''],
  ]);
});

test('a grouping has the members of the month of the bulletin', () => {
  const united = '303';
  const groupsIn = (month: Month) =>
    marketSortings({ month, lists: codeLists(), registers: parseRegisters(new Map()) })
      .grouping.classification.keysOf([united])
      .filter((key) => key === 'eu');
  expect(codeLists().markets.get(united)?.iso2).toBe('GB');
  expect([groupsIn(monthOf(2020, 1)), groupsIn(monthOf(2021, 1))]).toEqual([['eu'], []]);
});
