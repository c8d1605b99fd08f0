import type { SiteWords } from '../zh-CN/site.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const siteWords: SiteWords = {
  intro:
    'The public editions of all months, the newest first. A released edition never changes; corrections make a new one, and former ones stay.',
  none: 'No bulletin has been released yet.',
  otherLanguage: '中文',
  years: 'Years',
  year: (year) => String(year),
  month: (year, month) => `${months[month - 1] ?? ''} ${year}`,
  entry: (title, month, number) =>
    number === 1 ? `${title}, ${month}` : `${title}, ${month} (edition ${number}, corrected)`,
  release: (title, month) => `Release: ${title}, ${month}`,
  released: (day) => `Released ${day}`,
  edition: (number) => `Edition ${number}`,
  former: 'Former editions',
  feeds: 'Feeds and data',
  atom: 'New editions (Atom)',
  calendar: 'Release calendar (iCalendar)',
  catalog: 'Data catalogue (DCAT)',
  allMonths: 'Trade of all months by market and by product (SDMX-CSV)',
  structure: 'Data structure definition (SDMX-JSON)',
  files: {
    'bulletin.html': 'Web page',
    'bulletin.pdf': 'PDF',
    'sealed.pdf': 'Sealed PDF',
    'bulletin.xlsx': 'Excel',
    'trade.sdmx.csv': 'Data (SDMX-CSV)',
  },
  size: (size, unit) => `${size} ${unit}`,
};
