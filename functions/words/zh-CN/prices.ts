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
  note: '以八位商品编码×贸易伙伴为可比项，两期均有同一计量单位的金额和数量方列入；单值为金额除以数量，含结构变化，不等于价格。费氏为拉氏与帕氏的几何平均，数量为金额剔除费氏单值后的变动；覆盖率为可比项占该流向本期金额的比重。',
  sentences: {
    flow: '{flow}可比商品单值（费氏）{price}，数量{volume}[，覆盖{flow}额的{coverage}%]。',
  },
};

export type PricesWords = typeof pricesWords;
