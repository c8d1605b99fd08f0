import type { RegisterProblem, RegisterRow } from './register-table.ts';

/** A row of a register that counts, with what was read of it. */
export interface KeptEntry<T> extends RegisterRow {
  readonly value: T;
}

/** A register as it was read: what the file calls our columns, and the rows that count, in the order of the file. */
export interface KeptRegister<T> {
  readonly file: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly entries: readonly KeptEntry<T>[];
}

export function valuesIn<T>({ entries }: KeptRegister<T>): T[] {
  return entries.map(({ value }) => value);
}

/** A problem of a row where it stands; its text is the column's cell unless another is told. */
export function problemAt<T>(
  { file, titles }: KeptRegister<T>,
  { line, cells }: RegisterRow,
  column: string,
  problem: Pick<RegisterProblem, 'code' | 'text' | 'details' | 'isDoubt'>,
): RegisterProblem {
  return { file, line, column: titles[column] ?? column, text: cells[column] ?? '', ...problem };
}
