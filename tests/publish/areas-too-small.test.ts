import { expect, test } from 'vitest';
import { areasTooSmall } from '../../functions/publish/gather/areas-too-small.ts';
import { evidenceOf } from '../bulletin/evidence-builder.ts';
import { both, may } from '../bulletin/composed.ts';

/** The city traded 17亿元 in May, 12 of them exports, 85 in the year to date; a tenth of that in dollars. */
const cases = [
  { row: '2021-05,湖南省,全省,进出口,累计,86,亿元,', doubts: 0 },
  { row: '2021-05,湖南省,全省,进出口,累计,85,亿元,', doubts: 0 },
  { row: '2021-05,湖南省,全省,进出口,累计,84.9,亿元,', doubts: 1 },
  { row: '2021-05,湖南省,全省,进出口,累计,860,万元,', doubts: 1 },
  { row: '2021-05,全国,全国,进出口,当月,16,亿元,', doubts: 1 },
  { row: '2021-05,全国,全国,出口,当月,11,亿元,', doubts: 1 },
  { row: '2021-05,全国,全国,出口,当月,13,亿元,', doubts: 0 },
  { row: '2021-05,全国,全国,进出口,当月,1.6,亿美元,', doubts: 1 },
  { row: '2021-05,全国,全国,进出口,当月,1.8,亿美元,', doubts: 0 },
  { row: '2021-05,岳阳市,市州,进出口,累计,40,亿元,', doubts: 0 },
  { row: '2021-04,湖南省,全省,进出口,累计,1,亿元,', doubts: 0 },
  { row: '2021-05,湖南省,全省,进出口,累计,,亿元,5', doubts: 0 },
];

test.each(cases)('$row is doubted $doubts times', ({ row, doubts }) => {
  const header = 'month,area,level,flow,span,value,unit,growth';
  const registers = { 'comparison.csv': `${header}\n${row}\n` };
  const evidence = evidenceOf(may, both, { registers });
  expect(evidence.registers.problems).toEqual([]);
  const found = areasTooSmall(evidence);
  expect(found).toHaveLength(doubts);
  for (const { code, line, isDoubt } of found)
    expect({ code, line, isDoubt }).toEqual({ code: 'comparison-below-part', line: 2, isDoubt: true });
});

const wholes = [
  {
    says: 'a nation below its province',
    rows: ['全国,全国,进出口,累计,160,亿元,', '湖南省,全省,进出口,累计,170,亿元,'],
    lines: [2],
  },
  {
    says: 'a province below another of its cities',
    rows: ['湖南省,全省,进出口,累计,170,亿元,', '岳阳市,市州,进出口,累计,171,亿元,'],
    lines: [2],
  },
  {
    says: 'a year to date below its month, of a city too',
    rows: ['岳阳市,市州,进出口,当月,40,亿元,', '岳阳市,市州,进出口,累计,39,亿元,'],
    lines: [3],
  },
  {
    says: 'both flows below one',
    rows: ['岳阳市,市州,进出口,累计,40,亿元,', '岳阳市,市州,出口,累计,41,亿元,'],
    lines: [2],
  },
  {
    says: 'nothing of other spans, flows, currencies or months',
    rows: [
      '湖南省,全省,进出口,累计,170,亿元,',
      '岳阳市,市州,进出口,当月,171,亿元,',
      '郴州市,市州,出口,累计,171,亿元,',
      '湘潭市,市州,进出口,累计,171,亿美元,',
    ],
    lines: [],
  },
];

test.each(wholes)('doubted beside other rows: $says', ({ rows, lines }) => {
  const text = ['month,area,level,flow,span,value,unit,growth', ...rows.map((row) => `2021-05,${row}`)].join(
    '\n',
  );
  const { registers, ...evidence } = evidenceOf(may, both, { registers: { 'comparison.csv': `${text}\n` } });
  expect(registers.problems).toEqual([]);
  expect(areasTooSmall({ ...evidence, registers }).map(({ line }) => line)).toEqual(lines);
});
