import { expect, test } from 'vitest';
import type { FirmPlace } from '../../functions/facts/sums/firm-places.ts';
import { districtsDoubted } from '../../functions/publish/gather/districts-doubted.ts';
import {
  keyEnterprisesUnknown,
  namesDoubted,
  parksDoubted,
} from '../../functions/publish/gather/firms-doubted.ts';
import { placesOutOfTime } from '../../functions/publish/gather/places-out-of-time.ts';
import { parseRegisters } from '../../functions/reference/read-registers.ts';
import type { RegisterProblem } from '../../functions/reference/register-table.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { evidenceOf } from '../bulletin/evidence-builder.ts';

const june = monthOf(2021, 6);
const parks = `code,name,short_name,kind,parent,customs_districts,valid_from,valid_to,successor
A,甲经济技术开发区,甲经开区,国家级园区,D,43012,,,
B,乙高新技术产业开发区,乙高新区,国家级园区,D,43013,,,
C,丙园,丙园,省级园区,D,,,,
O,丁园,丁园,省级园区,D,,,2020-12,A
D,东区,东区,区县,,43209,,,
`;
/** Six firms: three of A, two of B, one of C, by the tails of their codes. */
const firms = ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'];
const codeOf = (firm: string): string => `43019${firm}000`;
const nameOf = (firm: string): string => `${firm}有限公司`;

function registersOf(rows: readonly (readonly [firm: string, name: string, park: string])[]) {
  const lines = rows.map(([firm, name, park]) => `${codeOf(firm)},${name},${park}`);
  const registers = parseRegisters(
    new Map([
      ['parks.csv', parks],
      ['enterprises.csv', ['customs_code,name,park', ...lines, ''].join('\n')],
    ]),
  );
  expect(registers.problems).toEqual([]);
  return registers;
}

const told = (found: readonly RegisterProblem[]): string[] =>
  found.map(({ line = '', code, text = '', isDoubt }) => `${line} ${code}${isDoubt ? '?' : ''} ${text}`);

const declared = new Map(firms.map((firm) => [codeOf(firm), nameOf(firm)]));
const named = (names: readonly string[]) =>
  registersOf(firms.map((firm, index) => [firm, names[index] ?? '', ''])).enterprises;

test.each([
  ['as they declare', firms.map(nameOf), []],
  ['in other widths and brackets', firms.map((firm) => `${firm}（）有限责任公司`), []],
  ['of which one has a new name', [...firms.slice(0, 5).map(nameOf), '新名有限公司'], []],
  ['without names', firms.map(() => ''), []],
  [
    'of which two are swapped',
    ['A2', 'A1', ...firms.slice(2)].map(nameOf),
    [
      '2 enterprise-names-slipped? 43019A1000 A2有限公司',
      '3 enterprise-names-slipped? 43019A2000 A1有限公司',
    ],
  ],
  [
    'that have slipped by a row',
    [...firms.slice(1), 'Z'].map(nameOf),
    firms
      .slice(0, 5)
      .map(
        (firm, index) =>
          `${index + 2} enterprise-names-slipped? ${codeOf(firm)} ${nameOf(firms[index + 1] ?? '')}`,
      ),
  ],
  ['that nobody declares under', firms.map((firm) => `某${firm}`), [' enterprise-names-differ? ']],
])('names %s', (_, names, expected) => {
  expect(told(namesDoubted(named(names), declared))).toEqual(expected);
});

const districts = { A: '43012', B: '43013', C: '43019' };
const ownDistricts: readonly FirmPlace[] = firms.map((firm) => ({
  ...{ enterprise: codeOf(firm), park: '', rows: 9 },
  district: districts[firm.startsWith('A') ? 'A' : firm.startsWith('B') ? 'B' : 'C'],
}));
const ownParks: readonly FirmPlace[] = firms.map((firm) => ({
  ...{ enterprise: codeOf(firm), district: '', rows: 9 },
  park: { A: '甲经开区', B: 'B', C: '丙园' }[firm.slice(0, 1)] ?? '',
}));

test.each([
  ['as firms declare', ['A', 'A', 'A', 'B', 'B', 'C'], []],
  ['with one firm in another', ['A', 'A', 'B', 'B', 'B', 'C'], []],
  ['by the district they lie in', ['D', 'D', 'D', 'D', 'D', 'D'], []],
  ['by what has gone into another', ['O', 'O', 'O', 'B', 'B', 'C'], []],
  ['without parks', ['', '', '', '', '', ''], []],
  ['swapped', ['B', 'B', 'B', 'A', 'A', 'C'], ['2 enterprise-parks-mixed? B', '5 enterprise-parks-mixed? A']],
  ['of which one has another’s firms', ['C', 'C', 'A', 'B', 'B', 'C'], ['2 enterprise-parks-mixed? C']],
])('parks %s', (_, placed, expected) => {
  const registers = registersOf(firms.map((firm, index) => [firm, nameOf(firm), placed[index] ?? '']));
  expect(told(parksDoubted(registers, ownDistricts))).toEqual(expected);
  expect(told(parksDoubted(registers, ownParks))).toEqual(expected);
});

test('where rows tell no place, the district that begins the code of customs does', () => {
  const lines = ['4301200001', '4301200002', '4301300003', '4301300004'];
  const registers = (own: readonly string[]) =>
    parseRegisters(
      new Map([
        ['parks.csv', parks],
        [
          'enterprises.csv',
          `customs_code,name,park\n${lines.map((code, index) => `${code},${code},${own[index] ?? ''}`).join('\n')}\n`,
        ],
      ]),
    );
  const places = lines.map((enterprise) => ({ enterprise, district: '', park: '', rows: 1 }));
  expect(told(parksDoubted(registers(['A', 'A', 'B', 'B']), places))).toEqual([]);
  expect(told(parksDoubted(registers(['B', 'B', 'A', 'A']), places))).toHaveLength(2);
  expect(told(parksDoubted(registers(['B', 'B', 'A', 'A']), []))).toEqual([]);
});

test.each([
  ['all seen', ['43012', '43013', '43019', '43209'], []],
  ['one without trade', ['43012', '43019', '43209'], []],
  ['another city’s beside them', ['43012', '43019', '43209', '43022'], []],
  [
    'one that no place has, for one that has no trade',
    ['43012', '43016', '43019', '43209'],
    ['3 customs-district-unseen? B 43013'],
  ],
])('districts of customs: %s', (_, seen, expected) => {
  const places = seen.map((district) => ({ enterprise: '', district, park: '', rows: 1 }));
  expect(told(districtsDoubted(registersOf([]).parks, places))).toEqual(expected);
});

test('a scheduled firm that neither the register nor trade knows is told', () => {
  const trade = [{ month: june, flow: 'export' as const, keys: { enterprise: codeOf('A1') }, CNY: 1n }];
  const keys = ['A1', 'A2', 'Z9'].map((firm) => `${codeOf(firm)},2021\n${codeOf(firm)},2020`);
  const registers = {
    'enterprises.csv': `customs_code,name\n${codeOf('A2')},甲\n`,
    'key-enterprises.csv': ['code,year', ...keys, ''].join('\n'),
  };
  expect(told(keyEnterprisesUnknown(evidenceOf(june, trade, { registers })))).toEqual([
    '6 key-enterprise-unknown? 43019Z9000',
  ]);
});

test.each([
  ['is there', ',', []],
  ['ends with the month', ',2021-06', []],
  ['begins with the month', '2021-06,', []],
  ['is retired', ',2021-05', ['2 park-out-of-time? A 2021-05']],
  ['is not yet there', '2021-07,', ['2 park-out-of-time? A 2021-07']],
])('a park that trades and %s', (_, valid, expected) => {
  const trade = (park: string) => [{ month: june, flow: 'export' as const, keys: { park }, USD: 100n }];
  const registers = { 'parks.csv': `code,name,kind,valid_from,valid_to\nA,甲园,省级园区,${valid}\n` };
  expect(told(placesOutOfTime(evidenceOf(june, trade('A'), { registers })))).toEqual(expected);
  expect(told(placesOutOfTime(evidenceOf(june, trade(''), { registers })))).toEqual([]);
});
