import { keptRows } from './kept-table.ts';

/** A register that cannot be right as it stands, or hardly: file, line, column, what was found, how to mend it. */
export interface RegisterProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly text?: string;
  readonly code: string;
  /** Of what may be right as it stands: an editor can say so for the year, in confirmed.csv. */
  readonly isDoubt?: true;
  readonly details?: Readonly<Record<string, string>>;
}

/** One row of a register that people keep: its line in the file and its cells by our column names, trimmed. */
export interface RegisterRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * A register's columns: our name and what people call it in a header, in Chinese or English; `values`: the words that its
 * cells may have, in both.
 */
export type Columns = Readonly<
  Record<
    string,
    { readonly names: readonly string[]; readonly required?: true; readonly values?: readonly string[] }
  >
>;

/** The words of a table of words, but for the empty one. */
export function wordsOf(words: ReadonlyMap<string, unknown>): readonly string[] {
  return [...words.keys()].filter((word) => word !== '');
}

/** Notes a problem of the row's column; undefined, for a row that is left out. */
export type Report = (code: string, column: string) => undefined;

export interface RegisterTable {
  /** What the file itself calls each of our columns. */
  readonly titles: Readonly<Record<string, string>>;
  readonly rows: readonly RegisterRow[];
  readonly problems: readonly RegisterProblem[];
}

/**
 * Reads a register as people keep it: BOM or not, columns in any order, blank rows anywhere, unknown columns ignored.
 * Of rows with the same `key` that say different things the first counts and the others are problems.
 */
export function readTable(
  file: string,
  text: string,
  columns: Columns,
  key: readonly string[] = [],
): RegisterTable {
  const lines = keptRows(text.replace(/^\uFEFF/, ''));
  const header = lines.find(({ cells }) => cells.some((cell) => cell !== ''));
  if (header === undefined) return { titles: {}, rows: [], problems: [{ file, code: 'register-empty' }] };
  const places = new Map<string, number>();
  for (const [name, { names }] of Object.entries(columns)) {
    const place = header.cells.findIndex((cell) => [name, ...names].includes(cell.toLowerCase()));
    if (place >= 0) places.set(name, place);
  }
  const missing = Object.entries(columns).filter(([name, { required }]) => required && !places.has(name));
  if (missing.length > 0) {
    const details = {
      missing: missing.map(([name, { names }]) => `${names[0] ?? name} (${name})`).join(', '),
    };
    const problem = { file, line: header.line, code: 'register-columns-missing', details };
    return { titles: {}, rows: [], problems: [problem] };
  }
  const filled = lines
    .slice(lines.indexOf(header) + 1)
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled
    .filter(({ fault }) => fault === undefined)
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries([...places].map(([name, place]) => [name, cells[place] ?? ''])),
    }));
  const titles = Object.fromEntries([...places].map(([name, place]) => [name, header.cells[place] ?? name]));
  const { once, twice } = keyed(rows, key);
  const problems = twice.map(({ line, cells }) => ({
    ...{ file, line, column: titles[key[0] ?? ''] ?? '', code: 'register-twice' },
    text: key.flatMap((name) => cells[name] || []).join(' '),
  }));
  const broken = filled.flatMap(({ line, cells, fault }) =>
    fault === undefined ? [] : [{ file, line, ...sayingOf[fault], text: cells.join(' ') }],
  );
  return { titles, rows: once, problems: [...broken, ...problems] };
}

/** What is told of a row that is left out because it is no row of the table. */
const sayingOf = {
  'quote-not-closed': { code: 'register-quote-not-closed' },
  'row-too-long': { code: 'register-row-too-long' },
  'control-character': { code: 'register-control-character' },
} as const;

/** The rows apart from those whose key an earlier row has: `twice` where that one says something else. */
function keyed(
  rows: readonly RegisterRow[],
  key: readonly string[],
): { readonly once: RegisterRow[]; readonly twice: RegisterRow[] } {
  const first = new Map<string, string>();
  const once: RegisterRow[] = [];
  const twice: RegisterRow[] = [];
  for (const row of rows) {
    const values = key.map((name) => row.cells[name] ?? '');
    const [id, said] = [JSON.stringify(values), JSON.stringify(row.cells)];
    const earlier = first.get(id);
    if (earlier === undefined || (values[0] ?? '') === '') once.push(row);
    else if (earlier !== said) twice.push(row);
    first.set(id, earlier ?? said);
  }
  return { once, twice };
}
