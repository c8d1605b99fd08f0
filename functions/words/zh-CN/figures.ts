/** What the figures of a cut are called, on the terminal. */
export const figuresWords = {
  month: '当月',
  toDate: '累计',
  yearAgo: '上年同期',
  change: '同比%',
  share: '比重%',
  contribution: '拉动（百分点）',
  code: '代码',
  flows: { export: '出口', import: '进口', total: '进出口' },
  flow: '进出口',
  unit: (currency: string): string => (currency === 'USD' ? '单位：美元' : '单位：人民币元'),
  unknownDimension: (name: string, known: string) => `没有“${name}”这一维度；可用：${known}`,
};

export type FiguresWords = typeof figuresWords;
