import Papa from 'papaparse';
import type { Finding } from '../trade/finding.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import type { Columns, RegisterRow, Report } from './register-table.ts';

/** What an editor answers for: that of this month this doubt, by its code and the key of its evidence, is none. */
export interface Confirmation {
  /** Its line in the register. */
  readonly line: number;
  readonly month: Month;
  readonly code: string;
  readonly key: string;
  readonly who: string;
  readonly why: string;
}

/** A confirmation that lifts nothing; `fault`: why it never can. */
export interface IdleConfirmation extends Confirmation {
  readonly fault?: Finding;
}

/** `confirmed.csv`: doubts that editors have looked into and found to be none. */
export const confirmedColumns: Columns = {
  month: { names: ['月份'], required: true },
  code: { names: ['原因代码', '代码', 'reason'], required: true },
  key: { names: ['核对码', '校验码'], required: true },
  who: { names: ['确认人', '核对人'], required: true },
  why: { names: ['理由', '确认理由', '说明'], required: true },
};

export function parseConfirmation({ line, cells }: RegisterRow, report: Report): Confirmation | undefined {
  const { code = '', key = '', who = '', why = '' } = cells;
  const month = parseMonth(cells['month'] ?? '');
  if (month === undefined) return report('register-month-unreadable', 'month');
  if (code === '') return report('register-value-missing', 'code');
  if (!/^[0-9a-f]{1,8}$/i.test(key)) return report('confirmed-key-malformed', 'key');
  if (who === '') return report('register-value-missing', 'who');
  if (why === '') return report('register-value-missing', 'why');
  // Excel drops the zeros that a key of digits alone begins with.
  return { line, month, code, key: key.toLowerCase().padStart(8, '0'), who, why };
}

/**
 * The register's text with one more line, under the columns that it has; a new register where there is none. Undefined
 * where its header lacks a column.
 */
export function withConfirmation(
  text: string | undefined,
  told: Omit<Confirmation, 'line'>,
): string | undefined {
  const standing = (text ?? '').replace(/^\uFEFF/, '').trimEnd();
  const names = Object.keys(confirmedColumns);
  const lines = standing === '' ? [names] : Papa.parse<string[]>(standing, { skipEmptyLines: 'greedy' }).data;
  const places = (lines[0] ?? []).map((title) => columnOf(title.trim().toLowerCase()));
  if (names.some((name) => !places.includes(name))) return undefined;
  const values = new Map<string, string>(Object.entries(told));
  const row = places.map((name) => (name === undefined ? '' : (values.get(name) ?? '')));
  const before = standing === '' ? Papa.unparse([names]) : standing;
  return `\uFEFF${before}\r\n${Papa.unparse([row])}\r\n`;
}

function columnOf(title: string): string | undefined {
  return Object.entries(confirmedColumns).find(([name, { names }]) => [name, ...names].includes(title))?.[0];
}
