import { describe, expect, test } from 'vitest';
import { layouts } from '../../../functions/intake/layouts/layout.ts';
import { measureOf } from '../../../functions/intake/meaning/measures.ts';

/** A header in few words: its role, ten to what power, what qualifies it, its unit, or its fault. */
function said(header: string, name = 'enterprise'): string {
  const layout = layouts().find((one) => one.name === name);
  if (layout === undefined) throw new RangeError(`no layout ${name}`);
  const measure = measureOf(header, layout);
  if (measure === undefined) return 'nothing';
  const { role, power, qualifier, unit, unclear, month } = measure;
  if (unclear !== undefined) return `!${unclear.code}`;
  return [role, power, qualifier, unit?.unit, month].filter((part) => part !== undefined).join(' ');
}

describe('the header of a column of money tells its currency, its unit and whose amount it is', () => {
  test.each([
    ['美元', 'usd'],
    ['人民币', 'cny'],
    ['US dollar', 'usd'],
    ['Renminbi Yuan', 'cny'],
    ['美元（美元）', 'usd 0'],
    ['金额（美元）', 'usd 0'],
    ['人民币（元）', 'cny 0'],
    ['人民币（人民币元）', 'cny 0'],
    ['人民币元', 'cny 0'],
    ['美元（千美元）', 'usd 3'],
    ['美元（万美元）', 'usd 4'],
    ['美元(万美元)', 'usd 4'],
    ['美元[万美元]', 'usd 4'],
    ['美元【万美元】', 'usd 4'],
    ['美元〔万美元〕', 'usd 4'],
    ['美元（万美元', 'usd 4'],
    ['美元（单位：万美元）', 'usd 4'],
    ['美元\n（万美元）', 'usd 4'],
    ['美元-万', 'usd 4'],
    ['美元/万', 'usd 4'],
    ['万美元', 'usd 4'],
    ['金额（万美元）', 'usd 4'],
    ['金额：万元', 'cny 4'],
    ['人民币万元', 'cny 4'],
    ['（万元）人民币', 'cny 4'],
    ['万元人民币', 'cny 4'],
    ['人民币（千元）', 'cny 3'],
    ['人民币（十万元）', 'cny 5'],
    ['美元（百万美元）', 'usd 6'],
    ['人民币（千万元）', 'cny 7'],
    ['人民币（亿元）', 'cny 8'],
    ['美元（十亿美元）', 'usd 9'],
    ['USD mn', 'usd 6'],
    ['USD (m)', 'usd 6'],
    ['USD million', 'usd 6'],
    ['US$ bn', 'usd 9'],
    ['USD (k)', 'usd 3'],
    ["USD '000", 'usd 3'],
    ['Value (1000 USD)', 'usd 3'],
    ['Value (1,000 USD)', 'usd 3'],
    ['美元（1,000）', 'usd 3'],
    ['US dollar (USD 10 000)', 'usd 4'],
    ['value_usd (thousand)', 'usd 3'],
    ['value_cny_k', 'cny 3'],
    ['RMB 100 million', 'cny 8'],
    ['美元（当月）', 'usd month'],
    ['本月美元（万美元）', 'usd 4 month'],
    ['当月人民币', 'cny month'],
    ['美元（2021年5月）', 'usd 2021-05'],
    ['美元（1-5月累计）', 'usd cumulative'],
    ['美元（1—5月）', 'usd cumulative'],
    ['1至5月美元', 'usd cumulative'],
    ['美元（1至本月）', 'usd cumulative'],
    ['累计美元（万美元）', 'usd 4 cumulative'],
    ['人民币（本年累计）', 'cny cumulative'],
    ['美元（2021年1-5月）', 'usd cumulative'],
    ['美元（上半年）', 'usd cumulative'],
    ['USD YTD', 'usd cumulative'],
    ['US dollar (cumulative)', 'usd cumulative'],
    ['美元（上年同期）', 'usd before'],
    ['去年同期人民币', 'cny before'],
    ['USD (last year)', 'usd before'],
    ['美元（同比%）', 'usd change'],
    ['人民币增长±%', 'cny change'],
    ['USD growth', 'usd change'],
    ['美元（累计同比）', 'usd change'],
    ['美元占比', 'usd share'],
    ['美元（目标）', 'usd target'],
    ['美元（排名）', 'usd rank'],
    ['美元（单价）', 'usd price'],
    ['美元（FOB）', 'usd'],
    ['金额', 'untold'],
    ['金额（万）', 'untold 4'],
    ['金额（欧元）', 'foreign 0'],
  ])('%s: %s', (header, expected) => {
    expect(said(header)).toBe(expected);
  });

  test.each([
    ['人民币（美元）', '!header-two-currencies'],
    ['美元（元人民币）', '!header-two-currencies'],
    ['美元（万元）', '!header-two-currencies'],
    ['美元（欧元）', '!header-two-currencies'],
    ['人民币（万元）（千元）', '!header-contradicts-itself'],
    ['美元（调整后）', '!header-bracket-unknown'],
    ['人民币（千克）', '!header-bracket-unknown'],
  ])('%s is refused: %s', (header, expected) => {
    expect(said(header)).toBe(expected);
  });

  test.each([
    ...[
      '单价（美元）',
      '元/千克',
      '美元/吨',
      '注册资本（万美元）',
      '美元单位',
      '金额单位',
      '币种',
      '企业名称',
      '运费（美元）',
    ],
    ...['', '（）', '总计', '美元汇率', '商品编码（8位）', '贸易伙伴（国别）'],
  ])('%s is no column of money', (header) => {
    expect(said(header)).toBe('nothing');
  });
});

describe('the header of a column of quantities tells its unit', () => {
  test.each([
    ['数量', 'quantity'],
    ['第二数量', 'quantity2'],
    ['数量（第二）', 'quantity2'],
    ['数量（千克）', 'quantity 0 千克'],
    ['数量（公斤）', 'quantity 0 千克'],
    ['数量（吨）', 'quantity 3 千克'],
    ['数量（万吨）', 'quantity 7 千克'],
    ['数量 (t)', 'quantity 3 千克'],
    ['quantity (1000 kg)', 'quantity 3 千克'],
    ['quantity_kg', 'quantity 0 千克'],
    ['数量(万台)', 'quantity 4 台'],
    ['数量（百件）', 'quantity 2 件'],
    ['数量（千个）', 'quantity 0 千个'],
    ['数量（当月）', 'quantity month'],
    ['数量（1-5月累计）', 'quantity cumulative'],
    ['数量（上年同期）', 'quantity before'],
    ['数量（法定单位）', 'quantity'],
    ['数量（估计）', '!header-bracket-unknown'],
    ['数量（吨）（千克）', '!header-contradicts-itself'],
    ['数量单位', 'nothing'],
  ])('%s: %s', (header, expected) => {
    expect(said(header)).toBe(expected);
  });
});

test.each(['（', '(（', '美元（', '1-', '万', '人民币,', '（美元', '1,000'])(
  'a header of 16 000 times "%s" is told in no time',
  (piece) => {
    const before = performance.now();
    for (const { name } of layouts()) said(piece.repeat(16_000), name);
    expect(performance.now() - before).toBeLessThan(100);
  },
);
