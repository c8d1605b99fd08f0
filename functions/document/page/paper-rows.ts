import type { Exhibit, Row } from '../../bulletin/model/bulletin.ts';

/** Rows that follow each other under one heading; "" for none. */
export interface Body<R> {
  readonly heading: string;
  readonly rows: readonly R[];
}

/** A row or two more cost less paper than the line that says they are missing. */
const fewRows = 2;

/** The rows that paper has: parts beyond `length` are left to files, and a line in their place says how many. */
export function withGap<R extends Pick<Row, 'level' | 'emphasis'>>(
  rows: readonly R[],
  length: number | undefined,
  gap: (count: number) => R,
): R[] {
  const parts = rows.filter(({ emphasis, level }) => emphasis === undefined && level === 0);
  if (length === undefined || parts.length <= length + fewRows) return [...rows];
  const left = new Set(parts.slice(length));
  const first = rows.findIndex((row) => left.has(row));
  return [...rows.slice(0, first), gap(left.size), ...rows.slice(first).filter((row) => !left.has(row))];
}

/** The exhibit without the column of which the words stand above its rows, and those words of each row. */
export function underHeadings(exhibit: Exhibit): {
  readonly exhibit: Exhibit;
  readonly headings: readonly string[];
} {
  const at = exhibit.columns.findIndex(({ heads }) => heads);
  if (at === -1) return { exhibit, headings: [] };
  const others = <T>(of: readonly T[]): T[] => of.toSpliced(at, 1);
  return {
    headings: exhibit.rows.map(({ cells }) => cells[at]?.text ?? ''),
    exhibit: {
      ...exhibit,
      columns: others(exhibit.columns),
      rows: exhibit.rows.map((row) => ({ ...row, cells: others(row.cells) })),
    },
  };
}

export function bodiesOf<R>(rows: readonly R[], headings: readonly string[]): Body<R>[] {
  const bodies: { heading: string; rows: R[] }[] = [{ heading: headings[0] ?? '', rows: [] }];
  for (const [index, row] of rows.entries()) {
    const heading = headings[index] ?? '';
    const last = bodies.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else bodies.push({ heading, rows: [row] });
  }
  return bodies;
}
