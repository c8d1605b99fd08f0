import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceWordsIn } from '../../functions/words/evidence.ts';
import { registerSayingsIn } from '../../functions/words/catalogues.ts';
import { registerProblemWordsIn } from '../../functions/words/registers.ts';

const functions = join(import.meta.dirname, '../../functions');
const languages = ['zh-CN', 'en'] as const;

/** Every code that the registers' source names as one. */
const codes = (() => {
  const folder = join(functions, 'reference');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const source = [
    ...files.map((file) => join(folder, file)),
    ...['read-registers', 'registers-kept', 'register-workbook'].map((name) =>
      join(functions, `publish/gather/${name}.ts`),
    ),
    ...[
      'areas-too-small',
      'doubt-codes',
      'far-targets',
      'firms-doubted',
      'districts-doubted',
      'places-out-of-time',
    ].map((name) => join(functions, `publish/gather/${name}.ts`)),
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = source.matchAll(/(?:code: |report\()'([a-z]+(?:-[a-z]+)+)'/g);
  return [...new Set([...named].map(([, code = '']) => code))].sort();
})();

test.each(languages)('every fault of a register has its sentence and its remedy in %s', (language) => {
  expect(codes.length).toBeGreaterThan(25);
  for (const code of codes) {
    const { reason, remedy } = registerProblemWordsIn(language)(code, {
      ...{
        other: 'A',
        otherLine: '3',
        whole: '2000亿元',
        part: '湖南省 total toDate 17000000000 CNY',
        count: '3',
        compared: '4',
        name: '甲',
        declared: '乙',
        others: '甲区',
        amount: '1.00 CNY',
      },
      ...{ lastYear: '1.00 CNY', toDate: '…' },
      ...{ missing: '名称 (name)', files: 'parks.csv\ntargets.csv', zh: 'x', en: 'x' },
    });
    expect(reason, code).not.toBe(code);
    expect(remedy, code).not.toBe('');
    expect(`${reason}${remedy}`, code).not.toMatch(/undefined|。$|[，。：] | {2}/);
  }
  expect(Object.keys(registerSayingsIn(language)).sort()).toEqual(codes);
});

test('a fault is told with file, lines, column, what was found and how to mend it', () => {
  const details = { file: 'parks.csv', lines: '2\n5', column: '类别', texts: '大园区\n小园区' };
  const finding = { code: 'register-faulty', details: { ...details, problem: 'park-kind-unknown' } };
  expect(evidenceWordsIn('zh-CN')(finding)).toBe(
    '登记表“parks.csv”第 2、5 行“类别”列：类别无法识别，有关行未采用（内容“大园区”“小园区”）。请填写国家级园区、省级园区、海关特殊监管区域或区县。',
  );
  expect(evidenceWordsIn('en')(finding)).toBe(
    'The register “parks.csv”, lines 2, 5, column “类别” (“大园区”, “小园区”): this kind is not known, and not used; write national, provincial, special-zone or district.',
  );
});

test('of a fault in very many rows ten lines are told, and how many there are', () => {
  const lines = Array.from({ length: 1200 }, (_, index) => String(index + 2)).join('\n');
  const details = { file: 'enterprises.csv', lines, column: 'ownership', problem: 'ownership-unknown' };
  const finding = { code: 'register-faulty', details };
  expect(evidenceWordsIn('zh-CN')(finding)).toContain('第 2、3、4、5、6、7、8、9、10、11等 1200 行');
  expect(evidenceWordsIn('en')(finding)).toContain('10, 11 and 1190 more, column');
});
