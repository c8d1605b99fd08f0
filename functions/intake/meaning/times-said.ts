import type { Problem } from '../../facts/receipt.ts';
import { yearOf, type Month } from '../../trade/month.ts';
import { normal } from './header-text.ts';
import { monthSaid } from './months.ts';

/** What a title or the name of a file says of the time that its rows are of. */
export interface TimesSaid {
  readonly months: readonly Month[];
  /** Several months together; without months where no year stands beside them. */
  readonly spans: readonly { readonly text: string; readonly months: readonly Month[] }[];
  /** Its word for sums from January on. */
  readonly toDate: string | undefined;
}

/** No title or name says more of time than its first characters. */
const longest = 300;
/** Lines of when a table was made, which is not what it is of. */
const stamp =
  /制表|填报|填表|导出|下载|打印|查询时间|查询日期|生成|更新|报送|上报|发布|印发|截止日期|download|export(?:ed)? (?:on|at|time)|print|generat|creat|updat|publish/;
/** Of months without a separator in names: beyond so many years from the rows they are other numbers. */
const plausibleYears = 5;

const year = '(?<!\\d)20\\d\\d';
const to = ' ?(?:[-~～—–−至到]{1,2}|to) ?';
const day = `${year}(?:([-/.])\\d{1,2}\\1\\d{1,2}|年\\d{1,2}月\\d{1,2}[日号]|(?:0[1-9]|1[0-2])[0-3]\\d)(?!\\d)`;
const ends = `(?:20\\d\\d(?:年|[-/.])?)?\\d{1,2}`;

/** What looks like time, the longest first; what has been read is not read again. */
const shapes: readonly { readonly shape: RegExp; readonly is: 'day' | 'span' | 'month' | 'word' }[] = [
  { shape: new RegExp(`${day}${to}${day.replaceAll('\\1', '\\2')}`, 'g'), is: 'span' },
  { shape: new RegExp(`${day}(?:[t ]?\\d{1,2}:\\d\\d(?::\\d\\d)?)?`, 'g'), is: 'day' },
  { shape: /\d{7,}/g, is: 'day' },
  { shape: new RegExp(`${year} ?年 ?\\d{1,2} ?月?${to}${ends}(?!\\d) ?月?份?`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}[/.]\\d{1,2}${to}${ends}(?![\\d]) ?月?份?`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}-\\d{1,2}(?:[~～—–至到]|[ _]to[ _])${ends}(?!\\d) ?月?份?`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}\\d\\d[-~～—–_至到]20\\d{4}(?!\\d)`, 'g'), is: 'span' },
  { shape: new RegExp(`${year}\\d\\d[-~～—–至到]\\d{1,2}月份?`, 'g'), is: 'span' },
  {
    shape: new RegExp(`${year} ?年?第?(?:[1-4一二三四]季度|[前头][二三1-3一]个?季度|[上下]半年|全年)`, 'g'),
    is: 'span',
  },
  { shape: new RegExp(`${year}[-_ ]?(?:[qh][1-4])(?![a-z0-9])`, 'g'), is: 'span' },
  { shape: /(?<![a-z0-9])[qh][1-4][-_ ]?20\d\d(?!\d)/g, is: 'span' },
  {
    shape:
      /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: ?[-~—–] ?| to )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:[ ,-]{1,2}20\d\d)?(?![a-z\d])/g,
    is: 'span',
  },
  { shape: /(?<!\d)\d{1,2}月?[-~～—–−至到]\d{1,2}月份?/g, is: 'span' },
  { shape: /第?[一二三四1-4]季度|前三季度|[上下]半年/g, is: 'span' },
  { shape: new RegExp(`${year} ?年 ?\\d{1,2} ?月份?`, 'g'), is: 'month' },
  { shape: new RegExp(`${year}[-/._]\\d{1,2}(?!\\d)`, 'g'), is: 'month' },
  { shape: new RegExp(`${year}\\d\\d(?!\\d)`, 'g'), is: 'month' },
  {
    shape: /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[ _,-]{1,2}20\d\d(?!\d)/g,
    is: 'month',
  },
  { shape: /累计|年初至今|(?<![a-z])ytd(?![a-z])|year to date|(?<![a-z])cumulative(?![a-z])/g, is: 'word' },
];

/** What texts say of time; those that tell when something was made are passed over. */
export function timesSaid(texts: readonly string[]): TimesSaid {
  const months: Month[] = [];
  const spans: { readonly text: string; readonly months: readonly Month[] }[] = [];
  let toDate: string | undefined;
  for (const text of texts) {
    let left = normal(text.slice(0, longest));
    if (stamp.test(left)) continue;
    for (const { shape, is } of shapes)
      left = left.replaceAll(shape, (found) => {
        const said = is === 'day' || is === 'word' ? undefined : monthSaid(plain(found));
        if (is === 'word') toDate ??= found;
        if (said?.kind === 'month') months.push(said.month);
        if (said?.kind === 'span') spans.push({ text: found.trim(), months: said.months });
        return is === 'month' && said === undefined ? found : ' ';
      });
  }
  return { months, spans, toDate };
}

function plain(text: string): string {
  return text.replaceAll('_', '-');
}

/** What rows are of, as their months; a dataset of levels keeps sums to date by its nature. */
export interface RowsOf {
  readonly months: readonly string[];
  readonly isCumulative: boolean;
}

/**
 * Where a title or a name says another time than every row does: another month than all of them, several months where
 * they are of one, sums to date. `code` names who says it.
 */
export function timesThatContradict(
  by: 'title' | 'name',
  said: TimesSaid,
  { months, isCumulative }: RowsOf,
): Problem[] {
  if (months.length === 0) return [];
  const code = by === 'title' ? 'title-of-other-months' : 'name-of-other-months';
  const found = [...new Set(months)].sort().join(' ');
  const problem = (text: string): Problem => ({ code, text, details: { found } });
  const isNear = (month: Month): boolean =>
    months.some((one) => Math.abs(Number(one.slice(0, 4)) - yearOf(month)) <= plausibleYears);
  const near = said.months.filter(isNear);
  const problems: Problem[] = [];
  if (near.length > 0 && !near.some((month) => months.includes(month)))
    problems.push(problem([...new Set(near)].join(' ')));
  if (isCumulative) return problems;
  for (const { text, months: several } of said.spans) {
    const isOfOne = several.length !== 1 && months.length === 1;
    const isElsewhere = several.length > 0 && !several.some((month) => months.includes(month));
    if (isOfOne || isElsewhere) problems.push(problem(text));
  }
  if (said.toDate !== undefined && problems.length === 0) problems.push(problem(said.toDate));
  return problems;
}

/** What the name of an upload says of time, or, where it says nothing, that of its folder. */
export function timesOfKey(key: string): TimesSaid {
  const [file = '', folder = ''] = key.split(/[\\/]/).reverse();
  const said = timesSaid([file.replace(/(?:\.[a-z]{2,4}){1,2}$/i, '')]);
  return said.months.length + said.spans.length > 0 || said.toDate !== undefined ? said : timesSaid([folder]);
}
