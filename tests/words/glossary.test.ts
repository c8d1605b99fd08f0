import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const functions = join(import.meta.dirname, '../../functions');

/** All that the TypeScript of a folder says. */
function textOf(folder: string): string {
  return readdirSync(join(functions, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(functions, folder, file), 'utf8'))
    .join('\n');
}

/** The rows of the glossary: Chinese, English, the code's names. */
const rows = (readFileSync(join(functions, 'README.md'), 'utf8').split('## Terms')[1] ?? '')
  .split('## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:-|中文)/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, 4),
  );

/** Without the terms in italics, which are the code's own. */
function printed(cell = '', between: RegExp): string[] {
  return cell.split(between).filter((term) => term !== '' && !term.startsWith('_'));
}

test('the glossary calls things as the catalogues and the code do', () => {
  expect(rows?.length).toBeGreaterThan(15);
  const [chinese, english, code] = [textOf('words/zh-CN'), textOf('words/en').toLowerCase(), textOf('.')];
  const unknown = (rows ?? []).flatMap(([zh, en, names = '']) => [
    ...printed(zh, /、/).filter((term) => !chinese.includes(term)),
    ...printed(en, /, /).filter((term) => !english.includes(term.toLowerCase())),
    ...[...names.matchAll(/`(\w+)`/g)].flatMap(([, name = '']) =>
      new RegExp(`\\b${name}\\b`).test(code) ? [] : [name],
    ),
  ]);
  expect(unknown).toEqual([]);
});
