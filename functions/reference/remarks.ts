import { parseMonth, type Month } from '../trade/month.ts';
import { languages, type Recipient } from './recipients.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';

/** The points of the notice that the bureau may add to; `next` is all its own. */
const remarkPoints = ['total', 'momentum', 'drivers', 'targets', 'places', 'next'] as const;

/** What the bureau says in its own words on a point of a month's notice: a cause, a problem, what is asked for next. */
export interface Remark {
  readonly month: Month;
  readonly point: (typeof remarkPoints)[number];
  readonly language: Recipient['language'];
  readonly text: string;
}

const pointNames = new Map<string, Remark['point']>([
  ['总量', 'total'],
  ['走势', 'momentum'],
  ['动力', 'drivers'],
  ['目标', 'targets'],
  ['区域', 'places'],
  ['下一步', 'next'],
  ...remarkPoints.map((point) => [point, point] as const),
]);

/** `remarks.csv`: printed as given. */
export const remarkColumns: Columns = {
  month: { names: ['月份'], required: true },
  point: { names: ['要点'], required: true, values: wordsOf(pointNames) },
  language: { names: ['语言'], values: wordsOf(languages) },
  text: { names: ['内容', '文字'], required: true },
};

/** In characters: what two pages hold beside what is said of the figures. */
const longest = { 'zh-CN': 80, en: 240 };

export function parseRemark({ cells }: RegisterRow, report: Report): Remark | undefined {
  const { text = '' } = cells;
  const month = parseMonth(cells['month'] ?? '');
  const point = pointNames.get(cells['point'] ?? '');
  const language = languages.get(cells['language'] || 'zh-CN');
  if (month === undefined) return report('register-month-unreadable', 'month');
  if (point === undefined) return report('remark-point-unknown', 'point');
  if (language === undefined) return report('language-unknown', 'language');
  if (text === '') return report('register-value-missing', 'text');
  if (Array.from(text).length > longest[language]) return report('remark-too-long', 'text');
  return { month, point, language, text };
}
