import { expect, test } from 'vitest';
import { evidenceWords as english } from '../../functions/words/en/evidence.ts';
import { evidenceWordsIn, missingWordsIn } from '../../functions/words/evidence.ts';
import { evidenceWords as chinese } from '../../functions/words/zh-CN/evidence.ts';

const zh = evidenceWordsIn('zh-CN');
const en = evidenceWordsIn('en');

test('a refused upload is told with its reason and its remedy', () => {
  const finding = { code: 'upload-refused', details: { file: 'a.csv', problem: 'flow-untold' } };
  expect(zh(finding)).toBe(
    '文件“a.csv”未被采用：看不出是进口还是出口。请在文件名、工作表名或标题中写明“出口”或“进口”，或增加“进出口”列，或在 manifest.csv 中注明。',
  );
  expect(en(finding)).toBe(
    'The file “a.csv” was not taken: nothing tells whether these are exports or imports; ' +
      'write "export" or "import" in the name of the file or the sheet or in a title, add a column of flows, or say it in manifest.csv.',
  );
});

test('views that disagree are told with month, flow and difference', () => {
  const finding = {
    code: 'views-disagree',
    details: {
      ...{ month: '2021-05', flow: 'export', currency: 'CNY', difference: '-1234.50' },
      ...{ base: 'enterprise:product', other: 'platform:product,market' },
    },
  };
  expect(zh(finding)).toBe(
    '2021年5月出口：海关统计数据平台的合计比企业申报数据少 1234.50 元人民币，超出允许范围，请核对两套数据是否齐全。',
  );
  expect(en(finding)).toBe(
    'May 2021, exports: the total of the data of the customs statistics platform is CNY 1234.50 less than that of the ' +
      'enterprise declarations, beyond what is allowed; check that both are complete.',
  );
});

test('names of files may hold spaces', () => {
  const details = {
    month: '2021-05',
    flow: 'import',
    currency: 'USD',
    rows: '3',
    files: 'part 1.csv\npart 2.csv',
  };
  expect(zh({ code: 'parts-overlap', details })).toContain('part 1.csv、part 2.csv，请删除重复的文件。');
});

test('a dimension that is not there is named in the words of the reader', () => {
  const missing = {
    dimension: 'park',
    code: 'register-missing',
    details: { register: 'parks.csv' },
  } as const;
  expect(missingWordsIn('zh-CN')(missing)).toBe('缺少登记表 parks.csv，未按园区分列。');
  expect(missingWordsIn('en')({ dimension: 'section', code: 'not-in-data' })).toBe(
    'No breakdown by HS section: the data do not have it.',
  );
});

/** Details as the stages before give them; a sentence takes what it needs. */
const details = {
  ...{ month: '2021-05', months: '2021-03 2021-04', flow: 'import', currency: 'USD', dataset: 'platform' },
  ...{
    file: 'a.csv',
    first: 'b.csv',
    other: 'enterprise:product',
    base: 'platform:market',
    files: 'a.csv\nb.csv',
  },
  ...{
    rows: '3',
    usdOnly: '1',
    cnyOnly: '2',
    difference: '-7.50',
    change: '-71',
    lines: '2\n4',
    column: '编码',
  },
  ...{
    dimension: 'market',
    share: '59.8',
    sum: '3400.00',
    expected: '1.00',
    rate: '65.1000',
    others: '6.5000',
  },
  ...{ usd: '1.00', usdAgain: '1.01', cny: '6.00', cnyAgain: '6.01', same: '3', otherMonth: '2021-04' },
  ...{
    replaced: '3',
    added: '1',
    uneven: '1',
    partly: '1',
    left: '1',
    usdNow: '1.02',
    cnyNow: '6.02',
    beside: 'b.csv',
  },
  firstMonth: '2021-06',
  ...{ leaps: '2', rowFrom: '10.00', rowTo: '100.00', basis: 'monthly' },
  ...{ list: '84295211/502:1.00:65.10' },
  ...{ edition: '1', value: '1.5', valueNow: '1.6' },
  ...{ year: '2021', years: '2019\n2020' },
  ...{ published: '7.00', counted: '1000.00' },
  ...{ character: '㐀', codePoint: 'U+3400', places: '表1-1' },
  ...{ missing: '1', areas: '株洲市', byPlace: '43\t2\t1000.00\t', by: 'registration', known: 'yes' },
  ...{ before: '12.00', yearAgo: '11.00', twelveMonths: '99.00', enterprise: '4301960001', name: '甲公司' },
  ...{ past: '12', least: '72', goods: '20', times: '0.1', sum: '10.00', expected: '100.00' },
  ...{ count: '2', codes: '110 502', ofAll: '100.00' },
  ...{ texts: '甲\n乙', area: '甲区', zh: '进出口总值', en: 'Total trade', line: '3', register: 'parks.csv' },
};
const problems = new Map([
  ['register-faulty', 'register-value-missing'],
  ['register-doubted', 'assessment-weights-sum'],
]);

test.each([
  ['zh-CN', chinese],
  ['en', english],
] as const)('every finding has its sentence in %s, and every cut that is missing', (language, words) => {
  const told = evidenceWordsIn(language);
  const codes = Object.keys(words.findings);
  expect(codes.length).toBeGreaterThan(20);
  const missing = missingWordsIn(language);
  const sentences = [
    ...codes.map((code) =>
      told({ code, details: { ...details, problem: problems.get(code) ?? 'flow-untold' } }),
    ),
    ...Object.keys(words.missing).map((code) => missing({ dimension: 'park', code, details })),
  ];
  for (const sentence of sentences) {
    expect(sentence).toMatch(language === 'en' ? /^[A-Z3].*[^.]\.$/ : /^[^A-Z]*.*[^。]。$/);
    expect(sentence).not.toMatch(/undefined|NaN|Invalid|\n| {2}|，，|。。/);
  }
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('a finding without words is shown by its code rather than left out', () => {
  expect(zh({ code: 'never-heard-of', details: {} })).toBe('never-heard-of');
});
