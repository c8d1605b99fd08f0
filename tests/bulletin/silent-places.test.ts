import { describe, expect, test } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Bulletin, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import type { Language } from '../../functions/words/language.ts';
import { publicEvidence } from '../../functions/bulletin/evidence/public-evidence.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { toCsv } from '../../functions/document/data/tables.ts';
import type { RowId } from '../../functions/trade/disclosure.ts';
import { monthOf, monthsBetween } from '../../functions/trade/month.ts';
import { prose } from './composed.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

const june = monthOf(2021, 6);
const registers = {
  'parks.csv':
    'code,name,kind\na,甲园,国家级园区\nb,乙园,省级园区\nc,丙园,省级园区\nz,综保区,海关特殊监管区域\n',
  'targets.csv':
    'scope,indicator,year,value,unit\na,total-trade,2021,300,亿元\nb,total-trade,2021,200,亿元\nc,total-trade,2021,900,亿元\nz,total-trade,2021,400,亿元\n',
  'assessment.csv':
    'places,indicator,weight,cap,full\npark,completion,60,120,\npark,growth,40,120,20\npark,call-out,,,1\n',
};

/** Three parks and a zone, in 亿元 a month of each flow; the second park and the zone report nothing in June. */
const trade = monthsBetween(monthOf(2019, 1), june).flatMap((month, index): Trade[] =>
  [
    { park: 'a', sum: 20n },
    { park: 'b', sum: 12n },
    { park: 'c', sum: 8n },
    { park: 'z', sum: 10n },
  ]
    .filter(({ park }) => month !== june || !['b', 'z'].includes(park))
    .flatMap(({ park, sum }) =>
      (['export', 'import'] as const).map((flow): Trade => {
        const CNY = sum * 10_000_000_000n + BigInt(index) * 100_000_000n;
        return { month, flow, keys: { park, market: '502' }, CNY, USD: CNY / 6n };
      }),
    ),
);

function bulletinOf(
  silent: readonly RowId[],
  { edition = 'internal', language = 'zh-CN' }: { edition?: 'internal' | 'public'; language?: Language } = {},
): Bulletin {
  const evidence = { ...evidenceOf(june, trade, { registers }), silent: new Set(silent) };
  const known = edition === 'public' ? publicEvidence(evidence, new Set()) : evidence;
  const bulletin = compose(known, { language, edition, date: '2021-07-20' });
  expect(contradictions(bulletin)).toEqual([]);
  return bulletin;
}

function table(bulletin: Bulletin, id: string): Exhibit {
  const exhibit = exhibitsOf(bulletin.chapters).get(id);
  if (exhibit === undefined) throw new RangeError(`no exhibit ${id}`);
  return exhibit;
}

function row(exhibit: Exhibit, key: string): string[] {
  return exhibit.rows.find((one) => one.key === key)?.cells.map(({ text }) => text) ?? [];
}

const silent: RowId[] = ['park:b', 'park:z'];

describe.each(['internal', 'public'] as const)('a silent place in the %s edition', (edition) => {
  const bulletin = bulletinOf(silent, { edition });
  const parks = table(bulletin, 'parks');

  test('has its year to date, and stands as … in everything that rests on the month', () => {
    const told = row(parks, 'b');
    expect(told.slice(0, 6)).toEqual(['甲b', '…', '…', '122.6', '…', '21.6']);
    expect(told.slice(7).filter((text) => text !== '…')).toEqual(['49.9']);
    expect(parks.notes[0]).toMatch(/^甲b、甲z当月没有报送数据/);
    expect(toCsv(parks)).toContain('甲b,…,…,122.6,…,');
  });

  test('has no place in the ranks, and the others have theirs among themselves', () => {
    expect(['a', 'c'].map((key) => cellAt(parks, key, 'rank-volume')?.text)).toEqual(['1', '2']);
    expect(['a', 'c'].map((key) => cellAt(parks, key, 'rank-move')?.text)).toEqual(['0', '0']);
    expect(['a', 'c'].map((key) => cellAt(parks, key, 'rank-growth')?.text)).toEqual(['2', '1']);
    const sums = parks.rows.map(({ key }) => cellAt(parks, key, 'to-date')?.text);
    expect(sums[0]).toBe('567.6');
  });

  test('is in no sentence on who is ahead or behind, and in no bar of the pace', () => {
    const pace = bulletin.chapters
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'figure' && block.figure.id === 'park-pace' ? [block.figure] : []));
    expect(pace.map(({ chart }) => chart.description).join()).not.toMatch(/甲[bz]/);
    expect(pace).toHaveLength(1);
    if (edition === 'internal') expect(prose(bulletin, 'places')).not.toMatch(/甲[bz]/);
  });

  test('stands as … among the zones', () => {
    const zones = table(bulletin, 'zones');
    expect(
      ['month', 'month-change', 'to-date-change', 'pull'].map((key) => cellAt(zones, 'z', key)?.text),
    ).toEqual(['…', '…', '…', '…']);
    expect(cellAt(zones, 'z', 'to-date')?.text).toBe('102.6');
    expect(zones.notes.join()).toContain('甲z');
  });
});

test('a silent place has no points, no rank and no call-out', () => {
  const assessment = table(bulletinOf(silent), 'assessment-parks');
  expect(row(assessment, 'b')).toEqual(['甲b', '…', '…', '…', '…', '1', '…', '']);
  expect(row(assessment, 'a')[4]).toBe('1');
  expect(assessment.notes.join()).toContain('甲b');
});

test('a place that an editor has confirmed prints its nothing', () => {
  const parks = table(bulletinOf([]), 'parks');
  expect(row(parks, 'b').slice(0, 3)).toEqual(['甲b', '0.0', '−100.0']);
  expect(row(parks, 'b').join()).not.toContain('…');
  expect(parks.notes.join()).not.toContain('没有报送');
});

test('the note stands in the language of the reader', () => {
  const parks = table(bulletinOf(silent, { language: 'en' }), 'parks');
  expect(parks.notes[0]).toMatch(/^Item b, Item z: nothing was reported for the month/);
});
