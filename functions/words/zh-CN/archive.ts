/** What the page of all editions says. */
export const archiveWords = {
  title: '历期通报',
  intro: '各月通报的全部版次，最新的在前。已发布的版次不再改动；更正另出新版。',
  none: '尚未发布任何通报。',
  month: (year: number, month: number) => `${year}年${month}月`,
  edition: (number: number) => `第${number}版`,
  current: '现行版',
  replaced: '已被新版取代',
  draft: '草稿，未发布',
  released: '发布日期',
  dated: '落款日期',
  files: '文件',
  bytes: (size: string, unit: 'B' | 'KB' | 'MB') => `${size} ${unit}`,
};

export type ArchiveWords = typeof archiveWords;
