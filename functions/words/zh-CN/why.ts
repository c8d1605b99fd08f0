/** What the page says that explains every figure of an edition. */
export const whyWords = {
  title: (bulletin: string) => `${bulletin}：每个数字的由来`,
  intro: '通报各表的每个数字如何算得、由哪些上传文件的多少行数据算得。点通报网页版表中的数字即到此页相应处。',
  confirmed: (count: number) => `本页 ${count} 个数字在出版时均按所列数据行重新计算，结果与所印一致。`,
  doubtful: (count: number, all: number) =>
    `本页 ${all} 个数字在出版时按所列数据行重新计算，其中 ${count} 个与所印不一致（标有“不一致”），请报告此问题。`,
  differs: '不一致',
  command: '要取出某个数字背后的数据行（CSV 文件），在存有数据的机器上运行：',
  rowsOf: (figure: string) => `bulletin explain ${figure} --rows rows.csv`,
  edition: (fingerprint: string) => `版本 ${fingerprint}`,
  contents: '各表',
  exhibit: '看此表',
  sums: '数据合计',
  sumsIntro: '各合计由哪些上传文件的哪些行算得；“文件”见页末。行号为文件中的行。',
  rows: (count: number) => `${count} 行`,
  /** What a sum is called on the page. */
  sum: (number: number) => `［${number}］`,
  share: (rows: number, first: number, last: number) =>
    rows === 1 ? `第${first}行` : `第${first}—${last}行间${rows}行`,
  uploads: '上传文件',
  version: '版本',
  file: (number: number) => `文件${number}`,
  more: (count: number) => `……另有 ${count} 项`,
  noData: '没有数据行，计为零',
};

export type WhyWords = typeof whyWords;
