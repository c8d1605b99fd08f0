import type { Role } from '../layouts/layout.ts';
import { cellWithoutRole, type Cell } from './cell.ts';
import type { ColumnOptions } from './column.ts';
import { TextColumn } from './text-column.ts';

/** What a column is beside that of a role: its names, or the same once more. */
export interface Beside {
  readonly role: Role;
  readonly as: 'name' | 'second';
}

/** A column that is no part of the facts, and kept as long as it takes to hold it against the one that is. */
export class BesideColumn extends TextColumn {
  readonly beside: Beside;

  constructor(options: Pick<ColumnOptions, 'name' | 'header' | 'text'>, beside: Beside) {
    super({ ...options, role: undefined, understand: cellWithoutRole, isNeeded: false });
    this.beside = beside;
    this.isFilled = true;
  }

  override cell(): Cell {
    return { ...super.cell(), fault: undefined };
  }
}
