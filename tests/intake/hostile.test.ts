import { describe, expect, test } from 'vitest';
import { readingOf } from './reading.ts';

const header = 'month,flow,product,park,enterprise,note,value_usd';
const generic = (...rows: readonly (readonly string[])[]): string =>
  [header, ...rows.map((cells) => cells.join(','))].join('\n');
const row = (park: string, usd = '100.00', note = ''): string[] => [
  '2021-05',
  '出口',
  '84295212',
  park,
  '4301960001',
  note,
  usd,
];

describe('a character that cannot be seen', () => {
  test.each([
    ['NUL', '\0'],
    ['bell', '\u0007'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['a C1 control', '\u009b'],
  ])(
    '%s in a code, a name or money is a reject of its cell, and every other row is taken',
    async (_, one) => {
      for (const place of [0, 1, 2, 3, 4, 6]) {
        const odd = row('A').map((cell, at) => (at === place ? `${cell}${one}B` : cell));
        const { outcome, facts } = await readingOf(generic(odd, row('C', '20.00')));
        expect(outcome.rejects).toEqual([
          { code: 'control-character', line: 2, column: header.split(',')[place], text: odd[place] },
        ]);
        expect(facts.map(({ park, usd }) => [park, usd])).toEqual([['C', '20.00']]);
        expect(outcome.rejectedMoney.usd).toBe(place === 6 ? null : '100.00');
      }
    },
  );

  test('in a column that is not kept, it makes no difference', async () => {
    const { outcome, facts } = await readingOf(generic(row('A', '100.00', 'x\0y')));
    expect([outcome.rejects, facts.length]).toEqual([[], 1]);
  });
});

test('texts that would end a statement are texts', async () => {
  const names = [`x'); DROP TABLE read_facts; --`, `a''b`, '$1', '\\', 'x"', ';', `x' OR 1=1`, "E'\\x00'"];
  const { outcome, facts } = await readingOf(
    generic(...names.map((name) => row(`"${name.replaceAll('"', '""')}"`))),
  );
  expect(outcome.rejects).toEqual([]);
  expect(facts.map(({ park }) => park)).toEqual(names);
});

test('more values than an ENUM holds are kept as they are', async () => {
  const count = 70_000;
  const { outcome, facts } = await readingOf(
    generic(...Array.from({ length: count }, (_, at) => row(`园区'${at}`, '0.01'))),
  );
  expect(outcome.parts[0]).toMatchObject({ rows: count, usd: '700.00' });
  expect(facts.at(-1)?.['park']).toBe(`园区'${count - 1}`);
});

test('a cell longer than any name is a reject that shows its beginning; a thousand of them cost little', async () => {
  const [longest, long] = ['长'.repeat(10_922), '长'.repeat(33_334)];
  const { outcome, facts } = await readingOf(generic(row(longest), row(long), row('A', '5', long)));
  expect(outcome.rejects).toEqual([
    { code: 'cell-too-long', line: 3, column: 'park', text: '长'.repeat(200) },
  ]);
  expect(facts.map(({ park }) => park?.length)).toEqual([10_922, 1]);
  const rows = Array.from({ length: 1000 }, (_, at) => row(`${at}${long}`));
  const bytes = Buffer.from(generic(...rows));
  const before = process.memoryUsage().rss;
  const many = await readingOf(bytes);
  expect(many.outcome.rows).toMatchObject({ data: 1000, rejects: 1000 });
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
});

test.each([
  ['in the header alone', 1],
  ['in every row', 3],
])('a hundred thousand columns %s are refused, once and at once', async (_, wide) => {
  const columns = Array.from({ length: 100_000 }, (__, at) => `c${at}`).join(',');
  const lines = [`month,flow,product,value_usd,${columns}`, '2021-05,出口,84,1', '2021-05,出口,84,2'];
  const content = lines.map((line, at) => (at > 0 && at < wide ? `${line},${columns}` : line)).join('\n');
  const started = performance.now();
  const { outcome } = await readingOf(content);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(outcome.status).toBe('refused');
  expect(outcome.rejects).toEqual([{ code: 'too-many-columns', line: 1, details: { most: '1000' } }]);
  expect(outcome.notes).toEqual([]);
});
