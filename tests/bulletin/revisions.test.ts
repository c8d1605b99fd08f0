import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Evidence } from '../../functions/bulletin/evidence/evidence.ts';
import { figureKey, type FormerFigure } from '../../functions/bulletin/evidence/former.ts';
import type { Bulletin, Cell } from '../../functions/bulletin/model/bulletin.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { monthOf, shift } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const june = monthOf(2021, 6);

/** Eighteen months of one export, with so much in April. */
function trade(april: bigint): Trade[] {
  return Array.from({ length: 18 }, (_, back) => ({
    month: shift(june, -back),
    flow: 'export' as const,
    keys: { market: back % 2 === 0 ? '502' : '116' },
    CNY: back === 2 ? april : 30_000_000_000n,
  }));
}

function composed(evidence: Evidence, language: 'zh-CN' | 'en' = 'zh-CN'): Bulletin {
  return compose(evidence, { language, edition: 'internal', date: '2021-07-20' });
}

function figures(bulletin: Bulletin): Map<string, FormerFigure> {
  return new Map(
    [...exhibitsOf(bulletin.chapters).values()].flatMap(({ id, rows, columns }) =>
      rows.flatMap((row) =>
        columns.map(({ key }, index): [string, FormerFigure] => [
          figureKey(id, row.key, key),
          row.cells[index] ?? { text: '' },
        ]),
      ),
    ),
  );
}

function cellOf(bulletin: Bulletin, exhibit: string, row: string, column: string): Cell | undefined {
  const found = exhibitsOf(bulletin.chapters).get(exhibit);
  const place = found?.columns.findIndex(({ key }) => key === column) ?? -1;
  return found?.rows.find(({ key }) => key === row)?.cells[place];
}

const first = composed(evidenceOf(june, trade(30_000_000_000n)));
const replaced = [{ code: 'upload-replaced', details: { file: 'a.csv' } }];

describe('a second edition', () => {
  const evidence = evidenceOf(june, trade(31_000_000_000n), {
    former: { edition: { number: 1, figures: figures(first), changes: replaced } },
  });
  const second = composed(evidence);

  test('tells what it revises, old and new, and why; money first', () => {
    const table = exhibitsOf(second.chapters).get('revisions');
    expect(table?.title).toBe('对第1版的修订');
    expect(table?.notes[0]).toBe('修订原因：文件“a.csv”已重新上传。');
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '表1-1',
      '出口',
      '人民币 累计',
      '18.0',
      '18.1',
      '亿元',
    ]);
    expect(contradictions(second)).toEqual([]);
  });

  test('marks what it prints otherwise, and nothing else', () => {
    expect(cellOf(second, 'trend', '2021-04', 'export')?.mark).toBe('revised');
    expect(cellOf(second, 'trend', '2021-05', 'export')?.mark).toBeUndefined();
    const before = figures(first);
    for (const { id, rows, columns } of exhibitsOf(second.chapters).values()) {
      for (const row of rows)
        for (const [place, { key, kind }] of columns.entries()) {
          const cell = row.cells[place];
          const former = before.get(figureKey(id, row.key, key));
          const isOther = kind === 'number' && former !== undefined && former.text !== cell?.text;
          expect(cell?.mark === 'revised', `${id} ${row.key} ${key}`).toBe(isOther);
        }
    }
  });

  test('says the same in English', () => {
    const english = composed(evidence, 'en');
    expect(exhibitsOf(english.chapters).get('revisions')?.notes[0]).toBe(
      'Why: the file "a.csv" was uploaded anew.',
    );
    expect(contradictions(english)).toEqual([]);
  });

  test('has no such chapter when nothing printed has changed', () => {
    const same = evidenceOf(june, trade(30_000_000_001n), {
      former: { edition: { number: 1, figures: figures(first), changes: replaced } },
    });
    expect(composed(same).chapters.map(({ id }) => id)).not.toContain('revisions');
  });
});

test.each(['zh-CN', 'en'] as const)(
  'the largest changes of sums stand first, yuan before dollars, in %s',
  (language) => {
    const markets = ['502', '116', '110', '133'];
    const sums = (extra: readonly bigint[]): Trade[] =>
      markets.map((market, index) => ({
        ...{ month: june, flow: 'export' as const, keys: { market } },
        CNY: 30_000_000_000n + (extra[index] ?? 0n),
        USD: 5_000_000_000n + (extra[index] ?? 0n) / 6n,
      }));
    const former = composed(evidenceOf(june, sums([])), language);
    const edition = { number: 1, figures: figures(former), changes: replaced };
    const bulletin = composed(
      evidenceOf(june, sums([1_000_000_000n, 9_000_000_000n, 3_000_000_000n]), { former: { edition } }),
      language,
    );
    const rows = exhibitsOf(bulletin.chapters).get('revisions')?.rows ?? [];
    const money = rows.filter(({ cells }) => /元|CNY|USD/.test(cells[5]?.text ?? ''));
    const yuan = money.filter(({ cells }) => !/美元|USD/.test(cells[5]?.text ?? ''));
    const changes = yuan.map(({ cells }) => Math.abs(Number(cells[4]?.value) - Number(cells[3]?.value)));
    expect(new Set(changes).size).toBeGreaterThan(2);
    expect(changes).toEqual(changes.toSorted((left, right) => right - left));
    expect(money.slice(0, yuan.length)).toEqual(yuan);
  },
);

test('the bulletin of the month before is revised where it showed a month otherwise', () => {
  const may = compose(evidenceOf(shift(june, -1), trade(30_000_000_000n)), {
    ...{ language: 'zh-CN', edition: 'internal', date: '2021-06-20' },
  });
  const bulletin = composed(
    evidenceOf(june, trade(31_000_000_000n), { former: { monthBefore: { figures: figures(may) } } }),
  );
  const table = exhibitsOf(bulletin.chapters).get('revisions-of-months');
  expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
    '表1-2',
    '2021-04',
    '出口 当月',
    '3.0',
    '3.1',
    '亿元',
  ]);
  expect(cellOf(bulletin, 'trend', '2021-04', 'export')?.mark).toBe('revised');
});

test('figures that rest on a flash report are marked; a table of nothing else says so once', () => {
  const bulletin = composed(evidenceOf(june, trade(30_000_000_000n), { provisional: new Set([june]) }));
  expect(cellOf(bulletin, 'trend', '2021-06', 'export')?.mark).toBe('provisional');
  expect(cellOf(bulletin, 'trend', '2021-05', 'export')?.mark).toBeUndefined();
  expect(exhibitsOf(bulletin.chapters).get('overall')?.notes).toContain(
    '本表数据均为初步数（海关快讯），以正式数据为准。',
  );
});
