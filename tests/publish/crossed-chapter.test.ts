import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bulletinChapters } from '../../functions/bulletin/chapter-list.ts';
import { compose } from '../../functions/bulletin/compose.ts';
import { cutLines, table, type ChapterOf } from '../../functions/bulletin/context/chapter.ts';
import { publicEvidence } from '../../functions/bulletin/evidence/public-evidence.ts';
import { breakdown } from '../../functions/bulletin/exhibits/breakdown.ts';
import { ordered, row } from '../../functions/bulletin/exhibits/rows.ts';
import { explained } from '../../functions/bulletin/explained/explained.ts';
import type { Bulletin } from '../../functions/bulletin/model/bulletin.ts';
import { exhibitsIn } from '../../functions/bulletin/model/bulletin.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import type { Store } from '../../functions/ports/store.ts';
import { explainAll } from '../../functions/publish/edition/explain-all.ts';
import { gather } from '../../functions/publish/gather/gather.ts';
import { askEverything } from '../../functions/publish/gather/read-month.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { deliver, type Fact } from '../facts/deliver.ts';
import { silentLog } from '../silent-log.ts';

/** A chapter as anybody would add it: a table of markets for each family of regimes. */
const marketsOfRegimes: ChapterOf = Object.assign<ChapterOf, Pick<ChapterOf, 'crosses'>>(
  (context) => {
    const families = ordered(context, cutLines(context, 'regimeFamily')?.lines ?? []);
    const blocks = families.flatMap((family) => {
      const markets = cutLines(context, 'market', family);
      if (markets === undefined) return [];
      const exhibit = breakdown(context, {
        ...{ id: `markets-of-${family.key}`, title: context.nameOf(family.name) },
        name: context.words.dimensions.market,
        dataset: markets.dataset,
        rows: [{ line: family, emphasis: 'total' }, ...ordered(context, markets.lines).map(row)],
      });
      return [table(exhibit)];
    });
    return blocks.length === 0 ? undefined : { id: 'regimes-by-market', heading: '', blocks };
  },
  { crosses: [['regimeFamily', 'market']] },
);

const chapters = [...bulletinChapters, marketsOfRegimes];
const january = monthOf(2021, 1);
const yearAgo = monthOf(2020, 1);
const hundredMillion = 10_000_000_000n;

function fact(market: string, regime: string, sum: bigint): Fact {
  return { flow: 'export', market, regime, usd: sum * hundredMillion, cny: 7n * sum * hundredMillion };
}

/** General trade stands under 10, processing under 14 and 15. */
const now = [fact('502', '10', 30n), fact('502', '14', 5n), fact('110', '15', 9n), fact('110', '10', 6n)];
const before = [fact('502', '10', 20n), fact('110', '14', 3n)];

let scratch: string;
let archive: Store;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'crossed-'));
  archive = folderStore(join(scratch, 'archive'));
});
afterEach(() => {
  rmSync(scratch, { recursive: true });
});

async function composed(language: 'zh-CN' | 'en' = 'zh-CN') {
  const dependencies = { archive, log: silentLog, scratch };
  const asked = await askEverything(january, dependencies, chapters);
  const evidence = await gather(asked, dependencies);
  const inside = { language, edition: 'internal', date: '2021-02-20' } as const;
  const bulletin = compose(evidence, inside, chapters);
  const open = compose(publicEvidence(evidence, new Set()), { ...inside, edition: 'public' }, chapters);
  return { asked, bulletin, open };
}

const rowsOf = (bulletin: Bulletin, id: string): (string | undefined)[][] =>
  exhibitsIn(bulletin.chapters)
    .filter((one) => one.id === id)
    .flatMap(({ columns, rows }) =>
      rows.map(({ key, cells }) => [
        key,
        ...['month', 'month-change'].map(
          (column) => cells[columns.findIndex((one) => one.key === column)]?.value,
        ),
      ]),
    );

test('a chapter gets the dimensions that it crosses, part by part, and the parts add up', async () => {
  await deliver(archive, { key: 'now.csv', dataset: 'enterprise', month: january, facts: now });
  await deliver(archive, { key: 'before.csv', dataset: 'enterprise', month: yearAgo, facts: before });
  const { bulletin } = await composed();
  expect(rowsOf(bulletin, 'markets-of-general')).toEqual([
    ['general', '252', '80'],
    ['502', '210', '50'],
    ['110', '42', undefined],
  ]);
  expect(rowsOf(bulletin, 'markets-of-processing')).toEqual([
    ['processing', '98', '366.666666666667'],
    ['110', '63', '200'],
    ['502', '35', undefined],
  ]);
});

test.each([
  ['zh-CN', '出口 贸易方式大类 加工贸易 × 国别（地区） 美国 2021-01'],
  ['en', 'exports, group of regimes Processing trade × market United States, 2021-01'],
] as const)(
  'in %s every figure of a crossing comes out again from the rows behind it',
  async (language, said) => {
    await deliver(archive, { key: 'now.csv', dataset: 'enterprise', month: january, facts: now });
    await deliver(archive, { key: 'before.csv', dataset: 'enterprise', month: yearAgo, facts: before });
    const { bulletin, asked } = await composed(language);
    const why = explained(bulletin, await explainAll([bulletin], asked, { archive, scratch }));
    const figures = why.exhibits
      .filter(({ id }) => id.startsWith('markets-of-'))
      .flatMap(({ rows }) => rows.flatMap((row) => row.figures));
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ isConfirmed }) => !isConfirmed)).toEqual([]);
    expect(why.sums.map(({ text }) => text)).toContain(said);
  },
);

test('the public edition has no crossing, since nothing closes its rows', async () => {
  await deliver(archive, { key: 'now.csv', dataset: 'enterprise', month: january, facts: now });
  const { bulletin, open } = await composed();
  expect(bulletin.chapters.map(({ id }) => id)).toContain('regimes-by-market');
  expect(open.chapters.map(({ id }) => id)).not.toContain('regimes-by-market');
});

test('where one view tells regimes and another markets, the notes say that the two cannot be crossed', async () => {
  const without = (facts: readonly Fact[], column: 'market' | 'regime'): Fact[] =>
    facts.map(({ [column]: left, ...others }) => {
      expect(left).toBeDefined();
      return others;
    });
  const month = january;
  await deliver(archive, { key: 'r.csv', dataset: 'enterprise', month, facts: without(now, 'market') });
  await deliver(archive, { key: 'm.csv', dataset: 'platform', month, facts: without(now, 'regime') });
  const { bulletin } = await composed();
  const notes = bulletin.chapters
    .filter(({ id }) => id === 'notes')
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.paragraph.sentences.map(textOf) : [])),
    );
  expect(bulletin.chapters.map(({ id }) => id)).not.toContain('regimes-by-market');
  expect(notes.filter((note) => note.includes('贸易方式大类 × 国别（地区）'))).toHaveLength(1);
});
