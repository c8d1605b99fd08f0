import Papa from 'papaparse';
import type { Problem } from '../facts/receipt.ts';
import { clean, readers } from './cells.ts';
import { layouts, type Layout, type Role } from './layout.ts';

/** What a column of the upload is: one of our roles, a dimension that we do not keep, or nothing we need. */
export type ColumnUse =
  | { readonly use: 'role'; readonly role: Role; readonly header: string }
  | { readonly use: 'dimension'; readonly header: string }
  | { readonly use: 'none'; readonly header: string };

/** The form of an upload, found from its first lines. */
export interface Form {
  readonly layout: Layout;
  readonly delimiter: string;
  readonly columns: readonly ColumnUse[];
  /** Number of cells in the rows, which an export's trailing comma makes one more than the columns named. */
  readonly width: number;
  /** Line of the header, from 1, and the number of characters up to the first row after it. */
  readonly headerLine: number;
  readonly bodyStart: number;
  /** Header cells that no layout knows: ignored, but told. */
  readonly unknown: readonly string[];
}

const delimiters = [',', '\t', ';'] as const;
/** A header stands within the first lines; titles may stand above it. */
const preview = 20;

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
  readonly end: number;
}

interface Match {
  readonly layout: Layout;
  readonly columns: readonly ColumnUse[];
  readonly missing: readonly string[];
}

/** The form of an upload from its beginning (some thousand characters), or why it has none that we know. */
export function recognise(head: string): Form | Problem {
  if (/^\s*<(!doctype|html|head|\?xml|script)/i.test(head))
    return { code: 'html-not-csv', line: 1, text: excerpt(head) };
  if (head.trim() === '') return { code: 'empty' };
  const read = delimiters.map((delimiter) => ({ delimiter, lines: linesOf(head, delimiter) }));
  const candidates = read.flatMap(({ delimiter, lines }) =>
    lines.flatMap((line, index) =>
      layouts().map((layout) => ({
        delimiter,
        line,
        next: lines[index + 1],
        match: matchOf(layout, line.cells),
      })),
    ),
  );
  const best = candidates
    .filter(({ match }) => rolesOf(match).length > 0)
    .sort((left, right) => score(right.match) - score(left.match))[0];
  if (best?.match.missing.length === 0) {
    const { match, line, delimiter, next } = best;
    return {
      layout: match.layout,
      delimiter,
      columns: match.columns,
      width: widthOf(line.cells, next?.cells),
      headerLine: line.line,
      bodyStart: line.end,
      unknown: match.columns.flatMap((column) => (isUnknown(match.layout, column) ? [column.header] : [])),
    };
  }
  return refusal(best?.match, best?.line ?? read[0]?.lines[0]);
}

function refusal(match: Match | undefined, line: Line | undefined): Problem {
  const text = excerpt(line?.cells.join(',') ?? '');
  const first = line?.cells.map((cell) => clean(cell)) ?? [];
  if (match === undefined || rolesOf(match).length < 2) {
    const isData = first.some((cell) => readers.month(cell).kind === 'value') && first.length > 2;
    return {
      code: isData ? 'header-lost' : 'header-unknown',
      line: line?.line ?? 1,
      text,
      details: nearest(match),
    };
  }
  const onlyMonth = match.missing.length === 1 && match.missing[0] === 'month';
  return {
    code: onlyMonth ? 'month-column-missing' : 'header-incomplete',
    line: line?.line ?? 1,
    text,
    details: nearest(match),
  };
}

function nearest(match: Match | undefined): Record<string, string> {
  const layout = match?.layout ?? layouts()[0];
  const names = (role: string): string =>
    Object.entries(layout?.columns ?? {}).find(([name]) => name === role)?.[1][0] ?? role;
  return {
    layout: layout?.name ?? '',
    missing: (match?.missing ?? layout?.required ?? []).map(names).join('、'),
  };
}

function rolesOf(match: Match): Role[] {
  return match.columns.flatMap((column) => (column.use === 'role' ? [column.role] : []));
}

/** More columns understood is better; what is missing weighs more than anything; unknown ones weigh a little. */
function score(match: Match): number {
  const unknown = match.columns.filter((column) => isUnknown(match.layout, column)).length;
  return rolesOf(match).length * 10 - match.missing.length * 25 - unknown;
}

function isUnknown(layout: Layout, column: ColumnUse): boolean {
  return (
    column.use === 'none' &&
    column.header !== '' &&
    !layout.ignored.includes(normal(column.header)) &&
    !isSecondName(layout, column.header)
  );
}

/** The second of two columns for one role, such as a credit code beside a customs code: known, not needed. */
function isSecondName(layout: Layout, header: string): boolean {
  return Object.values(layout.columns).some((names) => names.includes(normal(header)));
}

function matchOf(layout: Layout, cells: readonly string[]): Match {
  const taken = new Set<Role>();
  const columns = cells.map((cell): ColumnUse => {
    const header = clean(cell);
    const found = rolesNamed(layout, normal(header)).find((role) => !taken.has(role));
    if (found !== undefined) {
      taken.add(found);
      return { use: 'role', role: found, header };
    }
    return { use: layout.otherDimensions.includes(normal(header)) ? 'dimension' : 'none', header };
  });
  const lacking = layout.required.filter((role) => !taken.has(role));
  const groups = layout.oneOf
    .filter((roles) => !roles.some((role) => taken.has(role)))
    .map((roles) => roles[0] ?? '');
  return { layout, columns, missing: [...lacking, ...groups] };
}

function rolesNamed(layout: Layout, header: string): Role[] {
  return readersInOrder.filter((role) => layout.columns[role]?.includes(header) === true);
}

const readersInOrder = Object.keys(readers).filter((name): name is Role => name in readers);

function normal(header: string): string {
  return clean(header)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[（(].*[）)]$/, '')
    .trim();
}

/** A row may carry one empty cell more or less than its header at the end; the rows decide. */
function widthOf(header: readonly string[], row: readonly string[] | undefined): number {
  if (row === undefined || row.length === header.length) return header.length;
  const difference = row.length - header.length;
  const trailing = difference > 0 ? row.slice(header.length) : header.slice(row.length);
  return trailing.every((cell) => cell.trim() === '') ? row.length : header.length;
}

function linesOf(head: string, delimiter: string): Line[] {
  const lines: Line[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(head, {
    delimiter,
    preview,
    step: ({ data, meta }) => {
      lines.push({ cells: data, line, end: meta.cursor });
      line += head.slice(start, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      start = meta.cursor;
    },
  });
  return lines;
}

function excerpt(text: string): string {
  return text.slice(0, 300);
}
