import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layouts } from '../../functions/intake/layouts/layout.ts';
import { intakeWordsIn } from '../../functions/words/catalogues.ts';
import { problemWordsIn } from '../../functions/words/intake.ts';

const functions = join(import.meta.dirname, '../../functions');
/** What finds problems in uploads. */
const folders = ['intake', 'sheets'].map((name) => join(functions, name));
/** What finds that rows handed back complete nothing that is there. */
const completed = readFileSync(join(functions, 'facts/completed.ts'), 'utf8');
const languages = ['zh-CN', 'en'] as const;

/** Every code that the intake's source names as one, and those it makes of a role's name. */
function codes(): string[] {
  const source = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    )
    .concat(completed)
    .join('\n');
  const named = [
    ...source.matchAll(
      /(?:code: |problem\(|Unreadable\(|refusedFor\(|[?:] |, |\[|return )'([a-z]+(?:-[a-z0-9]+)+)'/g,
    ),
  ].map(([, code = '']) => code);
  const missing = layouts().flatMap(({ required, complete }) =>
    [...required, ...complete].map((role) => `${role}-missing`),
  );
  const unlisted = ['product', 'market', 'regime', 'supervision'].map((role) => `${role}-not-listed`);
  const notCodes = ['utf-8', 'utf-16le', 'utf-16be'];
  return [...new Set([...named, ...missing, ...unlisted, 'flow-missing', 'empty'])]
    .filter((code) => !notCodes.includes(code))
    .sort();
}

test.each(languages)(
  'every problem that the intake can find has its sentence and its remedy in %s',
  (language) => {
    const found = codes();
    expect(found.length).toBeGreaterThan(45);
    const details = {
      missing: 'usd',
      layout: 'enterprise',
      encoding: 'utf-8',
      found: '1',
      rows: '2',
      keys: '1',
      codes: '001',
      chapters: '85',
      count: '1',
      sum: '3.75',
      usd: '5.00',
      ...{ unit: '亿美元', role: 'usd', times: '10 000', kind: 'cumulative' },
      ...{ most: '1000', expected: 'M' },
      line: '2',
      reason: 'EACCES',
      ...{ from: 'UTF-8', to: 'GB18030' },
      columns: '园区',
      ...{ month: '2021-05', rate: '6.3702', list: '5:1.00:63.70', whole_usd: '5.00', part_usd: '4.00' },
      ...{ other: '市场名称', examples: '2=410=韩国' },
      ...{ last: '4', header: '1', lines: '2, 3', told: '3', facts: '2', kept: '1' },
    };
    for (const code of found) {
      const { reason, remedy } = problemWordsIn(language)({ code, column: 'flow', text: 'export', details });
      expect(reason, code).not.toBe(code);
      expect(reason.length * remedy.length, code).toBeGreaterThan(0);
      expect(`${reason}${remedy}`, code).not.toMatch(/undefined|。$|[，。：] | {2}/);
    }
  },
);

test('no sentence is said of a problem that nothing finds', () => {
  const known = codes();
  for (const language of languages)
    expect(Object.keys(intakeWordsIn(language).sayings).filter((code) => !known.includes(code))).toEqual([]);
});

test('every layout has a name people know', () => {
  for (const language of languages)
    for (const { name } of layouts()) expect(intakeWordsIn(language).check.layoutName(name)).not.toBe(name);
});

test('English counts one of a thing', () => {
  const say = problemWordsIn('en');
  expect(say({ code: 'quantity-zero', details: { rows: '1' } }).reason).toMatch(/^1 row has/);
  expect(say({ code: 'quantity-zero', details: { rows: '2' } }).reason).toMatch(/^2 rows have/);
});
