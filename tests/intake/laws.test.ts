import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/changsha/generator/files.ts';
import type { Problem } from '../../functions/facts/receipt.ts';
import { readingOf } from './reading.ts';

type Line =
  | { readonly kind: 'fact' | 'reject' | 'broken'; readonly cells: readonly string[]; readonly cents: bigint }
  | { readonly kind: 'header' | 'blank' | 'short' };

const header = ['月份', '进出口', '海关编码', '企业名称', '商品编码', '美元'];
const cents = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n });
const name = fc
  .array(fc.constantFrom('长', '沙', 'a', ' ', ',', '"', '\n', ';', '公司', '\t', "'"), { maxLength: 8 })
  .map((parts) => `x${parts.join('')}`);

const fact = fc
  .tuple(
    fc.constantFrom('2021-05', '202106'),
    fc.constantFrom('出口', '进口'),
    name,
    fc.constantFrom('84295212', '0101'),
    cents,
  )
  .map(([month, flow, firm, product, amount]): Line => ({
    kind: 'fact',
    cells: [month, flow, '4301960001', firm, product, money(amount)],
    cents: amount,
  }));
const reject = fc.tuple(fc.constantFrom(0, 1, 2, 4), name, cents).map(([place, firm, amount]): Line => ({
  kind: 'reject',
  cells: ['2021-05', '出口', '4301960001', firm, '84295212', money(amount)].with(place, '坏1'),
  cents: amount,
}));
/** A row that lost a cell, was given one, or had one split. */
const broken = fc
  .tuple(fact, fc.integer({ min: 0, max: 5 }), fc.constantFrom('lost', 'given', 'split'))
  .filter(([line]) => 'cells' in line)
  .map(([line, place, how]): Line => {
    const { cells, cents: amount } = 'cells' in line ? line : { cells: [], cents: 0n };
    const cell = cells[place] ?? '';
    const ways = new Map([
      ['given', [cell, '余']],
      ['split', [cell.slice(0, 2), cell.slice(2)]],
    ]);
    return { kind: 'broken', cells: cells.toSpliced(place, 1, ...(ways.get(how) ?? [])), cents: amount };
  });
const other = fc.constantFrom<Line>({ kind: 'header' }, { kind: 'blank' }, { kind: 'short' });
const table = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fact },
    { weight: 2, arbitrary: reject },
    { weight: 2, arbitrary: broken },
    other,
  ),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const form = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'gb18030', 'utf-16le'),
  piece: fc.constantFrom(5, 64, 65_536),
});

function money(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function minor(text: string | null): bigint {
  return text === null ? 0n : BigInt(text.replace('.', ''));
}

interface Form {
  readonly delimiter: string;
  readonly end: string;
  readonly encoding: string;
}

function written(lines: readonly Line[], { delimiter, end, encoding }: Form): Uint8Array {
  const record = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  const texts = lines.map((line) => {
    if ('cells' in line) return record(line.cells);
    return { header: record(header), blank: '', short: `2021-05${delimiter}出口` }[line.kind];
  });
  const text = [record(header), ...texts, ''].join(end);
  if (encoding === 'gb18030') return gb18030(text);
  return Buffer.from(
    encoding === 'utf-8' ? text : `\uFEFF${text}`,
    encoding === 'utf-8' ? 'utf8' : 'utf16le',
  );
}

/** The line that each of the lines begins on in the file; a quoted line break is a line of its own. */
function beginnings(lines: readonly Line[]): number[] {
  let line = 2;
  return lines.map((entry) => {
    const begins = line;
    line += 1 + ('cells' in entry ? entry.cells.join('').split('\n').length - 1 : 0);
    return begins;
  });
}

/** The rows of which faults tell: a stray quote makes one of several. */
function rowsTold(rejects: readonly Problem[]): number {
  const told = new Map(rejects.map(({ line, details }) => [line, Number(details?.['rows'] ?? 1)]));
  return [...told.values()].reduce((total, rows) => total + rows, 0);
}

const sum = (lines: readonly Line[], kind: string): bigint =>
  lines.reduce((total, line) => total + ('cells' in line && line.kind === kind ? line.cents : 0n), 0n);

describe('of any table in any form', () => {
  test('rows = facts + rejects, money in = money of facts and rejects but what is told unread, and every fact and reject stands in its line', async () => {
    let looked = 0;
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(table, form, async (lines, shape) => {
        const { outcome, facts } = await readingOf(written(lines, shape), { flow: null, piece: shape.piece });
        const count = (kind: string): number => lines.filter((line) => line.kind === kind).length;
        if (count('fact') + count('reject') === 0) return;
        looked += 1;
        const begins = beginnings(lines);
        const linesOf = (...kinds: string[]): number[] =>
          begins.filter((_, index) => kinds.includes(lines[index]?.kind ?? ''));
        expect(outcome.rows).toMatchObject({
          header: 1 + count('header'),
          blank: count('blank'),
          data: lines.length - count('header') - count('blank'),
          facts: count('fact'),
          rejects: count('reject') + count('broken') + count('short'),
        });
        expect(facts.map(({ line }) => Number(line)).sort((left, right) => left - right)).toEqual(
          linesOf('fact'),
        );
        expect([...new Set(outcome.rejects.map(({ line }) => line))]).toEqual(
          linesOf('reject', 'broken', 'short'),
        );
        expect(outcome.parts.reduce((total, { usd }) => total + minor(usd), 0n)).toBe(sum(lines, 'fact'));
        const unread = new Set(
          outcome.rejects.flatMap(({ line, details }) => (details?.['money'] === 'unread' ? [line] : [])),
        );
        const read = lines.filter((_, index) => !unread.has(begins[index]));
        expect(minor(outcome.rejectedMoney.usd)).toBe(sum(read, 'reject') + sum(read, 'broken'));
        expect(sum(read, 'reject')).toBe(sum(lines, 'reject'));
        mended += read.filter(({ kind }) => kind === 'broken').length;
      }),
      { numRuns: 60 },
    );
    expect(looked).toBeGreaterThan(40);
    expect(mended).toBeGreaterThan(5);
  });

  test('the order of rows does not matter to what they come to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { minLength: 2, maxLength: 12 }), async (lines) => {
        const shape = { delimiter: ',', end: '\n', encoding: 'utf-8' };
        const one = await readingOf(written(lines, shape), { flow: null });
        const other = await readingOf(written(lines.toReversed(), shape), { flow: null });
        expect(other.outcome.parts).toEqual(one.outcome.parts);
      }),
      { numRuns: 15 },
    );
  });

  test('bytes at random are refused or accounted for, and never bring the reader down', async () => {
    const soup = fc.array(
      fc.oneof(
        fc.constantFrom(
          ',',
          '"',
          '\n',
          '\r',
          '""',
          ';',
          '202105',
          '84295212',
          '100',
          '合计',
          ' ',
          '502',
          '\0',
          '10',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const { outcome } = await readingOf(
          `数据年月,商品编码,贸易伙伴编码,贸易方式编码,美元\n${parts.join('')}`,
        );
        const { data, facts, rejects } = outcome.rows;
        expect(data).toBe(facts + rejects);
        expect(outcome.parts.reduce((total, { rows }) => total + rows, 0)).toBe(facts);
        if (outcome.status === 'refused') expect(outcome.rejects).toHaveLength(1);
        else expect(rowsTold(outcome.rejects)).toBe(rejects);
      }),
      { numRuns: 150 },
    );
  });
});
