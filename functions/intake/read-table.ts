import type { Readable } from 'node:stream';
import type { Problem } from '../facts/receipt.ts';
import type { Session } from '../facts/session.ts';
import type { Column } from './columns/column.ts';
import { columnsOf } from './columns/columns.ts';
import { NumberColumn } from './columns/number-column.ts';
import { commasDecided } from './meaning/decimal-marks.ts';
import type { Encoding } from './csv/encoding.ts';
import { FactsTable } from './facts/facts-table.ts';
import type { Role } from './layouts/layout.ts';
import { readRecords, type RecordsRead } from './csv/read-records.ts';
import type { Form } from './meaning/form.ts';
import { RowReader } from './rows/row-reader.ts';
import { UploadText } from './csv/upload-text.ts';

/** A table that was read: what its rows came to, with its facts in the table `read_facts` of the session. */
export interface TableRead extends RecordsRead {
  readonly columns: readonly Column[];
  readonly rows: RowReader;
}

/**
 * Reads the rows of an upload once. Empty cells are no faults in a column that is empty, of which it is known only in
 * the end; where a column turns out to be filled below such cells, or to have commas before its decimals, the upload is
 * read again.
 */
export async function readTable(
  open: () => Promise<Readable>,
  written: Form,
  encoding: Encoding,
  session: Session,
): Promise<TableRead | Problem> {
  const filled = new Set<Role>();
  const decimalCommas = new Set<Role>();
  for (;;) {
    const form = { ...written, decimalCommas };
    const text = new UploadText(encoding);
    const columns = columnsOf(form, text, filled);
    const facts = await FactsTable.create(session, columns);
    const rows = new RowReader({ form, text, columns, facts });
    let read: RecordsRead | Problem;
    try {
      read = await readRecords(await open(), form, text, (record) => rows.read(record));
      rows.end();
    } finally {
      facts.end();
    }
    if ('code' in read) return read;
    const numbers = columns.filter((column) => column instanceof NumberColumn);
    const commas = decimalCommas.size > 0 ? [] : commasDecided(numbers, form.delimiter);
    if ('code' in commas) return commas;
    const forgiven = forgivenAmiss(columns);
    if (forgiven.length === 0 && commas.length === 0) return { ...read, columns, rows };
    for (const role of commas) decimalCommas.add(role);
    for (const role of forgiven) filled.add(role);
  }
}

/** Roles whose empty cells are faults after all; an upload without any money lacks it in every row. */
function forgivenAmiss(columns: readonly Column[]): Role[] {
  const hasMoney = columns.some((column) => isMoney(column) && column.isFilled);
  return columns.flatMap((column) => {
    const isAmiss = column.hasForgiven && (column.isFilled || (isMoney(column) && !hasMoney));
    return isAmiss && column.role !== undefined ? [column.role] : [];
  });
}

function isMoney({ role }: Column): boolean {
  return role === 'usd' || role === 'cny';
}
