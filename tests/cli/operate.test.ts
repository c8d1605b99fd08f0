import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,第一数量,人民币';
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'operate-'));
  cpSync(join(root, 'fixtures/cases/by-hand/uploads'), join(place, 'city'), { recursive: true });
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function bulletin(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'functions/cli/main.ts'), ...words], {
    cwd: place,
    encoding: 'utf8',
  });
}

describe('upload', () => {
  test('shows what would be counted and puts clean files where uploads go', () => {
    writeFileSync(join(place, '出口-202103.csv'), `${header}\n202103,84295212,502,10,1,"1,000.5"\n`);
    const { status, stdout } = bulletin('upload', '出口-202103.csv', '--as', '2021', '--in', 'city');
    expect(status).toBe(0);
    expect(stdout).toContain('2021-03 出口：1 行，1000.50 元人民币');
    expect(stdout).toContain('已上传 1 个文件');
    expect(existsSync(join(place, 'city/incoming/2021/出口-202103.csv'))).toBe(true);
  });

  test('uploads nothing when one of the files has a fault, unless told to', () => {
    writeFileSync(join(place, '出口-好.csv'), `${header}\n202103,84295212,502,10,1,5\n`);
    writeFileSync(join(place, '出口-坏.csv'), `${header}\n202103,1012100,502,10,1,5\n`);
    const refused = bulletin('upload', '出口-好.csv', '出口-坏.csv', '--in', 'city');
    expect(refused.status).toBe(2);
    expect(refused.stdout).toContain('商品编码少一位');
    expect(refused.stdout).toContain('未上传任何文件');
    expect(existsSync(join(place, 'city/incoming/出口-好.csv'))).toBe(false);
    expect(bulletin('upload', '出口-坏.csv', '--in', 'city', '--anyway').status).toBe(0);
    expect(existsSync(join(place, 'city/incoming/出口-坏.csv'))).toBe(true);
  });
});

test('an upload that is taken back counts no longer, is kept aside, and a name that is none is told with the likes of it', () => {
  const key = '企业-202102.csv';
  const city = join(place, 'city');
  const [folder = city] = [join(city, 'incoming'), city].filter((it) => existsSync(join(it, key)));
  expect(bulletin('status', '2021-02', '--in', 'city').stdout).toContain(key);
  const none = bulletin('remove', `2021/${key}`, '--in', 'city');
  expect([none.status, none.stderr]).toEqual([2, expect.stringContaining(`名称相近的有：${key}`)]);
  const { status, stdout } = bulletin('remove', key, '--in', 'city');
  expect([status, stdout]).toEqual([0, expect.stringContaining(`已撤回 ${key}`)]);
  expect([existsSync(join(folder, key)), existsSync(join(folder, '.removed', key))]).toEqual([false, true]);
  expect(bulletin('status', '2021-02', '--in', 'city').stdout).not.toContain(key);
});

test.each([
  ['status'],
  ['upload', 'x.csv'],
  ['remove', 'x.csv'],
  ...['release', 'hold', 'resend', 'rebuild'].map((verb) => [verb, '2021-02']),
])('%s without a place acts on no example city', (...words) => {
  const ended = bulletin(...words);
  expect([ended.status, ended.stdout]).toEqual([2, '']);
  expect(ended.stderr).toContain('请用 --in 指明文件夹，或用 --stack 指明堆栈');
});

test('resend to an address that has no mail of the month is told, and is the input at fault', () => {
  const { status, stdout, stderr } = bulletin('resend', '2021-02', '--in', 'city', '--to', 'x@city.example');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('2021-02 没有给 x@city.example 的邮件');
});

test.each([['release'], ['release', '--anew'], ['hold'], ['resend'], ['rebuild']])(
  '%s %s of a month of which no upload speaks orders nothing, and is the input at fault',
  (verb, ...flags) => {
    const { status, stdout, stderr } = bulletin(verb, '2031-07', ...flags, '--in', 'city');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('没有 2031-07 的数据。现有月份：');
    expect(
      readdirSync(join(place, 'out'), { recursive: true, encoding: 'utf8' }).filter((it) =>
        it.includes('2031'),
      ),
    ).toEqual([]);
  },
);

describe('status', () => {
  test('of a month tells its uploads with rows and sums, its editions, and the mails that are due', () => {
    writeFileSync(
      join(place, 'city/registers/recipients.csv'),
      'address,name,language,edition,role\nleader@city.example,市领导,zh-CN,internal,reader\n',
    );
    expect(bulletin('release', '2021-02', '--in', 'city').stderr).not.toContain('Error');
    const { status, stdout } = bulletin('status', '2021-02', '--in', 'city', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^2021-02 {2}released$/m);
    expect(stdout).toMatch(/^ {2}企业-202102\.csv {2}exports 1 row {2}USD [\d.]+ {2}CNY [\d.]+$/m);
    expect(stdout).toMatch(/^ {2}edition 1 .* 2021年2月示例市进出口2\.0亿元，同比增长33\.3%$/m);
    expect(stdout).toMatch(/^ {2}1-[0-9a-f]{16} {2}unsent, will be tried again 1$/m);
    expect(stdout).toContain('leader@city.example  unsent, will be tried again');
  });

  test('without a month tells the state of each', () => {
    const { stdout } = bulletin('status', '--in', 'city');
    expect(stdout).toMatch(/^2021-02 {2}收集中$/m);
  });
});

describe('confirm', () => {
  const listed = z.object({ holds: z.array(z.object({ code: z.string(), key: z.string().nullable() })) });
  const built = () => {
    const { status, stdout } = bulletin('build', '--in', 'city', '--only', 'internal', '--json');
    return { status, ...listed.parse(JSON.parse(stdout)) };
  };
  const who = ['--who', '张三', '--why', '已与海关核对'];

  test('lifts one doubt of a month by a line in the register, which the notes and the manifest tell of', () => {
    writeFileSync(
      join(place, 'city/registers/controls.csv'),
      'month,flow,currency,span,value\n2021-02,export,USD,month,1\n',
    );
    const [doubt, ...others] = built().holds;
    expect([doubt?.code, others]).toEqual(['control-missed', []]);
    const done = bulletin('confirm', '2021-02', doubt?.key ?? '', ...who, '--in', 'city');
    expect([done.status, done.stderr.includes('Error')]).toEqual([0, false]);
    expect(done.stdout).toContain(
      '已记入 confirmed.csv：2021-02 2021年2月出口：上传数据的合计比海关公布数多',
    );
    const register = readFileSync(join(place, 'city/registers/confirmed.csv'), 'utf8');
    expect(register).toBe(
      `\uFEFFmonth,code,key,who,why\r\n2021-02,control-missed,${doubt?.key},张三,已与海关核对\r\n`,
    );
    expect(bulletin('status', '2021-02', '--in', 'city').stdout).toMatch(/^2021-02 {2}就绪/m);
    expect(built()).toEqual({ status: 0, holds: [] });
    const page = readFileSync(join(place, 'out/2021-02/bulletin.html'), 'utf8');
    expect(page).toContain('经张三确认无误（已与海关核对）：2021年2月出口：上传数据的合计比海关公布数多');
    expect(readFileSync(join(place, 'out/2021-02/manifest.json'), 'utf8')).toContain('"who": "张三"');
  });

  test.each([
    [['confirm', '2021-02', '12345678', ...who, '--in', 'city'], '没有核对码为 12345678 的待核事项'],
    [['confirm', '2021-02', '12345678', '--who', '张三', '--in', 'city'], '用 --why 写明理由'],
    [['confirm', '2021-02', '12345678', ...who], '用 --in 指明文件夹'],
    [['confirm', '2031-07', '12345678', ...who, '--in', 'city'], '没有 2031-07 的数据'],
  ])('%j writes nothing and is the input at fault', (words, told) => {
    const { status, stdout, stderr } = bulletin(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(existsSync(join(place, 'city/registers/confirmed.csv'))).toBe(false);
  });
});
