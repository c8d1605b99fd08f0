import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../fixtures/changsha/generator/random.ts';
import { decimalText } from '../../functions/bulletin/model/numerals.ts';
import { rowColumns } from '../../functions/facts/sums/rows-behind.ts';
import { takeInAll } from '../../functions/intake/intake.ts';
import { folderStore } from '../../functions/ports/folder-store.ts';
import { silentLog } from '../silent-log.ts';
import { Explainer, parseFigureName, UnknownFigure } from '../../functions/publish/explain.ts';
import { evaluate } from '../../functions/trade/evaluate.ts';
import { monthOf } from '../../functions/trade/month.ts';

const city = resolve(import.meta.dirname, '../../fixtures/changsha');
let place: string;
let explainer: Explainer;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'explain-'));
  const { archive } = sources();
  const registers = folderStore(city);
  for await (const { key } of registers.list('registers/'))
    await archive.put(key, (await registers.get(key))?.body ?? '');
  const incoming = folderStore(join(city, 'incoming'));
  await takeInAll({ incoming, archive, log: silentLog, scratch: place });
  explainer = await Explainer.open(monthOf(2021, 6), sources());
});
afterAll(() => {
  explainer[Symbol.dispose]();
  rmSync(place, { recursive: true, force: true });
});

function sources() {
  return { archive: folderStore(join(place, 'archive')), log: silentLog, scratch: place, code: 'test' };
}

interface Place {
  readonly exhibit: string;
  readonly row: string;
  readonly column: string;
}

/** Every figure that has a value, by where it stands. */
function figures(): Place[] {
  return explainer.bulletin.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'exhibit' ? [block.exhibit] : []))
    .flatMap(({ id, rows, columns }) =>
      rows.flatMap((row) =>
        columns.flatMap(({ key, kind }, index) =>
          kind === 'number' && row.cells[index]?.value !== undefined
            ? [{ exhibit: id, row: row.key, column: key }]
            : [],
        ),
      ),
    );
}

/** So many figures drawn by a seed, of every exhibit at least one. */
function drawn(count: number): Place[] {
  const random = new Random(20210720);
  const shuffled = figures()
    .map((figure) => ({ figure, order: random.next() }))
    .sort((left, right) => left.order - right.order)
    .map(({ figure }) => figure);
  const firsts = shuffled.filter(
    ({ exhibit }, index) => shuffled.findIndex((one) => one.exhibit === exhibit) === index,
  );
  return [...firsts, ...shuffled.filter((figure) => !firsts.includes(figure))].slice(0, count);
}

function minor(text: string | undefined, decimals: number): bigint {
  const [whole = '0', fraction = ''] = (text ?? '').split('.');
  return text === undefined || text === '' ? 0n : BigInt(`${whole}${fraction.padEnd(decimals, '0')}`);
}

describe('explain', () => {
  test('two hundred figures of all exhibits come out of the rows that it names as they are printed', async () => {
    const exhibits = new Set<string>();
    for (const figure of drawn(200)) {
      const named = `${figure.exhibit}/${figure.row}/${figure.column}`;
      const found = { rows: new Map<number, number>(), sums: new Map<string, bigint>() };
      const explanation = await explainer.explain(figure, async (sum, rows) => {
        found.rows.set(sum, (found.rows.get(sum) ?? 0) + rows.length);
        for (const row of rows) {
          const at = (column: (typeof rowColumns)[number]) => row[2 + rowColumns.indexOf(column)];
          for (const [what, amount] of [
            ['USD', minor(at('usd'), 2)],
            ['CNY', minor(at('cny'), 2)],
            ['quantity', minor(at('quantity'), 3)],
          ] as const)
            found.sums.set(`${sum} ${what}`, (found.sums.get(`${sum} ${what}`) ?? 0n) + amount);
        }
        await Promise.resolve();
      });
      exhibits.add(figure.exhibit);
      if (figure.exhibit === 'sources') continue;
      const { origin } = explanation.cell;
      expect(origin, named).toBeDefined();
      const summed = new Map(
        explanation.sums.map(({ sum }, index) => [
          JSON.stringify(sum),
          found.sums.get(`${index} ${sum.what}`) ?? 0n,
        ]),
      );
      for (const [index, { uploads }] of explanation.sums.entries())
        expect(found.rows.get(index) ?? 0, named).toBe(uploads.reduce((all, { rows }) => all + rows, 0));
      const anew = origin && evaluate(origin, (sum) => summed.get(JSON.stringify(sum)) ?? 0n);
      expect(anew?.value && decimalText(anew.value), named).toBe(explanation.cell.value);
    }
    expect(exhibits.size).toBe(new Set(figures().map(({ exhibit }) => exhibit)).size);
  });

  test('names uploads with version and lines', async () => {
    const { sums } = await explainer.explain({ exhibit: 'markets', row: '502', column: 'month' });
    expect(sums.map(({ sum }) => sum.flow)).toEqual(['export', 'import']);
    const [upload] = sums[0]?.uploads ?? [];
    expect(upload?.upload).toBe('2021/企业申报-2021-06.csv');
    expect(upload?.version).toMatch(/^[0-9a-f]{64}$/);
    expect(upload?.firstLine).toBeGreaterThan(1);
    expect(upload?.lastLine).toBeGreaterThan(upload?.firstLine ?? 0);
  });

  test('is of the bulletin in the language asked for', async () => {
    const english = await Explainer.open(monthOf(2021, 6), { ...sources(), language: 'en' });
    const { exhibit, row, column } = await english.explain({
      exhibit: 'markets',
      row: '502',
      column: 'month',
    });
    expect([exhibit.title, row.cells[0]?.text, column.label]).toEqual([
      'Main markets',
      'United States',
      'Month',
    ]);
    expect(english.edition).toBe(explainer.edition);
    english[Symbol.dispose]();
  });

  test('says which names there are when one is unknown', async () => {
    const unknown = explainer.explain({ exhibit: 'markets', row: 'Atlantis', column: 'month' });
    await expect(unknown).rejects.toThrow(UnknownFigure);
    await expect(unknown).rejects.toMatchObject({ message: 'Atlantis' });
  });
});

test('a figure’s name is its month, edition if asked, exhibit, row and column', () => {
  const name = { month: '2021-06', exhibit: 'markets', row: '502', column: 'month' };
  expect(parseFigureName('2021-06/markets/502/month')).toEqual({ ...name, edition: undefined });
  expect(parseFigureName('2021-06/0123456789abcdef/markets/502/month')).toEqual({
    ...name,
    edition: '0123456789abcdef',
  });
  for (const text of ['2021-13/markets/502/month', '2021-06/markets/502', '', 'a/b/c/d/e/f'])
    expect(parseFigureName(text)).toBeUndefined();
});
