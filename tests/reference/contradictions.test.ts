import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeRegister, parseRegisters } from '../../functions/reference/read-registers.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const districts = 'D1,东区,区县,,,,,\nD2,西区,区县,,,,,';
const headers = {
  'parks.csv': 'code,name,kind,parent,customs_districts,valid_from,valid_to,successor',
  'enterprises.csv': 'customs_code,credit_code,name,park,ownership',
  'targets.csv': 'scope,indicator,year,value,unit,comparison,plan',
  'products.csv': 'code,name_zh,name_en,prefix,operation',
  'key-enterprises.csv': 'code,year,target,unit',
  'assessment.csv': 'places,indicator,weight,cap,full',
  'recipients.csv': 'address,language,edition,role',
  'calendar.csv': 'month,release',
  'controls.csv': 'month,flow,currency,span,value',
} as const;
type File = keyof typeof headers;

/** What is told of a register whose lines stand from line 2 on, as “line column code”. */
function told(file: File, lines: string, others: Readonly<Partial<Record<File, string>>> = {}): string[] {
  const all: Readonly<Record<string, string>> = { ...others, [file]: lines };
  const files = Object.entries(headers).flatMap(([name, header]): [string, string][] =>
    all[name] === undefined ? [] : [[name, `${header}\n${all[name]}\n`]],
  );
  return parseRegisters(new Map(files)).problems.map(
    ({ line = '', column = '', code, isDoubt }) => `${line} ${column} ${code}${isDoubt ? '?' : ''}`,
  );
}

describe('a register that contradicts itself or another', () => {
  test.each<[File, string, string, string[]]>([
    // parks.csv
    ['parks.csv', 'a place in itself', 'A,甲园,省级园区,A,,,,', ['2 parent park-reference-circular']],
    [
      'parks.csv',
      'two places in each other',
      'A,甲园,省级园区,B,,,,\nB,乙园,省级园区,A,,,,',
      ['2 parent park-reference-circular', '3 parent park-reference-circular'],
    ],
    [
      'parks.csv',
      'successors in a circle',
      'A,甲园,省级园区,,,,2020-12,B\nB,乙园,省级园区,,,,2020-12,A',
      ['2 successor park-reference-circular', '3 successor park-reference-circular'],
    ],
    ['parks.csv', 'a parent that is unknown', 'A,甲园,省级园区,X,,,,', ['2 parent park-reference-unknown']],
    [
      'parks.csv',
      'a district retired before the park in it',
      `D0,旧区,区县,,,,2020-06,D1\n${districts}\nA,甲园,省级园区,D0,,,,`,
      ['5 parent park-parent-retired'],
    ],
    [
      'parks.csv',
      'six digits for a district of customs',
      'A,甲园,省级园区,,430121,,,',
      ['2 customs_districts customs-district-malformed'],
    ],
    [
      'parks.csv',
      'a name for a district of customs',
      'A,甲园,省级园区,,长沙经开区,,,',
      ['2 customs_districts customs-district-malformed'],
    ],
    [
      'parks.csv',
      'one district of customs for two parks',
      'A,甲园,省级园区,,43012;43013,,,\nB,乙园,省级园区,,43013,,,',
      ['3 customs_districts customs-district-twice'],
    ],
    [
      'parks.csv',
      'one name for two parks, in its long and its short form',
      'A,甲经济技术开发区,国家级园区,,,,,\nB,甲经开区,省级园区,,,,,',
      ['3 name park-name-twice'],
    ],
    [
      'parks.csv',
      'months that run backwards',
      'A,甲园,省级园区,,,2021-05,2021-01,',
      ['2 valid_to park-validity-reversed'],
    ],
    ['parks.csv', 'a code that means a kind', 'city,甲园,省级园区,,,,,', ['2 code park-code-reserved']],
    [
      'parks.csv',
      'a park that is called a district',
      'D1,东区,区县,,,,,\nA,甲园,区县,D1,43012,,,',
      ['3 parent park-district-within'],
    ],
    // enterprises.csv
    [
      'enterprises.csv',
      'one credit code in two parks',
      '4301290001,91430100MA40010000,甲公司,A,\n4301390001,91430100MA40010000,甲公司,B,',
      ['3 credit_code credit-code-twice'],
    ],
    [
      'enterprises.csv',
      'one credit code alone, of two ownerships',
      ',91430100MA40010000,甲公司,,state\n,91430100MA40010000,甲公司,,private',
      ['3 credit_code credit-code-twice'],
    ],
    // targets.csv
    ['targets.csv', 'less than nothing', 'city,total-trade,2021,-60,亿元,,', ['2 value target-not-possible']],
    ['targets.csv', 'nothing', 'city,total-trade,2021,0,亿元,,', ['2 value target-of-nothing']],
    [
      'targets.csv',
      'a share of 3000 %',
      'city,processing-trade-share,2021,3000,%,,trade',
      ['2 value target-not-possible'],
    ],
    [
      'targets.csv',
      'a year of another age',
      'city,total-trade,0021,60,亿元,,',
      ['2 year target-year-unreadable'],
    ],
    ['targets.csv', 'no plan', 'city,total-trade,2021,60,亿元,,年度', ['2 plan target-plan-unknown']],
    [
      'targets.csv',
      'exports above all trade',
      'city,total-trade,2021,60,亿元,,\ncity,exports,2021,700000,万元,,',
      ['3 value target-over-whole'],
    ],
    [
      'targets.csv',
      'imports above all trade, told first',
      'city,imports,2021,70,亿元,,\ncity,total-trade,2021,60,亿元,,',
      ['2 value target-over-whole'],
    ],
    [
      'targets.csv',
      'processing above all trade in a plan',
      'city,total-trade,2021,300,亿美元,,trade\ncity,processing-trade,2021,1000,亿美元,,trade',
      ['3 value target-over-whole'],
    ],
    [
      'targets.csv',
      'more firms over 10亿 than over 1亿',
      'city,enterprises-over-500m,2021,4,家,,trade\ncity,enterprises-over-1b,2021,40,家,,trade',
      ['3 value target-over-whole'],
    ],
    // products.csv
    ['products.csv', 'exclusions alone', 'tea,茶叶,,0902,exclude', ['2 code product-group-without-goods']],
    [
      'products.csv',
      'codes that do not exist',
      'tea,茶叶,,7701,\ntea,茶叶,,9902,',
      ['2 code product-group-without-goods'],
    ],
    [
      'products.csv',
      'all of it excluded',
      'tea,茶叶,,0902,\ntea,茶叶,,09,exclude',
      ['2 code product-group-without-goods'],
    ],
    [
      'products.csv',
      'a heading that does not exist',
      'tea,茶叶,,0902,\ntea,茶叶,,0919,',
      ['3 prefix product-heading-unknown?'],
    ],
    [
      'products.csv',
      'an exclusion of what is not included',
      'tea,茶叶,,0902,\ntea,茶叶,,090300,exclude',
      ['3 prefix product-exclusion-idle?'],
    ],
    [
      'products.csv',
      'a group of two names',
      'tea,茶叶,,0902,\ntea,咖啡,,0901,',
      ['3 name_zh product-group-named-twice'],
    ],
    [
      'products.csv',
      'a name of two groups',
      'tea,茶叶,,0902,\nt,茶叶,,0903,',
      ['3 name_zh product-name-twice'],
    ],
    // key-enterprises.csv
    [
      'key-enterprises.csv',
      'a target below nothing, and of nothing',
      '4301290001,2021,-1,亿元\n4301290002,2021,0,亿元',
      ['2 target target-not-possible', '3 target target-not-possible'],
    ],
    // assessment.csv
    [
      'assessment.csv',
      'weights of 110',
      '园区,目标完成,60,120,\n园区,增速,50,120,20',
      ['2 weight assessment-weights-sum?'],
    ],
    [
      'assessment.csv',
      'a weight below nothing',
      '园区,目标完成,100,120,\n园区,增速,-10,120,20',
      ['3 weight number-unreadable'],
    ],
    ['assessment.csv', 'no weight', '园区,目标完成,,120,', ['2 weight number-unreadable']],
    ['assessment.csv', 'a cap as a share', '园区,目标完成,100,1.2,', ['2 cap assessment-cap-too-low']],
    ['assessment.csv', 'a growth as a share', '园区,增速,100,120,0.2', ['2 full assessment-full-small?']],
    // recipients.csv
    [
      'recipients.csv',
      'two roles of one person',
      'a@city.example,,,reader\nA@city.example,,,editor',
      ['3 address recipient-twice'],
    ],
    [
      'recipients.csv',
      'two editions of one person',
      'a@city.example,,public,reader\na@city.example,,internal,reader',
      ['3 address recipient-twice'],
    ],
    // calendar.csv
    ['calendar.csv', 'before the month ends', '2021-05,2021-05-20', ['2 release release-before-month-ends']],
    ['calendar.csv', 'years later, as a month of former years', '2021-05,2026-11-28', []],
    [
      'calendar.csv',
      'a year late beside the months after',
      '2021-05,2022-06-20\n2021-06,2021-07-20',
      ['3 release release-out-of-order'],
    ],
    ['calendar.csv', 'in a century', '2021-05,2121-06-20', ['2 release release-far']],
    [
      'calendar.csv',
      'before an earlier month',
      '2021-05,2021-08-20\n2021-06,2021-07-20',
      ['3 release release-out-of-order'],
    ],
    // controls.csv
    ['controls.csv', 'less than nothing', '2021-05,export,USD,month,-1', ['2 value number-unreadable']],
  ])('%s: %s', (file, _, lines, expected) => {
    expect(told(file, lines)).toEqual(expected);
  });

  const parks = 'A,甲园,省级园区,D1,,,,\nB,乙园,省级园区,D2,,,,\nD1,东区,区县,,,,,\nD2,西区,区县,,,,,';
  test.each([
    [
      'a park above the city',
      'city,total-trade,2021,20,亿元,,\nA,total-trade,2021,200,亿元,,',
      ['3 value target-over-city?'],
    ],
    [
      'parks half as much again as the city',
      'city,total-trade,2021,20,亿元,,\nA,total-trade,2021,16,亿元,,\nB,total-trade,2021,150000,万元,,',
      ['2 value targets-over-city?'],
    ],
    ['nothing for a park that was there', 'A,total-trade,2021,0,亿元,,', ['2 value target-of-nothing']],
  ])('targets.csv with parks.csv: %s', (_, lines, expected) => {
    expect(told('targets.csv', lines, { 'parks.csv': parks })).toEqual(expected);
  });

  test('key-enterprises.csv with enterprises.csv: a firm by both its codes', () => {
    const enterprises = '4301290001,91430100MA40010000,甲公司,,';
    const lines = '4301290001,2021,1,亿元\n91430100MA40010000,2021,1,亿元\n91430100MA40010000,2022,1,亿元';
    expect(told('key-enterprises.csv', lines, { 'enterprises.csv': enterprises })).toEqual([
      '3 code key-enterprise-twice',
    ]);
  });

  test.each([
    ['thresholds below nothing', { thresholds: { pullUp: -2 } }, 'thresholds.pullUp settings-invalid'],
    ['a threshold that is none', { thresholds: { pullup: 2 } }, 'thresholds.pullup settings-invalid'],
    [
      'changes in the wrong order',
      { plausibleChange: { from: 150, to: -70 } },
      'plausibleChange.from settings-invalid',
    ],
    [
      'a disclosure rule that is none',
      { disclosure: { leastFirm: 5 } },
      'disclosure.leastFirm settings-invalid',
    ],
    [
      'a number of two months',
      { issueNumbers: { '2021-05': 5, '2021-06': 5 } },
      'issueNumbers settings-issue-number-twice',
    ],
    ['a number below one', { issueNumbers: { '2021-05': 0 } }, 'issueNumbers.2021-05 settings-invalid'],
    ['a month that is none', { issueNumbers: { '2021-13': 5 } }, 'issueNumbers.2021-13 settings-invalid'],
    ['a province that is none', { statistics: { area: '990100' } }, 'statistics.area settings-area-unknown'],
    ['a length below one', { listLengths: { products: 0 } }, 'listLengths.products settings-invalid'],
  ])('bulletin.json: %s', (_, settings, expected) => {
    const [first] = parseRegisters(new Map([['bulletin.json', JSON.stringify(settings)]])).problems;
    expect(`${first?.column ?? ''} ${first?.code ?? ''}`).toBe(expected);
  });
});

describe('a key that stands twice', () => {
  test.each([
    ['at the top', '{\n "firstCurrency": "USD",\n "firstCurrency": "CNY"\n}', ['3 firstCurrency']],
    ['in a group', '{"thresholds": {"pullUp": 3, "most": 4, "pullUp": 2}}', ['1 thresholds.pullUp']],
    ['in two spellings', '{"firstCurrency": "USD", "first\\u0043urrency": "USD"}', ['1 firstCurrency']],
    ['a whole group', '{"city": {"zh": "甲", "en": "A"}, "city": {"zh": "乙", "en": "B"}}', ['1 city']],
    [
      'in two groups, once in each',
      '{"city": {"zh": "甲", "en": "A"}, "title": {"zh": "乙", "en": "B"}}',
      [],
    ],
    [
      'as a value and as a key',
      '{"places": ["a", "a", "places"], "contact": {"zh": "places", "en": "{,\\"zh\\""}}',
      [],
    ],
  ])('%s', (_, text, expected) => {
    const { problems } = parseRegisters(new Map([['bulletin.json', text]]));
    const told = problems.filter(({ code }) => code === 'settings-key-twice');
    expect(told.map(({ line, column }) => `${line} ${column}`)).toEqual(expected);
    expect(problems).toHaveLength(expected.length);
  });

  test('has the default', () => {
    const text = '{"firstCurrency": "USD", "firstCurrency": "USD", "unlistedShare": 7}';
    const { settings } = parseRegisters(new Map([['bulletin.json', text]]));
    expect([settings.firstCurrency, settings.unlistedShare]).toEqual(['CNY', 7]);
  });
});

describe('a register that is right', () => {
  test.each<[File, string, string]>([
    [
      'parks.csv',
      'several parks in one district, a park in a park',
      `${districts}\nA,甲园,省级园区,D1,43012,,,\nB,乙园,省级园区,D1,,,,\nC,丙园,省级园区,A,,,,`,
    ],
    [
      'parks.csv',
      'a park that was raised in rank under its old name and district',
      'A,甲园,省级园区,,43012,,2020-12,B\nB,甲园,国家级园区,,43012,2021-01,,',
    ],
    [
      'parks.csv',
      'a park that went before the district it lay in',
      'D0,旧区,区县,,,,2020-06,D1\nD1,东区,区县,,,,,\nA,甲园,省级园区,D0,,,2020-06,D1',
    ],
    [
      'enterprises.csv',
      'a firm that has moved and has two codes of customs',
      '4301290001,91430100MA40010000,甲公司,A,\n4301390001,91430100MA40010000,甲新公司,A,',
    ],
    [
      'targets.csv',
      'in either currency, of a year and a plan',
      'city,total-trade,2021,2750,亿元,,\ncity,total-trade,2021,300,亿美元,,trade\ncity,exports,2021,400,亿美元,,',
    ],
    ['products.csv', 'groups that overlap', 'a,甲,A,8517,\nb,乙,B,85,\nb,乙,,8517,exclude'],
    ['products.csv', 'codes of ten digits', 'a,甲,A,8517130000,'],
    [
      'assessment.csv',
      'weights of two kinds of places',
      '园区,目标完成,60,120,\n园区,增速,40,100,20\n园区,通报,,,10\n区县,增速,100,120,20',
    ],
    [
      'recipients.csv',
      'a reader who is an operator too',
      'a@city.example,,,reader\na@city.example,,,operator\na@city.example,,,reader',
    ],
    [
      'calendar.csv',
      'two months that go out together',
      '2021-01,2021-03-20\n2021-02,2021-03-20\n2021-12,2022-01-20',
    ],
  ])('%s: %s', (file, _, lines) => {
    expect(told(file, lines)).toEqual([]);
  });

  test('targets.csv: nothing for a park of that very year, and places somewhat above the city', () => {
    const parks = 'A,甲园,省级园区,,,2021-03,,\nB,乙园,省级园区,,,,,';
    const lines =
      'A,total-trade,2021,0,亿元,,\nB,total-trade,2021,20,亿元,,\ncity,total-trade,2021,20,亿元,,';
    expect(told('targets.csv', lines, { 'parks.csv': parks })).toEqual([]);
  });

  test('all registers of the fixtures', () => {
    const folders = [
      join(fixtures, 'changsha/registers'),
      ...readdirSync(join(fixtures, 'cases')).map((name) =>
        join(fixtures, 'cases', name, 'uploads/registers'),
      ),
    ];
    const seen = folders.flatMap((folder) => {
      const names = existing(folder);
      const files = names.map((name): [string, string] => [
        name,
        decodeRegister(readFileSync(join(folder, name))) ?? '',
      ]);
      expect([folder, parseRegisters(new Map(files)).problems]).toEqual([folder, []]);
      return names;
    });
    expect(seen.length).toBeGreaterThan(30);
  });
});

function existing(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  } catch {
    return [];
  }
}
