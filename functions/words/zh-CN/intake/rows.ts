import { amounts, columnName, monthName, pairs, say, sumsOf, type Details, type Saying } from './names.ts';

/** What is said of rows held beside other rows, totals and code lists. */
export const rowSayings = {
  'rows-twice': (it) => ({
    reason: `有 ${it['keys'] ?? ''} 组行在文件中重复（如第 ${it['lines'] ?? ''} 行）`,
    remedy: '请检查是否把同一份下载合并了两次',
  }),
  'subtotals-left-out': (it) => ({
    reason: `${it['rows'] ?? ''} 行的“${it['columns'] ?? ''}”为空，金额恰为其他各行之和（第 ${it['lines'] ?? ''} 行），按小计或合计处理，未计入`,
    remedy: '请核对；如不是合计，请补上编码',
  }),
  'row-equals-another': (it) => ({
    reason: `这一行的“${it['columns'] ?? ''}”为空，金额与有编码的另一行相同，可能是合计；现照常计入，列在“未分类”`,
    remedy: '如为合计，请删去该行；如不是，请补上编码',
  }),
  'row-near-sum': (it) => ({
    reason: `这一行的“${it['columns'] ?? ''}”为空，金额与其他各行之和只差四舍五入的尾数，可能是合计；现照常计入，列在“未分类”`,
    remedy: '如为合计，请删去该行；如不是，请补上编码',
  }),
  'value-equals-sum': (it) => ({
    reason: `“${it['text'] ?? ''}”的金额恰为该列其他各项之和，可能是合计；现照常计入`,
    remedy: '如为合计，请删去这些行',
  }),
  'rows-identical': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行完全相同（${sumsOf(it)}；如${pairs(it['lines'])}）`,
    remedy: '请检查是否把同一段数据粘贴了两次；确为不同报关单的，请经办人确认',
  }),
  'rows-identical-few': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行完全相同（${sumsOf(it)}；如${pairs(it['lines'])}），照常计入`,
    remedy: '请检查是否重复',
  }),
  'rows-alike': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行的编码、数量相同，金额几乎相同（${sumsOf(it)}；如${pairs(it['lines'])}）`,
    remedy: '请检查是否把重新计算过的同一段数据又粘贴了一次；确为不同报关单的，请经办人确认',
  }),
  'rows-alike-few': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行的编码、数量相同，金额几乎相同（${sumsOf(it)}；如${pairs(it['lines'])}），照常计入`,
    remedy: '请检查是否重复',
  }),
  'rates-apart': (it) => ({
    reason:
      `${monthName(it['month'])}有 ${it['rows']} 行的人民币值与美元值不相符（合计 ${sumsOf(it)}）：` +
      `本月 1 美元约合 ${it['rate']} 元，而${amounts(it['list'])}`,
    remedy: '请核对这些行的金额及其单位',
  }),
  'rate-implausible': (it) => ({
    reason: `${monthName(it['month'])}的人民币值与美元值之比为 ${it['rate']}，不可能是汇率`,
    remedy: '请核对两列金额的币种和单位（元、万元）',
  }),
  'levels-nested': (it) => ({
    reason:
      `${monthName(it['month'])}有 ${it['rows']} 行的商品编码包含同一文件中更细的编码（${it['codes']}）：` +
      `较粗的行合计 ${sumsOf({ usd: it['whole_usd'] ?? '', cny: it['whole_cny'] ?? '' })}，` +
      `其下较细的行合计 ${sumsOf({ usd: it['part_usd'] ?? '', cny: it['part_cny'] ?? '' })}，相加即重复计算`,
    remedy: '请只保留一种位数的编码',
  }),
  'total-row-differs': (it) => ({
    reason: `合计行的${columnName(it['column'])}为 ${it['text'] ?? ''}，各行相加为 ${it['found'] ?? ''}`,
    remedy: '请检查是否漏行或重复，核对后重新上传',
  }),
  'column-ignored': (it) => ({
    reason: `“${it['column'] ?? ''}”列未使用`,
    remedy: '无需处理；如该列有用，请与管理员联系',
  }),
  'parts-left-out': (it) => ({
    reason: `“${it['column'] ?? ''}”为“${it['text'] ?? ''}”的 ${it['rows'] ?? ''} 行${it['usd'] === undefined ? '' : `（${it['usd']} 美元）`}${it['cny'] === undefined ? '' : `（${it['cny']} 元人民币）`}是其他行已包含的部分，未计入`,
    remedy: '无需处理',
  }),
  'remark-row': say('这一行是说明文字，不计入数据', '无需处理'),
  'quantity-zero': (it) => ({
    reason: `${it['rows'] ?? ''} 行有金额而数量为 0，不计算单价`,
    remedy: '无需处理',
  }),
  'product-not-listed': (it) => notListed('商品编码', it, it['chapters']),
  'product-of-another-edition': (it) => ({
    reason: `新增或停用的八位商品编码，其六位子目在《协调制度》2017年版或2022年版中：${it['codes'] ?? ''}（共 ${it['count'] ?? ''} 个、${it['rows'] ?? ''} 行），照常计入，以编码为名单独列出；与上年同期编码不同的，无可比基数`,
    remedy: '如需名称，请管理员在 hs8-later.csv 中补入',
  }),
  'market-not-listed': (it) => notListed('贸易伙伴编码', it),
  'regime-not-listed': (it) => notListed('贸易方式编码', it),
  'supervision-not-listed': (it) => notListed('监管方式编码', it),
} satisfies Readonly<Record<string, Saying>>;

function notListed(what: string, it: Details, chapters?: string): { reason: string; remedy: string } {
  const sums = [it['usd'] && `${it['usd']} 美元`, it['cny'] && `${it['cny']} 元人民币`]
    .filter((sum) => sum)
    .join('、');
  return {
    reason: `${what}不在编码表中：${it['codes'] ?? ''}（共 ${it['count'] ?? ''} 个、${it['rows'] ?? ''} 行、${sums}），照常计入，${
      chapters === undefined
        ? '列在“未分类”'
        : `按章列在第 ${chapters.split(' ').join('、')} 章，按商品列在“未分类”`
    }`,
    remedy: '如为新编码，请管理员更新编码表',
  };
}
