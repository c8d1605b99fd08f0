import { readSettings } from '../../functions/reference/bulletin-settings.ts';
import { describe, expect, test } from 'vitest';
import { decodeRegister, parseRegisters } from '../../functions/reference/read-registers.ts';

function problemsOf(file: string, text: string) {
  return parseRegisters(new Map([[file, text]])).problems;
}

const compared = 'month,area,level,flow,span,value,unit,growth\n';

const target = 'scope,indicator,year,value,unit,comparison\ncity,total-trade,2021';

describe('registers', () => {
  test('columns may stand in any order, with Chinese names, a BOM and blank rows', () => {
    const text =
      '\uFEFF类别,名称,编码,海关地区代码\r\n\r\n国家级园区,长沙经开区,CS-JKQ,43012;43013\r\n,,,\r\n';
    const { parks, problems } = parseRegisters(new Map([['parks.csv', text]]));
    expect(problems).toEqual([]);
    expect(parks).toEqual([
      {
        line: 3,
        code: 'CS-JKQ',
        kind: 'national',
        name: { zh: '长沙经开区', en: '长沙经开区' },
        shortName: { zh: '长沙经开区', en: '长沙经开区' },
        customsDistricts: ['43012', '43013'],
      },
    ]);
  });

  test('a row that cannot be read is told with its line, also after a line break in a cell', () => {
    const text = 'code,name,kind\nA,"两行\n名称",国家级园区\nB,乙园,大园区\n';
    expect(problemsOf('parks.csv', text)).toEqual([
      { file: 'parks.csv', line: 4, column: 'kind', text: '大园区', code: 'park-kind-unknown' },
    ]);
  });

  test('a fault names the column as the file itself does', () => {
    const text = '编码,名称,类别\nA,甲园,大园区\n';
    expect(problemsOf('parks.csv', text)).toMatchObject([{ line: 2, column: '类别', text: '大园区' }]);
  });

  test('a parent that does not exist and a code given twice are told', () => {
    const text = 'code,name,kind,parent\nA,甲园,省级园区,X\nA,甲园,省级园区,\n';
    expect(problemsOf('parks.csv', text).map(({ code }) => code)).toEqual([
      'register-twice',
      'park-reference-unknown',
    ]);
    const merged = 'code,name,kind,successor\nA,甲,区县,Z\n';
    expect(problemsOf('parks.csv', merged)).toMatchObject([{ column: 'successor', text: 'Z' }]);
  });

  test('a place that parks.csv does not list is told: the enterprise counts without it, the target does not', () => {
    const enterprises = 'customs_code,name,park\n4301290001,甲公司,A\n4301290002,乙公司,B\n';
    const targets =
      'scope,indicator,year,value,unit\nA,total-trade,2021,1,亿元\nB,total-trade,2021,1,亿元\n,total-trade,2021,1,亿元\n';
    const others = [
      ['enterprises.csv', enterprises],
      ['targets.csv', targets],
    ] as const;
    const parks = ['parks.csv', 'code,name,kind\nA,甲园,省级园区\n'] as const;
    const checked = parseRegisters(new Map([parks, ...others]));
    expect(checked.problems).toEqual([
      { file: 'enterprises.csv', line: 3, column: 'park', text: 'B', code: 'enterprise-park-unknown' },
      { file: 'targets.csv', line: 3, column: 'scope', text: 'B', code: 'target-scope-unknown' },
    ]);
    expect(checked.enterprises.map(({ park }) => park)).toEqual(['A', undefined]);
    expect(checked.targets.map(({ scope }) => scope)).toEqual(['A', 'city']);
    const unlisted = parseRegisters(new Map(others));
    expect(unlisted.problems).toEqual([]);
    expect(unlisted.targets.map(({ scope }) => scope)).toEqual(['A', 'B', 'city']);
  });

  test.each([
    ['enterprises.csv', 'customs_code,name\n430129,甲公司\n', 'customs-code-malformed'],
    ['enterprises.csv', 'customs_code,name\n,甲公司\n', 'enterprise-without-code'],
    ['targets.csv', 'scope,indicator,year,value,unit\ncity,total-trade,2021,多,亿元\n', 'number-unreadable'],
    [
      'targets.csv',
      'scope,indicator,year,value,unit\ncity,total-trade,明年,1,亿元\n',
      'target-year-unreadable',
    ],
    [
      'targets.csv',
      'scope,indicator,year,value,unit\ncity,tootal-trade,2021,1,亿元\n',
      'target-indicator-unknown',
    ],
    ['targets.csv', `${target},1,亿元,约\n`, 'target-comparison-unknown'],
    ['targets.csv', `${target},1,constructor,\n`, 'target-unit-differs'],
    ['products.csv', 'code,name_zh,prefix\ntea,茶叶,九\n', 'product-prefix-malformed'],
    ['products.csv', 'code,name_zh,prefix\ntea,茶叶,902\n', 'product-prefix-malformed'],
    ['products.csv', 'code,name_zh,prefix\n,茶叶,0902\n', 'register-value-missing'],
    ['products.csv', 'code,name_zh,prefix,取舍\ntea,茶叶,0902,除外\n', 'product-operation-unknown'],
    ['products.csv', 'code,name_zh,prefix,依据\ntea,茶叶,0902,大概\n', 'product-basis-unknown'],
    ['parks.csv', 'code,name,kind\nA,甲园,constructor\n', 'park-kind-unknown'],
    ['parks.csv', 'code,name,kind\n,甲园,区县\n', 'register-value-missing'],
    ['parks.csv', 'code,name,kind\nA,,区县\n', 'register-value-missing'],
    ['parks.csv', 'code,name,kind,valid_from\nA,甲园,区县,明年\n', 'register-month-unreadable'],
    ['parks.csv', 'code,name,kind,valid_to\nA,甲园,区县,明年\n', 'register-month-unreadable'],
    ['enterprises.csv', 'credit_code,name\n91430100,甲公司\n', 'credit-code-malformed'],
    ['enterprises.csv', 'customs_code,name,ownership\n4301290001,甲公司,toString\n', 'ownership-unknown'],
    ['calendar.csv', 'month,release\n某月,2021-06-20\n', 'register-month-unreadable'],
    ['calendar.csv', 'month,release\n2021-05,2021-06-31\n', 'release-time-unreadable'],
    ['calendar.csv', 'month,release\n2021-05,2021-06-20 25:00\n', 'release-time-unreadable'],
    ['remarks.csv', 'month,point,text\n五月,next,请办\n', 'register-month-unreadable'],
    ['remarks.csv', 'month,point,text\n2021-05,其他,请办\n', 'remark-point-unknown'],
    ['remarks.csv', 'month,point,language,text\n2021-05,下一步,法文,请办\n', 'language-unknown'],
    ['remarks.csv', 'month,point,text\n2021-05,下一步,\n', 'register-value-missing'],
    ['remarks.csv', `month,point,text\n2021-05,下一步,${'办'.repeat(81)}\n`, 'remark-too-long'],
    ['remarks.csv', `month,point,language,text\n2021-05,next,en,${'a'.repeat(241)}\n`, 'remark-too-long'],
    ['comparison.csv', `${compared}5月,全国,全国,进出口,累计,1,亿元,\n`, 'register-month-unreadable'],
    ['comparison.csv', `${compared}2021-05,,全国,进出口,累计,1,亿元,\n`, 'register-value-missing'],
    ['comparison.csv', `${compared}2021-05,全国,世界,进出口,累计,1,亿元,\n`, 'comparison-level-unknown'],
    ['comparison.csv', `${compared}2021-05,全国,全国,顺差,累计,1,亿元,\n`, 'control-flow-unknown'],
    ['comparison.csv', `${compared}2021-05,全国,全国,进出口,全年,1,亿元,\n`, 'control-span-unknown'],
    ['comparison.csv', `${compared}2021-05,全国,全国,进出口,累计,1,元,\n`, 'unit-unknown'],
    ['comparison.csv', `${compared}2021-05,全国,全国,进出口,累计,-1,亿元,\n`, 'number-unreadable'],
    ['comparison.csv', `${compared}2021-05,全国,全国,进出口,累计,1,亿元,约五\n`, 'number-unreadable'],
    ['comparison.csv', `${compared}2021-05,全国,全国,进出口,累计,,亿元,\n`, 'register-value-missing'],
    ['recipients.csv', 'address\na@b.cn；c@d.cn\n', 'address-malformed'],
    ['recipients.csv', 'address,name\na@b.cn,"甲\nBcc: x@y.cn"\n', 'name-with-control-characters'],
    ['recipients.csv', 'address,language\na@b.cn,constructor\n', 'language-unknown'],
    ['recipients.csv', 'address,edition\na@b.cn,全部\n', 'edition-unknown'],
    ['recipients.csv', 'address,role\na@b.cn,局长\n', 'role-unknown'],
    ['assessment.csv', 'places,indicator,weight,cap,full\n企业,增速,30,120,20\n', 'assessed-places-unknown'],
    [
      'assessment.csv',
      'places,indicator,weight,cap,full\n园区,valueOf,30,120,20\n',
      'assessed-indicator-unknown',
    ],
    ['assessment.csv', 'places,indicator,weight,cap,full\n园区,增速,三十,120,20\n', 'number-unreadable'],
    ['assessment.csv', 'places,indicator,weight,cap,full\n园区,增速,30,多,20\n', 'number-unreadable'],
    ['assessment.csv', 'places,indicator,weight,cap,full\n园区,增速,30,120,\n', 'number-unreadable'],
    ['key-enterprises.csv', 'code,year\n4301,2021\n', 'customs-code-malformed'],
    ['key-enterprises.csv', 'code,year,target,unit\n4301290001,2021,1,吨\n', 'unit-unknown'],
    [
      'controls.csv',
      'month,flow,currency,span,value\n五月,export,USD,month,1\n',
      'register-month-unreadable',
    ],
    ['controls.csv', 'month,flow,currency,span,value\n2021-05,总值,USD,month,1\n', 'control-flow-unknown'],
    [
      'controls.csv',
      'month,flow,currency,span,value\n2021-05,export,USD,constructor,1\n',
      'control-span-unknown',
    ],
    [
      'controls.csv',
      'month,flow,currency,span,value\n2021-05,export,EUR,month,1\n',
      'control-currency-unknown',
    ],
    ['controls.csv', 'month,flow,currency,span,value\n2021-05,export,USD,month,1.005\n', 'number-unreadable'],
    ['parks.csv', 'code,kind\nA,区县\n', 'register-columns-missing'],
    ['parks.csv', '', 'register-empty'],
    ['park.csv', 'code,name,kind\nA,甲区,区县\n', 'register-unknown'],
    ['bulletin.json', '{', 'settings-no-json'],
    ['bulletin.json', '{"titel": {}}', 'settings-invalid'],
    ['bulletin.json', '{"firstMonth": "May"}', 'settings-month-unreadable'],
  ])('%s with a fault says so: %j', (file, text, code) => {
    expect(problemsOf(file, text)).toMatchObject([{ file, code }]);
  });

  test.each([
    ['a name that is none', { citty: 1 }, 'citty'],
    ['two names that are none', { firstMonthh: '2021-05', citty: 1 }, 'firstMonthh, citty'],
    ['a value that cannot be', { firstCurrency: 'EUR' }, 'firstCurrency'],
    ['a value within a group', { thresholds: { pullUp: -1 } }, 'thresholds.pullUp'],
    ['no month', { firstMonth: 'May' }, 'firstMonth'],
  ])('of settings with %s the others stand, and it is named', (_, faulty, column) => {
    const valid = {
      city: { zh: '长沙市', en: 'Changsha' },
      places: ['4301'],
      unlistedShare: 7,
      issueDay: 22,
    };
    const text = JSON.stringify({ ...valid, ...faulty });
    const { value, problems } = readSettings(text);
    expect(value).toMatchObject(valid);
    expect(value).toEqual(readSettings(JSON.stringify(valid)).value);
    expect(problems).toMatchObject([{ file: 'bulletin.json', column }]);
  });

  test('a setting that cannot be is told in both languages, and settings that are no JSON with their line', () => {
    const zh: unknown = expect.stringMatching(/^无效选项.*"USD"/);
    const en: unknown = expect.stringMatching(/^Invalid option.*"USD"/);
    expect(problemsOf('bulletin.json', '{"firstCurrency": "EUR"}')).toEqual([
      {
        ...{ file: 'bulletin.json', column: 'firstCurrency', code: 'settings-invalid' },
        details: { zh, en },
      },
    ]);
    expect(problemsOf('bulletin.json', '{\n"city" 1}')).toEqual([
      { file: 'bulletin.json', line: 2, code: 'settings-no-json' },
    ]);
  });

  test.each([
    ['enterprises.csv', 'customs_code,name,park', '4301650001,甲,A', '4301650001,甲,B'],
    [
      'targets.csv',
      'scope,indicator,year,value,unit',
      'A,total-trade,2021,1,亿元',
      'A,total-trade,2021,2,亿元',
    ],
    [
      'controls.csv',
      'month,flow,currency,span,value',
      '2021-05,export,USD,month,1',
      '2021-05,export,USD,month,2',
    ],
    ['calendar.csv', 'month,release', '2021-05,2021-06-18', '2021-05,2021-06-20'],
    ['key-enterprises.csv', 'code,year,contact', '4301650001,2021,一组', '4301650001,2021,二组'],
    ['assessment.csv', 'places,indicator,weight,full', '园区,增速,100,20', '园区,增速,40,20'],
  ])(
    'of two rows of %s that contradict each other the second is told, of two alike none',
    (file, header, first, second) => {
      expect(problemsOf(file, `${[header, first, first].join('\n')}\n`)).toEqual([]);
      expect(problemsOf(file, `${[header, first, second].join('\n')}\n`)).toMatchObject([
        { file, line: 3, code: 'register-twice' },
      ]);
    },
  );

  test('a target may stand in two units, for the year and for a plan', () => {
    const text =
      'scope,indicator,year,value,unit,plan\ncity,total-trade,2021,1,亿元,\ncity,total-trade,2021,2,亿美元,\ncity,total-trade,2021,3,亿美元,trade\n';
    const registers = parseRegisters(new Map([['targets.csv', text]]));
    expect([registers.targets.length, registers.problems]).toEqual([3, []]);
  });

  test('a target of a plan counts in the unit of its indicator, and in no other', () => {
    const text = (value: string) =>
      `scope,indicator,year,value,unit,plan\ncity,processing-trade,2021,${value},trade\n`;
    const { targets, problems } = parseRegisters(new Map([['targets.csv', text('1000000,万美元')]]));
    expect(problems).toEqual([]);
    expect(targets.map(({ unit, value }) => [unit, value.numerator / value.denominator])).toEqual([
      ['亿美元', 100n],
    ]);
    expect(problemsOf('targets.csv', text('650,亿元'))).toMatchObject([
      { line: 2, column: 'unit', text: '亿元', code: 'target-unit-differs' },
    ]);
  });

  test('a year may have its target in either currency', () => {
    const text =
      'scope,indicator,year,value,unit\ncity,total-trade,2021,2750,亿元\ncity,imports,2021,9,万美元\n';
    const { targets, problems } = parseRegisters(new Map([['targets.csv', text]]));
    expect(problems).toEqual([]);
    expect(targets.map(({ unit }) => unit)).toEqual(['亿元', '万美元']);
  });

  test('a target is exact', () => {
    const { targets } = parseRegisters(
      new Map([['targets.csv', 'scope,indicator,year,value,unit\ncity,total-trade,2021,"1,234.5",亿元\n']]),
    );
    expect(targets[0]?.value).toEqual({ numerator: 12345n, denominator: 10n });
  });

  test('an absent register is named, an absent settings file has neutral defaults', () => {
    const { missing, settings } = parseRegisters(new Map());
    expect(missing).toContain('parks.csv');
    expect(settings.city.zh).toBe('全市');
  });

  test('a register saved by a Chinese Excel is read, bytes of no encoding are not', () => {
    expect(decodeRegister(Uint8Array.of(0xd4, 0xb0, 0xc7, 0xf8))).toBe('园区');
    expect(decodeRegister(Buffer.from('园区'))).toBe('园区');
    expect(decodeRegister(Uint8Array.of(0xff, 0xff, 0xff))).toBeUndefined();
  });
});
