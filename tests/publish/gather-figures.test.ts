import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figuresJson } from '../../functions/cli/figures-json.ts';
import { figuresTable } from '../../functions/cli/figures-table.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { figureRows, type FigureRow } from '../../functions/publish/gather/figure-rows.ts';
import { readMonth } from '../../functions/publish/gather/read-month.ts';
import type { Dimension, Flow } from '../../functions/trade/cut.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { deliver, type Fact } from '../facts/deliver.ts';

const january = monthOf(2021, 1);
const us: Fact = { flow: 'export', market: '502', usd: 300_00n, cny: 2000_00n };
const korea: Fact = { flow: 'export', market: '133', usd: 100_00n, cny: 700_00n };

async function rowsBy(question: readonly Dimension[], flow: Flow | 'total'): Promise<FigureRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'));
  const archive = folderStore(folder);
  const now = [us, korea, { ...us, flow: 'import' as const, usd: 50_00n }];
  const then = [
    { ...us, usd: 200_00n },
    { ...us, flow: 'import' as const, usd: 50_00n },
  ];
  await deliver(archive, { key: 'now.csv', dataset: 'platform', month: january, facts: now });
  await deliver(archive, { key: 'then.csv', dataset: 'platform', month: monthOf(2020, 1), facts: then });
  const { reading } = await readMonth(january, [['total'], question], { archive, scratch: folder });
  await rm(folder, { recursive: true });
  const [total, cut] = reading.cuts;
  if (total === undefined || cut === undefined) throw new Error('nothing was cut');
  return figureRows(cut, total, { flow, first: 'USD', untold: { recoded: [], silent: new Set() } });
}

test('growth, share and contribution of exports by market, the greatest first', async () => {
  const rows = await rowsBy(['market'], 'export');
  const said: unknown = JSON.parse(
    figuresJson({ month: january, question: ['market'], dataset: 'platform', rows }),
  );
  expect(said).toMatchObject({
    ...{ month: '2021-01', by: ['market'] },
    rows: [
      {
        keys: { market: '502' },
        USD: {
          month: {
            ...{ value: '300.00', yearAgo: '200.00', change: '50.000000' },
            ...{ share: '75.000000', contribution: '50.000000' },
          },
        },
      },
      {
        keys: { market: '133' },
        USD: {
          month: {
            ...{ value: '100.00', yearAgo: '0.00', change: { reason: 'base-is-zero' } },
            ...{ share: '25.000000', contribution: '50.000000' },
          },
        },
      },
    ],
  });
});

test('both flows add up, and the table keeps its columns with Chinese two columns wide', async () => {
  const rows = await rowsBy(['market'], 'total');
  const table = figuresTable(rows, { question: ['market'], currency: 'USD', language: 'zh-CN' });
  const lines = table.trimEnd().split('\n');
  expect(lines[0]).toBe('单位：美元');
  expect(lines[2]).toMatch(/^进出口 +502 +美国 +350\.00 +250\.00 +40\.0 +77\.8 +40\.0 /);
  expect(lines[3]).toMatch(/^进出口 +133 +韩国 +100\.00 +0\.00 +— +22\.2 +40\.0 /);
  const columns = lines
    .slice(1)
    .map((line) => [...line.matchAll(/./gu)].reduce((sum, [it]) => sum + (it > '⺀' ? 2 : 1), 0));
  expect(new Set(columns).size).toBe(1);
});

test('a name from outside cannot steer the terminal', () => {
  const figure = { known: false, reason: 'no-data' } as const;
  const span = { value: figure, yearAgo: figure, change: figure, share: figure, contribution: figure };
  const figures = { month: span, toDate: span };
  const name = 'evil\u001b[2J\u202efirm';
  const row: FigureRow = {
    ...{ keys: ['x'], flow: 'total', names: [{ zh: name, en: name }] },
    figures: { USD: figures, CNY: figures },
  };
  const table = figuresTable([row], { question: ['enterprise'], currency: 'USD', language: 'en' });
  expect(table).toContain('evil\\x1b[2J\\u202efirm');
  expect(table).toContain('…');
});
