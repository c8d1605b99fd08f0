import type { Problem } from '../facts/receipt.ts';
import type { ReadUpload } from './upload.ts';
import { cellName } from '../sheets/cell-name.ts';
import type { SheetText } from '../sheets/sheet-text.ts';

/** What was read of a sheet, told as people see it there: by cells; it has neither encoding nor delimiters. */
export function inCells(read: ReadUpload, { hiddenRows }: SheetText): ReadUpload {
  const { outcome, header } = read;
  const placed = (problem: Problem): Problem => {
    const column = problem.column === undefined ? -1 : header.indexOf(problem.column);
    const isOnly = column >= 0 && column === header.lastIndexOf(problem.column ?? '');
    return problem.line === undefined || !isOnly
      ? problem
      : { ...problem, cell: cellName(problem.line - 1, column) };
  };
  const hidden: Problem[] =
    hiddenRows === 0 ? [] : [{ code: 'rows-hidden', details: { rows: String(hiddenRows) } }];
  return {
    ...read,
    outcome: {
      ...outcome,
      ...{ encoding: null, delimiter: null },
      rejects: outcome.rejects.map(placed),
      holds: outcome.holds.map(placed),
      notes: [...outcome.notes.map(placed), ...hidden],
    },
  };
}
