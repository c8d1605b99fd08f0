import { monthOf, monthsBetween, type Month } from '../../trade/month.ts';
import { inDigits, simplified } from './numerals.ts';

/** What a text says of time: a month, the first and last of several, or, without a year, that it is several. */
export type MonthSaid =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'span'; readonly months: readonly Month[] }
  | { readonly kind: 'unclear'; readonly code: string };

/** No month is written in more characters. */
const longest = 60;

const year = '(?:19[9]\\d|20\\d\\d)';
const names = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const full = 'january|february|march|april|june|july|august|september|sept|october|november|december';
const named = `(?:${full}|${names})`;
const clock = '(?:\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d{1,9})?(?:am|pm)?|\\d{6}|\\d{4})';

/** Of the month itself: 202105, 2021-5, 2021年5月, 2021M05, 05/2021, 202105.0 as it comes from a float. */
const plain: readonly RegExp[] = [
  new RegExp(`^(?<y>${year})(?<m>\\d{2})(?:\\.0)?$`),
  new RegExp(`^(?<y>${year})(?:[-/.]|-?m)(?<m>\\d{1,2})月?份?$`),
  new RegExp(`^(?<y>${year})年度?(?<m>\\d{1,2})月?份?$`),
  /^(?<y>\d{2})年(?<m>\d{1,2})月份?$/,
  new RegExp(`^(?<m>\\d{1,2})[-/](?<y>${year})$`),
];
/** Of a day, with one separator throughout; a time of day may follow, and a zone. */
const days: readonly RegExp[] = [
  new RegExp(`^(?<y>${year})(?<m>\\d{2})(?<d>\\d{2})(?<rest>(?:t?${clock}.*)?)$`),
  new RegExp(`^(?<y>${year})(?<by>[-/.])(?<m>\\d{1,2})\\k<by>(?<d>\\d{1,2})(?<rest>(?:[t ,]?${clock}.*)?)$`),
  new RegExp(`^(?<y>${year})年(?<m>\\d{1,2})月(?<d>\\d{1,2})[日号](?<rest>(?:${clock}.*)?)$`),
];
/** May-21, May 2021, 2021-May, 5月-21, 31 May 2021. */
const words: readonly RegExp[] = [
  new RegExp(`^(?<n>${named})[-',.]?(?<y>${year}|\\d{2})$`),
  new RegExp(`^(?<y>${year})[-,.]?(?<n>${named})$`),
  new RegExp(`^(?<m>\\d{1,2})月-?(?<y>${year}|\\d{2})$`),
  new RegExp(`^(?<d>\\d{1,2})[-.]?(?<n>${named})[-,.]?(?<y>${year})$`),
];
/** 21-May is the 21st of a May or the May of 2021. */
const dayOrYear = new RegExp(`^\\d{2}-?${named}$`);
/** An end of a span: a month or a day. */
const end = `(?<y2>${year})(?:年|[-/.])?(?<m2>\\d{1,2})月?(?:[-/.]?(?<d2>\\d{1,2})[日号]?)?`;
const spans: readonly RegExp[] = [
  new RegExp(`^(?<y>${year})(?:年|[-/.])?(?<m>\\d{1,2})月?[-~](?<m2>\\d{1,2})月?份?$`),
  new RegExp(`^(?<y>${year})年?[前头](?<m2>\\d{1,2})个?月$`),
  new RegExp(`^(?:截?~|截止~?)(?<y>${year})(?:年|[-/.])?(?<m2>\\d{1,2})月?[底末止]?$`),
  new RegExp(`^(?<y>${year})(?:年|[-/.])?(?<m>\\d{1,2})月?[-~]${end}$`),
  new RegExp(`^(?<y>${year})(?<m>\\d{2})(?<d>\\d{2})[-~](?<y2>${year})(?<m2>\\d{2})(?<d2>\\d{2})$`),
  new RegExp(`^(?<y>${year})(?:年|[-/.])(?<m>\\d{1,2})(?:月|[-/.])(?<d>\\d{1,2})[日号]?[-~]${end}$`),
  new RegExp(
    `^(?<y>${year})(?:年|[-/.])(?<m>\\d{1,2})(?:月|[-/.])(?<d>\\d{1,2})[日号]?[-~](?:(?<m2>\\d{1,2})(?:月|[-/.]))?(?<d2>\\d{1,2})[日号]?$`,
  ),
  new RegExp(`^(?<n>${named})[-~](?<n2>${named})[-',.]?(?<y>${year}|\\d{2})$`),
  new RegExp(`^(?<y>${year})(?:年|[-,.])?(?<n>${named})[-~](?<n2>${named})$`),
  new RegExp(`^(?<n>${named})[-,.]?(?<y>${year})[-~](?<n2>${named})[-,.]?(?<y2>${year})$`),
];
const part =
  '(?:第?[一二三四1-4]季度?|[前头][一二三四1-4]个?季度?|[上下]半年|全年|全年度|(?<q>[hq])[1-4]|[1-4](?<q2>[hq])|fy)';
const parts: readonly RegExp[] = [
  new RegExp(`^(?<y>${year})年?度?[-]?(?<part>${part})$`),
  new RegExp(`^(?<part>${part})[-/]?(?<y>${year})?年?$`),
  new RegExp(`^(?<y>${year})(?:年度?|fy)?$`),
];
/** 1-5月, 1~5月, 1、2月, Jan-May: no year, and several months all the same. */
const yearless: readonly RegExp[] = [
  /^(?<m>\d{1,2})月?[-~](?<m2>\d{1,2}|本|当|至今)月份?$/,
  /^(?:[前头]\d{1,2}个?月|(?:(?:截|[本今]?年初)?~|截止~?)\d{1,2}月[份底末止]?)$/,
  new RegExp(`^(?<n>${named})[-~](?<n2>${named})$`),
  /^(?:\d{1,2}月?[、,和及&])+\d{1,2}月份?$/,
];
const listed = new RegExp(
  `^${year}(?:年|[-/.])?\\d{1,2}月?(?:[、,;和及&](?:${year}(?:年|[-/.])?)?\\d{1,2}月?)+$`,
);
/** What makes a month a sum from January on. */
const toDate = /(?:本年|年初至今|年内)?累计数?$|^累计|ytd$|^ytd|todate$|cumulative/;

/** What a cell of a month says; undefined where it says nothing that is known. */
export function monthSaid(text: string): MonthSaid | undefined {
  if (text.length > longest) return undefined;
  const said = compact(text);
  if (dayOrYear.test(said)) return { kind: 'unclear', code: 'month-day-or-year' };
  if (isExcelDate(said)) return { kind: 'unclear', code: 'month-excel-date' };
  if (toDate.test(said) && /\d|季|半年/.test(said)) return { kind: 'span', months: [] };
  return ofDay(said) ?? ofMonth(said) ?? ofSpan(said);
}

/** The days since 1900 by which Excel counts, of the years 2000 to 2049; a time of day behind the point. */
function isExcelDate(text: string): boolean {
  const [, days] = /^(\d{5})(?:\.\d{1,15})?$/.exec(text) ?? [];
  return days !== undefined && Number(days) >= 36_526 && Number(days) <= 54_788;
}

/** Text without spaces between its parts, in small letters, with one sign for every way to write "to". */
function compact(text: string): string {
  return inDigits(simplified(text.toLowerCase()))
    .replace(/^(\d{4})(?:\s{1,8}|_)(\d{1,2}月?)$/, '$1-$2')
    .replace(/\s{1,8}(?:to|through|until|till)\s{1,8}/g, '~')
    .replace(/\s*[~～〜—–−－‐‑至到]+\s*/g, '~')
    .replace(/-{2,}/g, '~')
    .replace(/(\d)\s+(\d{1,2}:)/g, '$1t$2')
    .replace(/\s+/g, '')
    .replace(/^[(]|[)]$/g, '');
}

type Groups = Readonly<Record<string, string | undefined>>;

function firstOf(patterns: readonly RegExp[], text: string): Groups | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
}

function ofMonth(text: string): MonthSaid | undefined {
  // Excel makes the number 2021.1 of 2021.10.
  if (/^\d{4}\.1$/.test(text)) return { kind: 'unclear', code: 'month-january-or-october' };
  const found = firstOf(plain, text) ?? firstOf(words, text);
  if (found === undefined) return undefined;
  if (found['d'] !== undefined && Number(found['d']) > 31) return undefined;
  return monthOrNothing(yearIn(found['y']), numberIn(found['m'], found['n']));
}

function ofDay(text: string): MonthSaid | undefined {
  const found = firstOf(days, text);
  if (found === undefined) return undefined;
  const said = monthOrNothing(yearIn(found['y']), numberIn(found['m'], undefined));
  const day = Number(found['d']);
  const last = new Date(Date.UTC(Number(found['y']), Number(found['m']), 0)).getUTCDate();
  if (said?.kind !== 'month' || day < 1 || day > last) return undefined;
  const rest =
    /^[t ,]?(?<time>[\d:.]{1,18})(?<half>am|pm|上午|下午)?(?<zone>z|utc|gmt|[-+]\d{2}:?\d{2})?$/.exec(
      found['rest'] ?? '',
    )?.groups;
  if (rest === undefined) return found['rest'] === '' ? said : undefined;
  // Midnight in China is the evening before elsewhere: on the last day of a month a zone decides the month.
  const isElsewhere = rest['zone'] !== undefined && !/^\+08:?00$/.test(rest['zone']);
  const isMidnight = /^[0:.]+$/.test(rest['time'] ?? '');
  return isElsewhere && day === last && !isMidnight
    ? { kind: 'unclear', code: 'month-of-another-zone' }
    : said;
}

function ofSpan(text: string): MonthSaid | undefined {
  const found = firstOf(spans, text);
  if (found !== undefined) {
    const [first, last] = [
      monthOrNothing(yearIn(found['y']), numberIn(found['m'] ?? '1', found['n'])),
      monthOrNothing(yearIn(found['y2'] ?? found['y']), numberIn(found['m2'] ?? found['m'], found['n2'])),
    ];
    if (first?.kind !== 'month' || last?.kind !== 'month' || last.month < first.month) return undefined;
    if (first.month === last.month && isWhole(found)) return first;
    return { kind: 'span', months: monthsBetween(first.month, last.month) };
  }
  const portion = firstOf(parts, text);
  if (portion !== undefined) return { kind: 'span', months: monthsOfPart(portion) };
  const isSeveral = listed.test(text) || yearless.some((pattern) => pattern.test(text));
  return isSeveral ? { kind: 'span', months: [] } : undefined;
}

/** Whether days from the first to the last of a month are meant, or no days at all. */
function isWhole({ y, m, d, d2 }: Groups): boolean {
  if (d === undefined && d2 === undefined) return true;
  const last = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
  return Number(d) === 1 && Number(d2) === last;
}

function monthsOfPart({ y, part: name = '全年' }: Groups): Month[] {
  if (y === undefined) return [];
  const number = Number(/\d/.exec(name)?.[0] ?? '一二三四'.indexOf(/[一二三四]/.exec(name)?.[0] ?? ' ') + 1);
  const of = (first: number, last: number): Month[] =>
    monthsBetween(monthOf(Number(y), first), monthOf(Number(y), last));
  if (name.startsWith('上半年')) return of(1, 6);
  if (name.startsWith('下半年')) return of(7, 12);
  if (/^[前头]/.test(name)) return of(1, number * 3);
  if (/季|q/.test(name)) return of(number * 3 - 2, number * 3);
  if (name.includes('h')) return number > 2 ? [] : of(number * 6 - 5, number * 6);
  return of(1, 12);
}

function yearIn(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function numberIn(digits: string | undefined, name: string | undefined): number {
  return name === undefined ? Number(digits) : names.split('|').indexOf(name.slice(0, 3)) + 1;
}

function monthOrNothing(inYear: number, number: number): MonthSaid | undefined {
  return number >= 1 && number <= 12 && inYear >= 1990 && inYear <= 2099
    ? { kind: 'month', month: monthOf(inYear, number) }
    : undefined;
}
