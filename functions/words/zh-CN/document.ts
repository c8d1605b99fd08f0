/** What the document says around its contents. */
export const documentWords = {
  /** Beside a figure: changed since the last edition; not final. */
  revised: '修',
  provisional: '初',
  /** Below a table: leads to how its figures were computed. */
  why: '本表每个数字的由来',
  /** In place of rows that paper does not have. */
  moreRows: (count: number) => `其余${count}项见电子附表`,
  /** In place of a table that paper does not have. */
  inFiles: (label: string, title: string) => `${label} ${title}见电子附表。`,
  /** Between sentences. */
  gap: '',
  next: (day: string) => `下期发布：${day}`,
  /** A column's heading with its unit, in a file. */
  withUnit: (label: string, unit: string) => `${label}（${unit}）`,
};

export type DocumentWords = typeof documentWords;
