import { parseMonth, type Month } from '../trade/month.ts';
import type { Columns, RegisterRow, Report } from './register-table.ts';

/** When a month's bulletin may go to its readers: local time of the bureau, "2021-06-20T09:00". */
export interface ReleaseTime {
  readonly month: Month;
  readonly at: string;
}

/** `calendar.csv`: the releases announced for the year. */
export const calendarColumns: Columns = {
  month: { names: ['月份'], required: true },
  release: { names: ['发布时间', '发布日期'], required: true },
};

export function parseReleaseTime({ cells }: RegisterRow, report: Report): ReleaseTime | undefined {
  const month = parseMonth(cells['month'] ?? '');
  const [, day = '', hour = '00:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(cells['release'] ?? '') ?? [];
  const at = `${day}T${hour}`;
  if (month === undefined) return report('register-month-unreadable', 'month');
  if (!isTime(at)) return report('release-time-unreadable', 'release');
  return { month, at };
}

/** No 31st of June, which a Date takes for the 1st of July. */
function isTime(text: string): boolean {
  const date = new Date(`${text}Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
