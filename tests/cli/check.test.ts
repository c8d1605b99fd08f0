import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import { folderWith } from '../intake/reading.ts';
import { workbook } from '../intake/tables.ts';

const header = '数据年月,商品编码,贸易伙伴编码,贸易方式编码,第一数量,人民币';
let folder: string;

beforeAll(() => {
  folder = folderWith({
    '出口.csv': gb18030(`${header}\n202105,84295212,502,10,1,"1,000.5"\n202106,84295212,502,10,1,20\n`),
    '出口-坏.csv': `${header}\n202105,1012100,502,10,1,5\n`,
    'a.csv': `${header}\n202105,84295212,502,10,1,5\n`,
    'told/b.csv': `${header}\n202105,84295212,502,10,1,5\n`,
    'books/五月.xlsx': workbook('traps.xlsx'),
    'empty/manifest.csv': '',
    'places-出口.csv': `${header},注册地\n202105,84295212,502,10,1,5,湖南省\n202105,84295212,502,10,1,7,广东省\n`,
    'city/incoming/2021/出口.csv': `${header},省份\n202105,84295212,502,10,1,5,湖南省\n202105,84295212,502,10,1,7,广东省\n`,
    'city/incoming/2021/进口.csv': `${header},城市\n202105,84295212,502,10,1,5,长沙市\n202105,84295212,502,10,1,7,某地\n`,
    'city/registers/bulletin.json':
      '{"city": {"zh": "长沙市", "en": "Changsha"}, "statistics": {"area": "430100"}}',
    'told/manifest.csv': gb18030('文件,进出口\nb.csv,进口\n'),
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function check(...parameters: string[]): Promise<Ended> {
  const main = join(import.meta.dirname, '../../functions/cli/main.ts');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, 'check', ...parameters],
      { cwd: folder },
      (_, out, error) => {
        resolve({ code: child.exitCode ?? -1, out, error });
      },
    );
  });
}

describe('check', () => {
  test('tells of places that would hold, and where the city has registers of those that these do not settle', async () => {
    const alone = await check('places-出口.csv');
    expect(alone.code).toBe(2);
    expect(alone.out).toContain('广东省 1 行 7.00 元人民币');
    expect((await check('city/incoming/2021/出口.csv')).code).toBe(0);
    const { code, out } = await check('--json', 'city');
    expect(out).toContain('某地 1 行');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { wouldHold: false, holds: [] },
      { wouldHold: true, holds: [{ line: null }] },
    ]);
  });

  test('tells of a clean file its form and the exact sums by month and flow, and ends with 0', async () => {
    const { code, out } = await check('出口.csv');
    expect(code).toBe(0);
    expect(out).toContain('可以采用  格式：海关统计数据在线查询平台导出文件  编码：GB18030');
    expect(out).toContain('2021-05 出口：1 行，1000.50 元人民币');
    expect(out).toContain('2021-06 出口：1 行，20.00 元人民币');
  });

  test('tells of every reject where it is, why, and what to do, and ends with 2', async () => {
    const chinese = await check('出口-坏.csv');
    expect(chinese.code).toBe(2);
    expect(chinese.out).toContain(
      '第 2 行“商品编码”列：商品编码少一位，开头的 0 可能被 Excel 去掉了（内容“1012100”）。请把该列设为“文本”格式，补上开头的 0，如 01012100。',
    );
    const english = await check('出口-坏.csv', '--lang', 'en');
    expect(english.out).toContain(
      'line 2, column "商品编码": the commodity code lacks a digit: Excel may have eaten its leading zero (found "1012100"). To mend: ',
    );
    expect(english.out).not.toMatch(/[。，：]/);
  });

  test('tells of a workbook sheet by sheet, faults by their cell', async () => {
    const { code, out } = await check('books/五月.xlsx');
    expect(code).toBe(2);
    expect(out).toContain('文件：books/五月.xlsx › 出口\n');
    expect(out).toContain('B6“商品编码”列：商品编码少一位');
    expect(out).toContain('文件：books/五月.xlsx › 进口\n');
    const { out: json } = await check('--json', 'books/五月.xlsx');
    expect(JSON.parse(json)).toMatchObject([
      {
        file: 'books/五月.xlsx',
        sheet: '出口',
        encoding: null,
        rejects: [{ cell: 'B6', line: 6 }, {}, {}, {}, {}, {}],
      },
      { file: 'books/五月.xlsx', sheet: '进口', rejects: [] },
    ]);
  });

  test('prints one JSON value and nothing else with --json', async () => {
    const { code, out, error } = await check('--json', '--lang', 'en', '出口.csv', '出口-坏.csv');
    expect([code, error]).toEqual([2, '']);
    const aHash: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
    const theExample: unknown = expect.stringContaining('01012100');
    expect(JSON.parse(out)).toMatchObject([
      {
        file: '出口.csv',
        ...{ layout: 'customs-platform', encoding: 'gb18030', rows: 2, blankRows: 0, rejects: [], notes: [] },
        sha256: aHash,
        facts: [
          { month: '2021-05', flow: 'export', rows: 1, usd: null, cny: '1000.50' },
          { month: '2021-06', flow: 'export', rows: 1, usd: null, cny: '20.00' },
        ],
      },
      {
        facts: [],
        rejects: [{ line: 2, column: '商品编码', text: '1012100', remedy: theExample }],
      },
    ]);
  });

  test('takes the flow from --flow or the manifest beside the file, where its name does not tell it', async () => {
    const imports: unknown = expect.stringContaining('2021-05 进口');
    expect((await check('a.csv')).out).toContain('看不出是进口还是出口');
    expect(await check('a.csv', '--flow', 'import')).toMatchObject({
      code: 0,
      out: imports,
    });
    expect((await check('出口.csv', '--flow', 'import')).out).toContain('2021-05 出口');
    expect(await check('told/b.csv')).toMatchObject({
      code: 0,
      out: imports,
    });
  });

  test('says so when there is no such file', async () => {
    expect(await check('nirgends.csv')).toMatchObject({
      code: 2,
      out: '',
      error: '找不到文件：nirgends.csv\n',
    });
    expect(await check('empty')).toMatchObject({ code: 2, error: '找不到文件：empty\n' });
  });
});

describe('what stands in cells and names', () => {
  const hostile = 'a\u001b]0;x\u0007b\u009b31m\u202ec\u2066d';

  test('is shown on a terminal and never acted on', async () => {
    const place = folderWith({
      [`出口-${hostile}.csv`]: `数据年月,商品编码,贸易伙伴编码,贸易方式编码,人民币\n202105,84${hostile},502,10,5\n`,
    });
    const told = await check(place);
    expect(told.code).toBe(2);
    expect(told.out).toContain('a\\x1b]0;x\\x07b\\x9b31m\\u202ec\\u2066d');
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(`${told.out}${told.error}`).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    const json = await check(place, '--json');
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(json.out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    expect(JSON.parse(json.out)).toMatchObject([
      { status: 'accepted', wouldHold: true, rejects: [{ text: `84${hostile}` }] },
    ]);
    rmSync(place, { recursive: true, force: true });
  });
});

describe('a folder', () => {
  test('is checked with all uploads in it, and told to be clean or to hold its months', async () => {
    const place = folderWith({
      'incoming/出口.csv': `${header}\n202105,84295212,502,10,1,5\n`,
      'incoming/2021/进口.csv': `${header}\n202105,84295212,502,10,1,7\n202105,84295212,502,10,1,7\n`,
      'incoming/manifest.csv': 'file,flow\n出口.csv,export\n',
      'registers/parks.csv': 'code,name\nP1,甲\n',
    });
    const { code, out } = await check(place, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { status: 'accepted', wouldHold: true, facts: [{ flow: 'import', cny: '14.00' }] },
      { status: 'accepted', wouldHold: false, facts: [{ flow: 'export', cny: '5.00' }], totalRows: 0 },
    ]);
    expect((await check(place)).out).toContain('照此上传，所涉月份将暂缓发布。');
    rmSync(place, { recursive: true, force: true });
  });
});
