import Papa from 'papaparse';
import type { Problem } from '../facts/receipt.ts';
import type { Session } from '../facts/session.ts';
import type { BrokenRow } from './broken-rows.ts';
import type { Understanding } from './understand.ts';

/** As many faults stand in the receipt itself; where there are more, a table beside it has them all. */
export const rejectsKept = 1000;

/**
 * Every fault of every rejected row, in the order of the lines: where it stands, what was found, and its code. The
 * money of a rejected row is in `rejectedMoney`, unless the fault is that of its money, or its details say `money:
 * unread`.
 */
export async function rejectsOf(
  session: Session,
  understanding: Understanding,
  broken: readonly BrokenRow[],
): Promise<Problem[]> {
  const faults = broken.flatMap(({ line, text, code, kind, money }): Problem[] =>
    kind === 'data'
      ? [{ code, line, text, ...(money === undefined && { details: { money: 'unread' } }) }]
      : [],
  );
  for (const { role, header, cells } of understanding.columns) {
    if (!cells.some(({ fault }) => fault !== undefined && fault !== 'header')) continue;
    const found = await session.rows(`
      SELECT line::INTEGER AS line, ${role}_fault AS code, ${role}_text[:200] AS text
      FROM staged WHERE kind = 'data' AND ${role}_fault IS NOT NULL`);
    for (const { line, code, text } of found) {
      if (typeof code !== 'string' || typeof text !== 'string') continue;
      faults.push({ code, line: Number(line), column: header, text });
    }
  }
  return faults.sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
}

/** All faults of an upload as a CSV that a spreadsheet opens safely. */
export function rejectsTable(rejects: readonly Problem[]): string {
  const rows = rejects.map(({ line, column, text, code, details }) => ({
    line: line ?? '',
    column: column ?? '',
    text: text ?? '',
    code,
    money: details?.['money'] ?? '',
  }));
  return `\uFEFF${Papa.unparse(rows, { columns: ['line', 'column', 'text', 'code', 'money'], escapeFormulae: true })}\r\n`;
}
