import type { CsvRecord } from '../csv/record.ts';
import { clean, written } from './cell-readers.ts';
import { cellWithoutRole, isPlain, type Cell } from './cell.ts';
import { UnusedColumn, type UnusedColumnOptions } from './unused-column.ts';

/** The words of a layout for the cells of a column, in one form. */
export interface Words {
  readonly words: readonly string[];
  /** Whether rows with other words make the upload one of another kind; else they are parts of those with these. */
  readonly isOnly: boolean;
}

/** A column that is not kept, of which the words say whether its rows are the layout's. */
export class WordsColumn extends UnusedColumn {
  constructor(options: Omit<UnusedColumnOptions, 'understand'>, { words, isOnly }: Words) {
    const known = new Set(words.map(plain));
    super({
      ...options,
      understand: (text) => {
        const cell = cellWithoutRole(text);
        if (written(text) === '' || known.has(plain(text))) return cell;
        return isOnly ? { ...cell, fault: 'rows-of-another-kind' } : { ...cell, isPart: true };
      },
    });
  }

  override read(record: CsvRecord, place: number): boolean {
    return super.read(record, place) && isPlain(this.seen);
  }

  override cell(): Cell {
    return this.seen;
  }
}

function plain(text: string): string {
  return clean(text).toUpperCase();
}
