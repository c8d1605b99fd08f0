/** For whom the files of a folder are. */
const folders: Readonly<Record<string, string>> = {
  '': '内部版',
  'en/': '内部版（英文）',
  'public/': '公开版',
  'public/en/': '公开版（英文）',
};

/** What the page of all editions says. */
export const archiveWords = {
  title: '历期通报',
  intro: '各月通报，最新的在前。已发布的版次不再改动；更正另出新版。',
  none: '尚未发布任何通报。',
  month: (year: number, month: number) => `${year}年${month}月`,
  edition: (number: number) => `第${number}版`,
  built: '本机生成',
  current: '现行版',
  replaced: '已被新版取代',
  draft: '草稿，未发布',
  released: '发布日期',
  dated: '落款日期',
  folders,
  bytes: (size: string, unit: 'B' | 'KB' | 'MB') => `${size} ${unit}`,
};

export type ArchiveWords = typeof archiveWords;
