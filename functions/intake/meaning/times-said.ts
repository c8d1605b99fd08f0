import type { Problem } from '../../facts/receipt.ts';
import { yearOf, type Month } from '../../trade/month.ts';
import { normal } from './header-text.ts';
import { withoutIssueTimes } from './issue-times.ts';
import { monthSaid } from './months.ts';
import { inDigits, simplified } from './numerals.ts';
import { timeShapes } from './time-shapes.ts';

/** What a title or the name of a file says of the time that its rows are of. */
export interface TimesSaid {
  readonly months: readonly Month[];
  /** Months without a year. */
  readonly yearless: readonly { readonly text: string; readonly number: number }[];
  /** Several months together; without months where no year stands beside them. */
  readonly spans: readonly { readonly text: string; readonly months: readonly Month[] }[];
  /** Its word for sums from January on. */
  readonly toDate: string | undefined;
}

/** No title or name says more of time than its first characters. */
const longest = 300;
/** Of months without a separator in names: beyond so many years from the rows they are other numbers. */
const plausibleYears = 5;

/** What texts say of time; when they were made is passed over. */
export function timesSaid(texts: readonly string[]): TimesSaid {
  const months: Month[] = [];
  const yearless: { readonly text: string; readonly number: number }[] = [];
  const spans: { readonly text: string; readonly months: readonly Month[] }[] = [];
  let toDate: string | undefined;
  for (const text of texts) {
    let left = withoutIssueTimes(inDigits(simplified(normal(text.slice(0, longest))))) ?? '';
    for (const { shape, is } of timeShapes)
      left = left.replaceAll(shape, (found) => {
        if (is === 'day') return ' ';
        const said = is === 'word' ? undefined : monthSaid(plain(found));
        if (is === 'word') toDate ??= found;
        else if (is === 'yearless') yearless.push({ text: found, number: numberOf(found) });
        else if (said?.kind === 'month') months.push(said.month);
        else if (said?.kind === 'span' || is === 'part')
          spans.push({ text: found.trim(), months: said?.kind === 'span' ? said.months : [] });
        return is === 'month' && said === undefined ? found : ' ';
      });
  }
  return { months, yearless, spans, toDate };
}

function plain(text: string): string {
  return text
    .replaceAll('_', '-')
    .replace(/^\d\d-\d\d$/, '20$&')
    .replaceAll(/(?<=[a-z])[.,']/g, ' ');
}

/** The number of a month without its year: 4月, Apr. */
function numberOf(text: string): number {
  const said = monthSaid(/^\d/.test(text) ? `2000年${text}` : `${text} 2000`);
  return said?.kind === 'month' ? Number(said.month.slice(5)) : 0;
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
  const isOfRows = near.some((month) => months.includes(month));
  if (near.length > 0 && !isOfRows) problems.push(problem([...new Set(near)].join(' ')));
  const numbers = new Set(months.map((month) => Number(month.slice(5))));
  const isNamed = said.yearless.some(({ number }) => numbers.has(number));
  const [other] = said.yearless;
  if (near.length === 0 && said.spans.length === 0 && other !== undefined && !isNamed)
    problems.push(problem(other.text));
  if (isCumulative) return problems;
  for (const { text, months: several } of said.spans) {
    const isOfOne = several.length !== 1 && months.length === 1;
    // A year stands for where its month is told beside it.
    if (several.length === 12 && (isOfRows || isNamed)) continue;
    const isElsewhere = several.length > 0 && !several.some((month) => months.includes(month));
    if (isOfOne || isElsewhere) problems.push(problem(text));
  }
  if (said.toDate !== undefined && problems.length === 0) problems.push(problem(said.toDate));
  return problems;
}

/**
 * What is said of time, less what a column of sums to date accounts for that stands, untaken, beside the month's own
 * amounts: the word for such sums, and spans from January to the rows' last month.
 */
export function lessSumsToDate(said: TimesSaid, months: readonly string[]): TimesSaid {
  const last = months.toSorted().at(-1) ?? '';
  const isToDate = ({ text, months: told }: TimesSaid['spans'][number]): boolean => {
    const withYear = told.length > 0 ? undefined : monthSaid(`${last.slice(0, 4)}年${text}`);
    const span = withYear?.kind === 'span' ? withYear.months : told;
    return span.length > 1 && span[0]?.slice(5) === '01' && span.at(-1) === last;
  };
  return { ...said, spans: said.spans.filter((span) => !isToDate(span)), toDate: undefined };
}

/** What the name of an upload says of time, or, where it says nothing, that of its folder. */
export function timesOfKey(key: string): TimesSaid {
  const [file = '', folder = ''] = key.split(/[\\/]/).reverse();
  const said = timesSaid([file.replace(/(?:\.(?:csv|tsv|tab|txt|xlsx?|gz|zip)){1,2}$/i, '')]);
  return said.months.length + said.yearless.length + said.spans.length > 0 || said.toDate !== undefined
    ? said
    : timesSaid([folder]);
}
