import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { run } from './run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'untold-'));
  for (const name of ['incoming', 'registers']) mkdirSync(join(folder, name));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const figure = z.union([z.string(), z.strictObject({ reason: z.string() })]);
const span = z.record(z.enum(['value', 'yearAgo', 'change', 'share', 'contribution']), figure);
const said = z.object({
  rows: z.array(
    z.object({ keys: z.record(z.string(), z.string()), USD: z.object({ month: span, toDate: span }) }),
  ),
});

function figures(month: string, by: string, key: string) {
  const words = ['figures', '--month', month, '--by', by, '--json', '--in', folder, '--out', `${folder}/out`];
  const { stdout, stderr, status } = run(words);
  const [first = ''] = by.split(',');
  const { rows } = said.parse(JSON.parse(stdout));
  const [row] = rows.filter(({ keys }) => keys[first] === key);
  if (row === undefined) throw new RangeError(`no row ${key}: ${stderr}`);
  return { ...row.USD, status, stderr };
}

describe('goods whose code was split since last year', () => {
  beforeEach(() => {
    const line = (month: string, code: string, usd: number): string[] =>
      ['出口', '进口'].map((flow) => `${month},4301650001,${flow},${code},410,${usd}`);
    const lines = [
      ...[...line('202301', '12019010', 400), ...line('202301', '84295212', 100)],
      ...[...line('202401', '12019011', 300), ...line('202401', '12019019', 200)],
      ...line('202401', '84295212', 150),
    ];
    const header = '统计月份,海关编码,进出口标志,商品编码,贸易伙伴编码,美元';
    writeFileSync(join(folder, 'incoming/a.csv'), [header, ...lines].join('\n'));
  });

  test.each(['product', 'product,market'])('have levels and no growth, by %s', (by) => {
    for (const code of ['12019011', '12019019', '12019010']) {
      const { month, toDate } = figures('2024-01', by, code);
      expect([month.change, toDate.change]).toEqual([
        { reason: 'not-comparable' },
        { reason: 'not-comparable' },
      ]);
    }
    expect(figures('2024-01', by, '12019011').month.value).toBe('600.00');
    expect(figures('2024-01', by, '84295212').month.change).toBe('50.000000');
  });

  test('have growth by their heading, which holds them all', () => {
    const { month } = figures('2024-01', 'heading', '1201');
    expect(month.change).toBe('25.000000');
  });
});

describe('a park that reports nothing', () => {
  beforeEach(() => {
    const lines = [
      ...['2020-05,A,100', '2020-05,B,100', '2020-04,A,100', '2020-04,B,100'],
      ...['2021-04,A,110', '2021-04,B,120', '2021-05,A,130'],
    ].flatMap((line) => {
      const [month = '', park = '', usd = ''] = line.split(',');
      return ['export', 'import'].map((flow) => `${month},${flow},${park},${usd}.00`);
    });
    writeFileSync(join(folder, 'incoming/a.csv'), ['month,flow,park,value_usd', ...lines].join('\n'));
    writeFileSync(
      join(folder, 'registers/parks.csv'),
      'code,name,kind\nA,甲经开区,国家级园区\nB,乙经开区,国家级园区\n',
    );
  });

  test('has no month, and is a doubt that lifts as in the bulletin', () => {
    const untold = { reason: 'no-data' };
    const { month, toDate, stderr, status } = figures('2021-05', 'park', 'B');
    expect(month).toEqual({
      ...{ value: untold, yearAgo: '200.00', change: untold, share: untold, contribution: untold },
    });
    expect([toDate.change, toDate.contribution]).toEqual([untold, untold]);
    expect([status, stderr.includes('乙经开区')]).toEqual([3, true]);
    expect(figures('2021-05', 'park', 'A').month).toMatchObject({ value: '260.00', change: '30.000000' });
    const [, key = ''] = /place-silent,([0-9a-f]{8})/.exec(stderr) ?? [];
    writeFileSync(
      join(folder, 'registers/confirmed.csv'),
      `month,code,key,who,why\n2021-05,place-silent,${key},张三,停产\n`,
    );
    expect(figures('2021-05', 'park', 'B').month).toMatchObject({ value: '0.00', change: '-100.000000' });
  });
});
