/** What is said of prices and volumes. */
export const pricesWords = {
  title: '进出口单值、数量变动（累计同比）',
  columns: {
    item: '商品',
    value: '金额',
    laspeyres: '单值（拉氏）',
    paasche: '单值（帕氏）',
    fisher: '单值（费氏）',
    volume: '数量',
    coverage: '覆盖率',
  },
  all: { export: '出口', import: '进口' },
  /** `covered`: with what is said of the share that is covered. */
  note: (covered: boolean): string =>
    [
      '以八位商品编码×贸易伙伴为可比项，两期均有同一计量单位的金额和数量方列入；单值为金额除以数量，含结构变化，不等于价格。',
      `费氏为拉氏与帕氏的几何平均，数量为金额剔除费氏单值后的变动${covered ? '；覆盖率为可比项占该流向本期金额的比重' : ''}。`,
      `单值超过上年同期两倍或不足一半的可比项不计入指数；${covered ? '覆盖率' : '可比项'}不足${covered ? '' : '本期金额'}一半的指数不予列出。`,
      covered ? '所列商品为剔除后指数变动最大者。' : '',
    ].join(''),
  hangs: '该指数受单项商品影响较大，须谨慎使用',
  apart: ({ flow, count, share }: { flow: string; count: number; share: string }): string =>
    `${flow}有${count}个可比项（商品×伙伴）未计入指数，占可比项本期金额的${share}%。`,
  without: (it: { flow: string; name: string; points: string; without: string }): string =>
    `剔除${it.name}后，${it.flow}费氏单值变动为${it.without}%，即该商品影响${it.points}个百分点。`,
  sentences: {
    flow: '{flow}可比商品单值（费氏）{price}，数量{volume}[，覆盖{flow}额的{coverage}%][，{hangs}]。',
  },
};

export type PricesWords = typeof pricesWords;
