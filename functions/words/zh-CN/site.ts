/** What the public site says. */
export const siteWords = {
  intro: '各月公开版，最新的在前。已发布的版次不再改动；更正另出新版，旧版仍可查阅。',
  none: '尚未发布任何通报。',
  otherLanguage: 'English',
  years: '年份',
  year: (year: number): string => `${year}年`,
  month: (year: number, month: number): string => `${year}年${month}月`,
  entry: (title: string, month: string, number: number): string =>
    number === 1 ? `${title}（${month}）` : `${title}（${month}，第${number}版，更正）`,
  release: (title: string, month: string): string => `${title}（${month}）发布`,
  released: (day: string): string => `${day} 发布`,
  edition: (number: number): string => `第${number}版`,
  former: '此前版次',
  feeds: '订阅与数据',
  atom: '新版提醒（Atom）',
  calendar: '发布日程（iCalendar）',
  catalog: '数据目录（DCAT）',
  allMonths: '各月进出口，按国别（地区）和商品（SDMX-CSV）',
  structure: '数据结构定义（SDMX-JSON）',
  /** What a file is, by its name. */
  files: {
    'bulletin.html': '网页版',
    'bulletin.pdf': 'PDF',
    'sealed.pdf': '盖章 PDF',
    'bulletin.xlsx': 'Excel',
    'trade.sdmx.csv': '数据（SDMX-CSV）',
  },
  size: (size: string, unit: 'B' | 'KB' | 'MB'): string => `${size} ${unit}`,
};

export type SiteWords = typeof siteWords;
