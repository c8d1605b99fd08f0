import type { Session } from '../facts/session.ts';
import { currencies, type CurrencyColumn, type Sums } from './sums.ts';
import type { Understanding } from './understand.ts';

/** How the rows of `staged` divide, and the money of those that are no facts. */
export interface Tally {
  readonly data: number;
  readonly header: number;
  readonly totals: number;
  readonly blank: number;
  readonly remarks: readonly { readonly code: 'remark-row'; readonly line: number }[];
  readonly rejects: number;
  readonly rejectedMoney: Sums;
  /** The money of each total row. */
  readonly told: readonly Sums[];
}

/** Counts the rows by kind: in an upload without faults and totals all are data, and need no second look. */
export async function tally(session: Session, understanding: Understanding): Promise<Tally> {
  const { columns, rows, totalWords } = understanding;
  const present = currencies.filter((currency) => columns.some(({ role }) => role === currency));
  const isPlain =
    totalWords.size === 0 &&
    columns.every(({ cells }) => cells.every(({ fault, isTotal }) => fault === undefined && !isTotal));
  const none = { header: 0, totals: 0, blank: 0, remarks: [], rejects: 0, told: [] };
  if (isPlain) return { ...none, data: rows, rejectedMoney: sumsOf({}, present) };
  const [counted = {}] = await session.rows(`
    SELECT ${['data', 'header', 'total', 'blank'].map((kind) => `count(*) FILTER (WHERE kind = '${kind}')::INTEGER AS ${kind}`).join(', ')},
      count(*) FILTER (WHERE rejected)::INTEGER AS rejects,
      ${['NULL AS none', ...present.map((currency) => `sum(${currency}) FILTER (WHERE rejected)::DECIMAL(38,2)::VARCHAR AS ${currency}`)].join(', ')}
    FROM staged`);
  const remarks = await session.rows(
    `SELECT line::INTEGER AS line FROM staged WHERE kind = 'remark' ORDER BY line`,
  );
  const totals = await session.rows(`
    SELECT ${['line', ...present.map((currency) => `${currency}::VARCHAR AS ${currency}`)].join(', ')}
    FROM staged WHERE kind = 'total' ORDER BY line`);
  return {
    data: Number(counted['data']),
    header: Number(counted['header']),
    totals: Number(counted['total']),
    blank: Number(counted['blank']),
    remarks: remarks.map(({ line }) => ({ code: 'remark-row', line: Number(line) })),
    rejects: Number(counted['rejects']),
    rejectedMoney: sumsOf(counted, present),
    told: totals.map((row) => sumsOf(row, present)),
  };
}

function sumsOf(row: Readonly<Record<string, unknown>>, present: readonly CurrencyColumn[]): Sums {
  const sum = (currency: CurrencyColumn): string | null => {
    const value = row[currency];
    return present.includes(currency) && typeof value === 'string' ? value : null;
  };
  return { usd: sum('usd'), cny: sum('cny') };
}
