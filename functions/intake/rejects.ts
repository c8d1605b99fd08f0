import Papa from 'papaparse';
import type { Problem } from '../facts/receipt.ts';

/** As many faults stand in the receipt itself; where there are more, a table beside it has them all. */
export const rejectsKept = 1000;

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
