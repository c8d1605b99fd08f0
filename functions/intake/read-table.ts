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
import { measureRoles } from './meaning/measures.ts';
import { unitsSaid } from './meaning/titles.ts';
import { unitsOfForm } from './meaning/units-of-form.ts';
import { RowReader } from './rows/row-reader.ts';
import { UploadText } from './csv/upload-text.ts';

/** A table that was read: what its rows came to, with its facts in the table `read_facts` of the session. */
export interface TableRead extends RecordsRead {
  /** As it was recognised, with the unit that a remark below or above all rows names. */
  readonly form: Form;
  readonly columns: readonly Column[];
  readonly rows: RowReader;
}

/**
 * Reads the rows of an upload once. Empty cells are no faults in a column that is empty, of which it is known only in
 * the end; where a column turns out to be filled below such cells, or to have commas before its decimals, or a remark
 * below all rows to name their unit, the upload is read again.
 */
export async function readTable(
  open: () => Promise<Readable>,
  written: Form,
  encoding: Encoding,
  session: Session,
): Promise<TableRead | Problem> {
  const filled = new Set<Role>();
  const { decimalComma } = written.layout;
  const decimalCommas = new Set<Role>(decimalComma === true ? measureRoles : []);
  let recognised = written;
  let isWithoutMoney = false;
  for (;;) {
    const form = { ...recognised, decimalCommas };
    const text = new UploadText(encoding);
    const columns = columnsOf(form, text, { filled, isWithoutMoney });
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
    const remarks = recognised === written ? ofAllRows(rows) : [];
    if (remarks.length > 0) {
      const told = inUnitsOf(remarks, written);
      if ('code' in told) return told;
      recognised = told;
      continue;
    }
    const numbers = columns.filter((column) => column instanceof NumberColumn);
    const isDecided = decimalComma !== undefined || decimalCommas.size > 0;
    const commas = isDecided ? [] : commasDecided(numbers, form.delimiter);
    if ('code' in commas) return commas;
    const forgiven = forgivenAmiss(columns);
    if (forgiven.length === 0 && commas.length === 0) return { ...read, form, columns, rows };
    for (const role of commas) decimalCommas.add(role);
    for (const role of forgiven) filled.add(role);
    isWithoutMoney = !columns.some((column) => isMoney(column) && column.isFilled);
  }
}

/** Remarks that name a unit of all rows; none where one stands among them, and speaks of some. */
function ofAllRows({ unitRemarks, rows }: RowReader): RowReader['unitRemarks'] {
  const speaksOfAll = unitRemarks.every(({ above }) => above === 0 || above === rows.data);
  return speaksOfAll ? unitRemarks : [];
}

/** A form whose rows are in the unit that remarks name, as though they stood above the header. */
function inUnitsOf(remarks: RowReader['unitRemarks'], form: Form): Form | Problem {
  const said = unitsSaid([...form.titles, ...remarks.map(({ text }) => text)]);
  const units = unitsOfForm(form.columns, said, form.named);
  if ('code' in units) return { ...units, line: remarks[0]?.line ?? form.headerLine };
  const { powers, counted, notes } = units;
  return {
    ...form,
    powers,
    counted,
    notes: [...notes, ...form.notes.filter(({ code }) => code !== 'unit-scaled')],
  };
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
