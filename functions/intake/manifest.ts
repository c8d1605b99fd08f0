import type { Problem, Receipt } from '../facts/receipt.ts';
import { keptRows, type KeptRow } from '../reference/kept-table.ts';
import { amendmentSaid, type Amendment } from '../trade/amendment.ts';
import { flows, type Flow } from '../trade/cut.ts';
import { readers } from './columns/cell-readers.ts';
import { decodeWhole } from './csv/encoding.ts';
import { isHandedBackOf } from './mending/names.ts';
import { monthSaid } from './meaning/months.ts';
import { minorText, minorUnits } from '../trade/money.ts';
import { total } from '../facts/currency-sums.ts';

/** What a `manifest.csv` beside the uploads says of one of them. */
export interface ManifestEntry {
  readonly flow?: Flow;
  readonly currency?: 'usd' | 'cny';
  readonly months: readonly string[];
  readonly dataset?: string;
  readonly edition?: 'flash' | 'formal';
  readonly amends?: Amendment;
  readonly rows?: string;
  readonly sum?: string;
  /** Cells of the entry that could not be read. */
  readonly problems: readonly Problem[];
}

const columns: Readonly<Record<string, readonly string[]>> = {
  file: ['file', '文件', '文件名'],
  flow: ['flow', '进出口'],
  currency: ['currency', '币种', '币制'],
  months: ['months', 'month', '月份'],
  dataset: ['dataset', '数据集'],
  kind: ['kind', '类别', '性质'],
  rows: ['rows', '行数'],
  sum: ['sum', '合计', '金额合计'],
};
const currencies = new Map<string, 'usd' | 'cny'>([
  ['usd', 'usd'],
  ['美元', 'usd'],
  ['cny', 'cny'],
  ['rmb', 'cny'],
  ['人民币', 'cny'],
]);
const kinds = new Map<string, 'flash' | 'formal'>([
  ['快讯', 'flash'],
  ['flash', 'flash'],
  ['正式', 'formal'],
  ['formal', 'formal'],
]);

/** The manifest's entry for a file name, in whatever encoding it was saved; undefined where it has none. */
export function manifestEntry(manifest: Uint8Array, file: string): ManifestEntry | undefined {
  const text = decodeWhole(manifest) ?? '';
  const table = keptRows(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header = [], ...rows] = table.map(({ cells }) => cells);
  const broken = table.flatMap(({ line, cells, fault }): Problem[] =>
    fault === undefined
      ? []
      : [
          {
            code: 'manifest-row-broken',
            text: cells.join(' ').slice(0, 300),
            details: { line: String(line) },
          },
        ],
  );
  const place = (name: string): number =>
    header.findIndex((cell) => columns[name]?.includes(cell.trim().toLowerCase()));
  if (place('file') < 0) {
    return {
      months: [],
      problems: [{ code: 'manifest-header-unknown', text: header.join(',').slice(0, 300) }],
    };
  }
  const fileOf = (row: readonly string[]): string => row[place('file')]?.trim() ?? '';
  const own = rows.findIndex((row) => fileOf(row) === file);
  // Rows that were handed back are of the file that they are to complete.
  const found = own >= 0 ? own : rows.findIndex((row) => isHandedBackOf(file, fileOf(row)));
  // What stands in a row that cannot be told apart may be of this file.
  if (found < 0) return broken.length === 0 ? undefined : { months: [], problems: broken };
  const cell = (name: string): string => rows[found]?.[place(name)]?.trim() ?? '';
  const problems: Problem[] = [...broken, ...toldAgain(table, place('file'), file)];
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    if (cell(name) === '') return undefined;
    const value = parse(cell(name));
    if (value === undefined)
      problems.push({ code: 'manifest-cell-unreadable', column: name, text: cell(name) });
    return value;
  };
  const flow = read('flow', (text) => flows.find((name) => valueOf('flow', text) === name));
  const currency = read('currency', (text) => currencies.get(text.toLowerCase()));
  const kind = read('kind', kindIn);
  const months = read('months', monthsIn);
  const rowCount = read('rows', (text) => valueOf('quantity', text));
  const sum = read('sum', (text) => valueOf('usd', text));
  return {
    months: months ?? [],
    problems,
    ...(flow && { flow }),
    ...(currency && { currency }),
    ...kind,
    ...(cell('dataset') && { dataset: cell('dataset') }),
    ...(rowCount !== undefined && { rows: rowCount }),
    ...(sum !== undefined && { sum: minorText(minorUnits(sum)) }),
  };
}

/** A file of which several rows speak: the first counts, and nobody knows whether it should. */
function toldAgain(table: readonly KeptRow[], place: number, file: string): Problem[] {
  const lines = table.filter(({ cells }) => cells[place] === file).map(({ line }) => String(line));
  return lines.length < 2
    ? []
    : [{ code: 'manifest-file-twice', text: file, details: { lines: lines.join(', ') } }];
}

function valueOf(role: 'flow' | 'month' | 'quantity' | 'usd', text: string): string | undefined {
  const reading = readers[role](text);
  return reading.kind === 'value' ? reading.value : undefined;
}

/** 快讯 or 正式, or what it amends: 更正, 补报. */
function kindIn(text: string): Pick<ManifestEntry, 'edition' | 'amends'> | undefined {
  const edition = kinds.get(text.toLowerCase());
  const amends = edition === undefined ? amendmentSaid(text) : undefined;
  return edition ? { edition } : amends && { amends };
}

/** Months one by one, or from the first to the last: 2021-01;2021-02, 2021年1-5月, 2021-01 to 2021-05, 2021Q2. */
function monthsIn(text: string): readonly string[] | undefined {
  const whole = monthSaid(text);
  if (whole?.kind === 'span' && whole.months.length > 0) return whole.months;
  const read = text.split(/[;；、，,\s]+/).flatMap((part): readonly (string | undefined)[] => {
    const said = monthSaid(part);
    return said?.kind === 'span' && said.months.length > 0 ? said.months : [valueOf('month', part)];
  });
  const months = read.flatMap((month) => month ?? []);
  return months.length === read.length ? [...new Set(months)] : undefined;
}

/** Where the manifest and the content say different things: each contradiction holds the upload's months. */
export function contradictionsWith(
  entry: ManifestEntry,
  receipt: Pick<Receipt, 'parts' | 'dataset'> & { readonly rows: Pick<Receipt['rows'], 'data'> },
): Problem[] {
  const { parts, rows, dataset } = receipt;
  const differ = (column: string, told: string, found: string): Problem => ({
    code: 'manifest-contradicts',
    column,
    text: told,
    details: { found },
  });
  const problems = [...entry.problems];
  const foundMonths = [...new Set(parts.map(({ month }) => month))].sort();
  const otherFlow = parts.find(({ flow }) => entry.flow !== undefined && flow !== entry.flow);
  if (otherFlow) problems.push(differ('flow', entry.flow ?? '', otherFlow.flow));
  if (entry.months.length > 0 && entry.months.toSorted().join(' ') !== foundMonths.join(' ')) {
    problems.push(differ('months', entry.months.join(' '), foundMonths.join(' ')));
  }
  if (entry.currency && parts.some((part) => part[entry.currency ?? 'usd'] === null)) {
    problems.push(differ('currency', entry.currency, entry.currency === 'usd' ? 'cny' : 'usd'));
  }
  if (entry.dataset && entry.dataset !== dataset)
    problems.push(differ('dataset', entry.dataset, dataset ?? ''));
  if (entry.rows !== undefined && entry.rows !== String(rows.data))
    problems.push(differ('rows', entry.rows, String(rows.data)));
  if (entry.sum !== undefined) {
    const currency = entry.currency ?? (parts.every(({ usd }) => usd !== null) ? 'usd' : 'cny');
    const sum = total(parts, currency);
    if (sum !== null && minorText(sum) !== entry.sum) problems.push(differ('sum', entry.sum, minorText(sum)));
  }
  return problems;
}
