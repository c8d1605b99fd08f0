import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';

const names = [
  '统计月份',
  '海关注册编码',
  '企业名称',
  '进出口',
  '商品编码',
  '贸易伙伴编码',
  '监管方式',
  '美元',
];
const row = '202105,4301234561,甲公司,出口,84295212,502,0110,1000';
const quoted = (name: string): string => `"${name}"`;

const marked: readonly ((name: string) => string)[] = [
  (name) => `*${name}`,
  (name) => `${name}*`,
  (name) => `＊${name} ＊`,
  (name) => `${name}（必填）`,
  (name) => `${name}（选填）*`,
  (name) => `【必填项】${name}`,
  (name) => `${name}\n（必填）`,
  (name) => `${name}(optional)`,
  (name) => `★${name}`,
  (name) => `${name}①`,
  (name) => `1.${name}`,
  (name) => `二、${name}`,
  (name) => Array.from(name).join(' '),
  (name) => `${name.slice(0, 1)}\n${name.slice(1)}`,
  (name) => ` ${name.slice(0, 2)} \r\n ${name.slice(2)}*`,
];

test.each(marked.map((mark) => [mark('统计月份').replaceAll(/\r?\n/g, '↵'), mark] as const))(
  'columns are known by their names, however forms mark them: %s',
  async (_, mark) => {
    const plain = await readingOf(`${names.join(',')}\n${row}\n`);
    const { outcome, facts } = await readingOf(
      `${names.map((name) => quoted(mark(name))).join(',')}\n${row}\n`,
    );
    expect([outcome.rejects, outcome.notes, outcome.holds]).toEqual([[], [], []]);
    expect(facts.map((fact) => ({ ...fact, line: '' }))).toEqual(
      plain.facts.map((fact) => ({ ...fact, line: '' })),
    );
    expect(facts).toHaveLength(1);
  },
);

test.each([
  ['海关十位编码', 'enterprise'],
  ['企业海关编码', 'enterprise'],
  ['经营单位代码', 'enterprise'],
  ['海关注册编码（10位）', 'enterprise'],
  ['商品编码(8位)', 'product'],
  ['HS 编码', 'product'],
  ['商品代码', 'product'],
  ['月份（6位数）', 'month'],
  ['月份\n统计月份', 'month'],
  ['金 额（美元）', 'usd'],
  ['金额\n美元', 'usd'],
  ['美元（保留两位小数）', 'usd'],
])('%j is the column of %s', async (header, role) => {
  const places: Readonly<Record<string, number>> = { month: 0, enterprise: 1, product: 4, usd: 7 };
  const written = names.map((name, place) => quoted(place === places[role] ? header : name)).join(',');
  const { outcome, facts } = await readingOf(`${written}\n${row}\n`);
  expect([outcome.rejects, outcome.notes]).toEqual([[], []]);
  expect(facts).toMatchObject([
    { month: '2021-05', enterprise: '4301234561', product: '84295212', usd: '1000.00' },
  ]);
});

test.each([
  ['美元（估计）', 'header-bracket-unknown'],
  ['美元\n累计', 'only-to-date'],
  ['累 计 美 元*', 'only-to-date'],
  ['美元\n同比', 'header-incomplete'],
  ['*美元*万', undefined],
])('what a mark does not say still counts: %j', async (header, code) => {
  const { outcome, facts } = await readingOf(`${names.slice(0, -1).join(',')},${quoted(header)}\n${row}\n`);
  if (code === undefined) expect(facts.map(({ usd }) => usd)).toEqual(['10000000.00']);
  else expect(outcome.rejects.map((problem) => problem.code)).toEqual([code]);
});

test('columns of other months are not the month’s, marked or not', async () => {
  const header = [...names, '*上年 同期美元', '美元同 比*'].map(quoted).join(',');
  const { outcome } = await readingOf(`${header}\n${row},900,11.1\n`);
  expect(outcome.parts).toMatchObject([{ usd: '1000.00' }]);
  expect(outcome.notes.map(({ code }) => code)).toEqual(['column-of-another-kind', 'column-of-another-kind']);
});
