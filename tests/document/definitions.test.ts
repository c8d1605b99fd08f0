import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureKey } from '../../functions/bulletin/evidence/former.ts';
import { compose } from '../../functions/bulletin/compose.ts';
import { exhibitsIn, type Bulletin, type Cell } from '../../functions/bulletin/model/bulletin.ts';
import { toDictionary } from '../../functions/document/data/dictionary.ts';
import { monthsPresent } from '../../functions/facts/supply/months.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import type { Prepared } from '../../functions/publish/edition/prepared.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { monthOf, type Month } from '../../functions/trade/month.ts';
import { dictionaryWordsIn } from '../../functions/words/catalogues.ts';
import {
  meanings,
  placeOf,
  standsAt,
  type Arithmetic,
  type Meaning,
} from '../../functions/words/tables/meanings.ts';
import { canBe, doneFor, restsOn } from './arithmetic.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
let place: string;
/** Bulletins for all readers, of months in which every table occurs. */
const bulletins: Bulletin[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'definitions-'));
  const city = await archived('changsha', join(fixtures, 'changsha'));
  for (const month of [monthOf(2020, 12), monthOf(2021, 1), monthOf(2021, 6)]) {
    const prepared = await city(month);
    bulletins.push(...prepared.renderings.map(({ bulletin }) => bulletin), revised(prepared));
  }
  for (const name of readdirSync(join(fixtures, 'cases'))) {
    const uploads = join(fixtures, 'cases', name, 'uploads');
    const turn = existsSync(join(uploads, '1')) ? join(uploads, '1') : uploads;
    const { renderings } = await (await archived(name, turn))();
    bulletins.push(...renderings.map(({ bulletin }) => bulletin));
  }
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Takes in what lies in a folder; then any of its months can be prepared, or its last. */
async function archived(name: string, folder: string): Promise<(month?: Month) => Promise<Prepared>> {
  const scratch = join(place, name);
  const archive = folderStore(join(scratch, 'archive'));
  if (existsSync(join(folder, 'registers')))
    cpSync(join(folder, 'registers'), join(scratch, 'archive/registers'), { recursive: true });
  const incoming = folderStore(join(folder, 'incoming'));
  const receipts = await takeInAll({ incoming, archive, log: silentLog, scratch });
  const { bothFlows, anyFlow } = monthsPresent(receipts);
  return (month = bothFlows.at(-1) ?? anyFlow.at(-1)) => {
    if (month === undefined) throw new RangeError(`${name} has no month`);
    return prepare(month, { archive, log: silentLog, scratch, code: 'test' });
  };
}

/** The same month where readers have had its exports otherwise, and the bureau's rule looks at both flows' growth too. */
function revised({ evidence }: Prepared): Bulletin {
  const figures = new Map([
    [figureKey('overall', 'export', 'CNY-to-date'), { text: '1.0', value: '1' }],
    ...exhibitsIn(bulletins.at(-1)?.chapters ?? [])
      .filter(({ id }) => id === 'trend')
      .flatMap(({ rows }) =>
        rows.map(({ key }) => [figureKey('trend', key, 'export'), { text: '1.0', value: '1' }] as const),
      ),
  ]);
  const former = { edition: { number: 1, figures, changes: [] }, monthBefore: { figures } };
  const { registers } = evidence;
  const assessment = registers.assessment.flatMap((rule) =>
    rule.indicator === 'growth'
      ? [
          rule,
          { ...rule, indicator: 'export-growth' as const },
          { ...rule, indicator: 'import-growth' as const },
        ]
      : [rule],
  );
  return compose(
    { ...evidence, former, registers: { ...registers, assessment } },
    { language: 'zh-CN', edition: 'internal', date: '2021-07-20' },
  );
}

/** A column of a table with its figures. */
interface Seen {
  readonly exhibit: string;
  readonly column: string;
  readonly cells: readonly Cell[];
}

function columnsOf(of: readonly Bulletin[]): Seen[] {
  const found = new Map<string, { exhibit: string; column: string; cells: Cell[] }>();
  for (const { id, columns, rows } of of.flatMap(({ chapters }) => exhibitsIn(chapters)))
    for (const [index, { key, kind }] of columns.entries()) {
      if (kind === 'text') continue;
      const entry = found.get(`${id}/${key}`) ?? { exhibit: id, column: key, cells: [] };
      found.set(`${id}/${key}`, entry);
      entry.cells.push(...rows.flatMap(({ cells }) => cells[index] ?? []));
    }
  return [...found.values()];
}

/** What the figures of a column show against a meaning: empty where it is right. */
function against({ exhibit, column, cells }: Seen, meaning: Meaning | undefined): string[] {
  if (meaning === undefined) return [`${exhibit}/${column} is defined by its heading alone`];
  const isRight = canBe(meaning);
  const figures = cells.filter(({ value }) => value !== undefined);
  const wrong = new Set(figures.map(({ origin }) => doneFor(origin)).filter((done) => !isRight.test(done)));
  const [flow] = /^(?:export|import)(?=-|$)/.exec(column) ?? [];
  const [currency] = /^(?:CNY|USD)(?=-)/.exec(column) ?? [];
  const others = new Set(figures.flatMap(({ origin }) => [...restsOn(origin)]));
  return [
    ...[...wrong].map(
      (done) => `${exhibit}/${column} is defined as ${JSON.stringify(meaning)}, yet explained as ${done}`,
    ),
    ...(flow === 'export' && others.has('import') ? [`${exhibit}/${column} rests on imports`] : []),
    ...(flow === 'import' && others.has('export') ? [`${exhibit}/${column} rests on exports`] : []),
    ...(currency === 'CNY' && others.has('USD') ? [`${exhibit}/${column} rests on dollars`] : []),
    ...(currency === 'USD' && others.has('CNY') ? [`${exhibit}/${column} rests on yuan`] : []),
  ];
}

function meaningOf(exhibit: string, column: string): Meaning | undefined {
  const found = placeOf(exhibit, column);
  return found && standsAt<Meaning>(meanings, found);
}

/** What a public file rounds says nothing of how it came about; its columns are those of the bureau's own. */
function told(): Bulletin[] {
  return bulletins.filter(({ chapters }) =>
    exhibitsIn(chapters).some(({ rows }) => rows.some(({ cells }) => cells.some(({ origin }) => origin))),
  );
}

/** How words tell what is done; of prices and indicators each definition is its own. */
const spoken: Readonly<Partial<Record<Arithmetic, readonly [RegExp, RegExp]>>> = {
  sum: [
    /(?<!比重|增速)(额|数量|累计额|累计数)(?!÷)|数量/,
    /^(trade|sum|exports|imports|quantity|year to date of)/,
  ],
  balance: [/减/, /less/],
  'sum-or-balance': [/额.*差额为出口减进口/, /^sum .*balance exports less imports/],
  average: [/^日均额：.*÷.*工作日数/, /^average a day: .*÷ .*working days/],
  'average-change': [/日均额.*增速/, /^growth of the average/],
  change: [/增速/, /^growth/],
  contribution: [/拉动.*÷全市/, /contribution.*÷ the city/],
  share: [/占全市.*比重/, /^share of the city/],
  'share-or-index': [/占全市的比重；HHI.*平方和/, /^share of .*HHI the sum of the squared shares/],
  points: [/减.*百分点|百分点/, /less.*percentage points|in percentage points/],
  quotient: [/÷/, /÷/],
  count: [/家数|月数|年数|项数/, /^number of (?:firms|months|years|items)/],
  target: [/目标/, /target of the/],
  completion: [/÷.*目标/, /÷ target/],
  elapsed: [/÷12/, /÷ 12/],
  pace: [/÷上年全年/, /÷ last year/],
  needed: [/要完成.*须达到的增速/, /^growth needed to meet|^growth needed in/],
  rank: [/位次/, /^rank by/],
  'places-gained': [/位次.*变化/, /^change of the rank/],
  score: [/得分：权重×/, /^points for .*weight ×/],
  scores: [/得分之和/, /^sum of the points/],
  reported: [/该指标/, /^the indicator/],
  received: [/数/, /^number of/],
  elsewhere: [/该行所指的数值/, /^the figure that the row names/],
};

/** Words that no definition of another arithmetic has. */
const alone: readonly (readonly [RegExp, readonly Arithmetic[]])[] = [
  [/^日均额|^average a day/, ['average', 'average-change']],
  [/家数|number of firms/, ['count', 'target']],
  [/位次|^rank by/, ['rank', 'places-gained']],
  [/得分|^points for/, ['score', 'scores']],
  [/^累计完成数÷|^year to date ÷/, ['completion']],
  [/增速$|^growth/, ['change', 'average-change', 'needed', 'price-index', 'points']],
  [/目标|target/, ['target', 'completion', 'needed', 'score', 'sum', 'points']],
];

/** The place of the definition that a column has. */
function definitionOf({ exhibit, column }: { readonly exhibit: string; readonly column: string }): string {
  return JSON.stringify(placeOf(exhibit, column));
}

/** What is wrong with the words of a definition: empty where they say what is done. */
function misworded(text: string, { is }: Meaning, language: 'zh-CN' | 'en'): string[] {
  const own = spoken[is]?.[language === 'en' ? 1 : 0];
  return [
    ...(own !== undefined && !own.test(text) ? [`"${text}" does not tell of ${is}`] : []),
    ...alone
      .filter(([words, by]) => words.test(text) && !by.includes(is))
      .map(([words]) => `"${text}" tells of something else than ${is}: ${words.source}`),
  ];
}

describe('the definitions of all columns', () => {
  test('are of the arithmetic that explains their figures, in every table of every edition', () => {
    const seen = columnsOf(told());
    expect(seen.length).toBeGreaterThan(250);
    expect(new Set(seen.map(({ exhibit }) => exhibit)).size).toBeGreaterThan(35);
    expect(seen.flatMap((one) => against(one, meaningOf(one.exhibit, one.column)))).toEqual([]);
    const filled = new Set(
      seen.filter(({ cells }) => cells.some(({ value }) => value !== undefined)).map(definitionOf),
    );
    expect(seen.map(definitionOf).filter((definition) => !filled.has(definition))).toEqual([]);
    const looked = new Set(seen.map(({ exhibit, column }) => `${exhibit}/${column}`));
    const unseen = columnsOf(bulletins).filter(({ exhibit, column }) => !looked.has(`${exhibit}/${column}`));
    expect(unseen.map(({ exhibit, column }) => `${exhibit}/${column}`)).toEqual([]);
  });

  test('are all of some column', () => {
    const used = new Set(
      bulletins.flatMap(({ chapters }) =>
        exhibitsIn(chapters).flatMap(({ id, columns }) =>
          columns.map(({ key }) => JSON.stringify(placeOf(id, key))),
        ),
      ),
    );
    const defined = [
      ...Object.keys(meanings.general).map((key) => ({ table: undefined, key })),
      ...Object.entries(meanings.within).flatMap(([table, own]) =>
        Object.keys(own).map((key) => ({ table, key })),
      ),
    ];
    expect(defined.filter((one) => !used.has(JSON.stringify(one)))).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)(
    'in dictionary.csv (%s) are in words of that arithmetic',
    (language) => {
      const wrong = new Set<string>();
      let rows = 0;
      for (const bulletin of bulletins.filter((one) => one.language === language))
        for (const row of Papa.parse<string[]>(toDictionary(bulletin).trim()).data.slice(1)) {
          const [file = '', , key = '', , , type, arithmetic, definition = ''] = row;
          const exhibit = file.replace(/^tables\/|\.csv$/g, '');
          const { kinds, arithmetic: names } = dictionaryWordsIn(language);
          if (type !== kinds.number) continue;
          const meaning = meaningOf(exhibit, key);
          if (meaning === undefined) throw new RangeError(`${exhibit}/${key} has no meaning`);
          rows += 1;
          if (arithmetic !== names[meaning.is]) wrong.add(`${exhibit}/${key} ${arithmetic ?? ''}`);
          for (const fault of misworded(definition, meaning, language))
            wrong.add(`${exhibit}/${key} ${fault}`);
        }
      expect(rows).toBeGreaterThan(1000);
      expect([...wrong]).toEqual([]);
    },
  );

  test.each<[string, string, Meaning, string]>([
    ['prices', 'value', { is: 'sum', over: 'to-date' }, '目标所指指标的本年累计额'],
    ['assessment-parks', 'completion', { is: 'completion', over: 'to-date' }, '累计完成数÷年度目标'],
    ['enterprise-thresholds', 'to-date', { is: 'sum', over: 'to-date' }, '1月至通报当月的累计额'],
    [
      'daily',
      'month',
      { is: 'sum', over: 'month' },
      '通报当月的进出口额，按所列币种，出口按离岸价、进口按到岸价统计',
    ],
    ['daily', 'to-date-change', { is: 'change', over: 'to-date' }, '累计额比上年同期的增速'],
    ['markets', 'month', { is: 'sum', over: 'to-date' }, '上年同期的累计额'],
    ['overall', 'CNY-month-before-change', { is: 'change', over: 'month' }, '日均额比上年同月的增速'],
    ['trend', 'balance', { is: 'sum', over: 'row' }, '该行所列月份的进出口总额（出口加进口）'],
    ['parks', 'rank-growth', { is: 'rank', of: 'sum', over: 'basis' }, '累计额比上年同期的增速'],
    [
      'parks',
      'share',
      { is: 'contribution', over: 'basis' },
      '对全市增速的拉动：本项增减额÷全市上年同期额，百分点',
    ],
    ['concentration', 'now', { is: 'sum', over: 'to-date' }, '本年累计'],
    ['enterprise-classes', 'count-before', { is: 'sum', over: 'year-ago' }, '上年同期的累计额'],
    ['plan-targets', 'target', { is: 'sum', over: 'to-date' }, '年度累计'],
  ])('would not pass for %s/%s as %j', (exhibit, column, false_, words) => {
    const seen = columnsOf(told()).find((one) => one.exhibit === exhibit && one.column === column);
    if (seen === undefined) throw new RangeError(`no ${exhibit}/${column}`);
    expect(against(seen, false_)[0]).toContain(`${exhibit}/${column} is defined as {"is":"${false_.is}"`);
    const right = meaningOf(exhibit, column);
    expect(against(seen, right)).toEqual([]);
    if (right === undefined || right.is === 'sum' || right.is === 'price-index') return;
    expect(misworded(words, right, 'zh-CN')).not.toEqual([]);
  });
});

describe('a price index', () => {
  test('is what its definition says of its neighbours: Fisher between both, volume what is left of the value', () => {
    const rows = told().flatMap(({ chapters }) =>
      exhibitsIn(chapters)
        .filter(({ id }) => id === 'prices')
        .flatMap(({ columns, rows }) =>
          rows.map(({ cells }) =>
            Object.fromEntries(columns.map(({ key }, index) => [key, Number(cells[index]?.value ?? NaN)])),
          ),
        ),
    );
    const known = rows.filter(({ fisher = NaN }) => !Number.isNaN(fisher));
    expect(known.length).toBeGreaterThan(20);
    for (const {
      value = NaN,
      laspeyres = NaN,
      paasche = NaN,
      fisher = NaN,
      volume = NaN,
      coverage = NaN,
    } of known) {
      const index = (percent: number): number => 1 + percent / 100;
      expect(index(fisher) ** 2).toBeCloseTo(index(laspeyres) * index(paasche), 9);
      expect(index(volume) * index(fisher)).toBeCloseTo(index(value), 9);
      expect(coverage).toBeGreaterThan(0);
      expect(coverage).toBeLessThanOrEqual(100);
    }
  });
});
