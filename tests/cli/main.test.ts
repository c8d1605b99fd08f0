import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root, run, type Ended } from './run.ts';

const byHand = join(root, 'fixtures/cases/by-hand/uploads');
let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'cli-'));
  mkdirSync(join(place, 'empty'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function bulletin(...words: readonly string[]): Ended {
  return run(words, { folder: place });
}

describe('what cannot be done is said in the language asked for, and is the input at fault', () => {
  test.each([
    [['biuld'], '没有“biuld”这个命令', 'There is no command "biuld"'],
    [['help', 'biuld'], '可用的命令：build、check', 'There are: build, check'],
    [['check'], '命令 check 后面还要写“', '"check" needs "'],
    [['build', '--onyl', 'public'], '是不是 --only', 'did you mean --only?'],
    [['status', '--quick'], '没有“--quick”这个选项', '"status" has no option "--quick"'],
    [
      ['release', '2021-05', '2021-06'],
      '写得太多：2021-05, 2021-06',
      'Too much follows "release": 2021-05, 2021-06',
    ],
    [
      ['figures', '--flow', 'up'],
      '选项 --flow 不能是“up”，可用：export, import',
      'there are: export, import',
    ],
    [['figures', '--by', ','], '没有“,”这一维度', 'there is no dimension “,”'],
    [['build', '--month', '2021-5'], '月份应写作 2021-05 的形式', 'A month is written like 2021-05'],
    [['hold', 'May'], '月份应写作 2021-05 的形式', 'A month is written like 2021-05'],
    [
      ['status', '--stack', 'a', '--in', 'b'],
      '选项 --stack 与 --in 只能写一个',
      'Only one of the options --stack and --in',
    ],
    [
      ['--in', 'empty', 'build'],
      '如 bulletin build --lang en；现在最前面的是“--in”',
      'The command comes first',
    ],
  ])('%j', (words, chinese, english) => {
    for (const [language, says] of [
      ['zh-CN', chinese],
      ['en', english],
    ] as const) {
      const { status, stdout, stderr } = bulletin(...words, '--lang', language);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(says);
      expect(stderr.split('\n')).toHaveLength(2);
    }
  });

  test('an option without what must follow it', () => {
    expect(bulletin('--lang=en', 'build', '--in')).toMatchObject({
      status: 2,
      stderr: 'Nothing follows the option --in: see "bulletin build --help" for what should\n',
    });
  });

  test.each([
    ['zh-CN', '找不到文件夹：'],
    ['en', 'No such folder: '],
  ])('a folder that is not there, in %s', (language, says) => {
    for (const verb of ['build', 'figures', 'status']) {
      const { status, stdout, stderr } = bulletin(verb, '--in', 'nowhere', '--lang', language);
      expect([status, stdout, stderr]).toEqual([2, '', `${says}${join(place, 'nowhere')}\n`]);
    }
  });
});

test.each([
  ['zh-CN', '不能从 AWS 读取“a”的设置：Region is missing。请核对名称，以及环境变量 AWS_REGION'],
  ['en', 'AWS does not tell what "a" is: Region is missing. See whether this is its name, and AWS_REGION'],
])('a stack on a machine that knows no region of AWS, in %s', (language, says) => {
  const environment = { HOME: place, AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined };
  const ended = run(['status', '--stack', 'a', '--lang', language], { folder: place, environment });
  expect([ended.status, ended.stdout]).toEqual([2, '']);
  expect(ended.stderr).toContain(says);
});

test.each([
  ['zh-CN', '不能写入文件夹：'],
  ['en', 'Nothing can be written into '],
])('a place for the bulletins that is no folder is said so, in %s', (language, says) => {
  writeFileSync(join(place, 'file'), '');
  const ended = bulletin('build', '--in', byHand, '--out', 'file', '--lang', language);
  expect([ended.status, ended.stdout]).toEqual([2, '']);
  expect(ended.stderr).toMatch(new RegExp(`^${says}.*\\n$`));
});

describe('build', () => {
  test('of a folder from which nothing could be taken says why, file by file', () => {
    const folder = join(place, 'nothing');
    mkdirSync(folder);
    writeFileSync(join(folder, '进口.csv'), '<html></html>\n');
    writeFileSync(
      join(folder, '出口.csv'),
      '数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n202105,1012100,502,10,5\n',
    );
    const { status, stdout, stderr } = bulletin('build', '--in', folder, '--out', join(place, 'none'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('文件：进口.csv');
    expect(stderr).toContain('文件是网页');
    expect(stderr).toContain('第 2 行“商品编码”列');
  });

  test('without a month to build does not wait for pages that nobody needs any more', () => {
    const began = performance.now();
    expect(bulletin('build', '--in', 'empty').status).toBe(2);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  const summary = z.object({
    month: z.string(),
    held: z.boolean(),
    reasons: z.array(z.string()),
    blanks: z.array(z.string()),
    files: z.array(z.string()),
    fingerprint: z.string(),
  });

  test('prints one JSON value and writes the files it names; twice gives the same bytes', () => {
    const run = (out: string) => {
      const { status, stdout } = bulletin('build', '--in', byHand, '--out', out, '--json');
      expect(status).toBe(0);
      return summary.parse(JSON.parse(stdout));
    };
    const first = run('a');
    const second = run('b');
    expect(first).toMatchObject({ month: '2021-02', held: false, reasons: [], blanks: [] });
    expect(first.files).toEqual(
      expect.arrayContaining([
        'bulletin.pdf',
        'bulletin.html',
        'model.json',
        'manifest.json',
        'tables/overall.csv',
      ]),
    );
    const fromFacts = first.files.filter((file) => /why|sdmx/.test(file));
    expect(fromFacts.sort()).toEqual([
      '../public/2021-02/trade.sdmx.csv',
      'en/why.html',
      'trade.sdmx.csv',
      'why.html',
    ]);
    expect(readFileSync(join(place, 'a/2021-02/bulletin.html'), 'utf8')).toContain('href="why.html#');
    expect(readFileSync(join(place, 'a/public/2021-02/bulletin.html'), 'utf8')).not.toContain('why.html');
    expect(second.fingerprint).toBe(first.fingerprint);
    const written = readdirSync(join(place, 'a/2021-02'), {
      recursive: true,
      encoding: 'utf8',
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    expect(written).toHaveLength(first.files.filter((file) => !file.startsWith('..')).length);
    expect(written.some(({ parentPath }) => parentPath.includes('public'))).toBe(false);
    for (const file of first.files) {
      const [left, right] = ['a', 'b'].map((out) => readFileSync(join(place, out, '2021-02', file)));
      expect(left?.equals(right ?? Buffer.of()), file).toBe(true);
    }
    const page = readFileSync(join(place, 'a/index.html'), 'utf8');
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    expect(links).toContain('2021-02/bulletin.pdf');
    for (const link of links) expect(existsSync(join(place, 'a', link)), link).toBe(true);
  });

  test('a held month is built all the same and ends with 3', () => {
    const { status, stdout } = bulletin(
      'build',
      '--in',
      join(root, 'fixtures/cases/broken-rows/uploads'),
      '--out',
      'held',
      '--lang',
      'en',
    );
    expect(status).toBe(3);
    expect(stdout).toContain('The month is held');
    // There is no bulletin.json: nothing of page 1 is invented.
    expect(stdout).toContain('Page 1 has blanks and cannot go out: let the registers name the issuer');
    expect(readFileSync(join(place, 'held/2021-05/bulletin.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(place, 'held/index.html'), 'utf8')).toContain('草稿，未发布');
  });
});

describe('whose fault it is', () => {
  test.each([
    [['build', '--in', 'nowhere']],
    [['build', '--in', '']],
    [['build', '--in', 'empty']],
    [['build', '--month', '2021-5']],
    [['build', '--in', byHand, '--month', '2019-01']],
    [['explain', '2021-02/overall/total/CNY-month', '--in', byHand, '--rows', 'nowhere/rows.csv']],
    [['check', 'nothing.csv']],
    [['check']],
    [['dance']],
  ])('%j is the caller’s, told in a sentence on standard error', (words) => {
    const { status, stderr, stdout } = bulletin(...words);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
  });

  test.each([
    [2, ['check', 'nothing.csv', '--json'], '找不到文件：nothing.csv'],
    [2, ['build', '--in', 'empty', '--lang', 'en', '--json'], 'No month has both exports and imports'],
    [2, ['figures', '--dance', '--json'], '--dance'],
    [2, ['build', '--in', byHand, '--out', 'a-file', '--json'], 'a-file'],
    [1, ['build', '--in', byHand, '--json'], '/no/browser'],
  ])('%i is told to a program that asks with %j as one JSON value', (code, words, says) => {
    writeFileSync(join(place, 'a-file'), '');
    const { status, stdout, stderr } = run(words, {
      folder: place,
      environment: { CHROME_PATH: '/no/browser' },
    });
    expect(status).toBe(code);
    const { error } = z.strictObject({ error: z.object({ message: z.string() }) }).parse(JSON.parse(stdout));
    expect(error.message).toContain(says);
    expect(stderr).toContain(error.message);
  });

  test('help is no fault', () => {
    expect(bulletin('--help').status).toBe(0);
    expect(bulletin('check', '--help').stdout).toContain('--flow');
  });
});
