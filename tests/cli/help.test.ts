import { describe, expect, test } from 'vitest';
import { halfWidths } from '../../functions/words/characters.ts';
import { run } from './run.ts';

describe('help', () => {
  const verbs =
    'build check figures explain disclosure status upload release seal confirm registers hold resend rebuild local portal help'.split(
      ' ',
    );

  test.each([
    ['zh-CN', /[A-Z][a-z]+:|\[options\]|<folder>|default|display/, '通报写入的文件夹（不写即为 out）'],
    ['en', /[\u4e00-\u9fff]/, 'where the bulletin goes (default: out)'],
  ])('of the program and of its commands is in %s alone', (language, other, says) => {
    const all = run(['--help', '--lang', language]).stdout;
    for (const verb of verbs) expect(all).toMatch(new RegExp(`^  ${verb} `, 'm'));
    const each = ['build', 'figures', 'release', 'local'].map(
      (verb) => run([verb, '--help', '--lang', language]).stdout,
    );
    expect(each[0]).toContain(says);
    expect([all, ...each].filter((text) => other.test(text))).toEqual([]);
  });

  test('keeps its columns where Chinese stands, two columns wide each', () => {
    const lines = run(['explain', '--help']).stdout.split('\n');
    expect(lines).toContain('  数的编号        年-月/表/行/列，见网页版');
    expect(lines).toContain('  --json          在标准输出只写一个 JSON 值');
    for (const line of lines) expect(halfWidths(line)).toBeLessThanOrEqual(80);
  });
});
