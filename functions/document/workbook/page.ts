/** A sheet as readers of statistics expect it: lines in column A, then at most one table, which begins in column A. */
export interface Page {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly table?: PageTable;
}

export interface Line {
  readonly text: string;
  readonly bold?: boolean;
  /** The sheet that a click leads to. */
  readonly sheet?: string;
}

export interface PageTable {
  /** Unique in the workbook, letters, digits and low lines. */
  readonly name: string;
  readonly headings: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly value: string | number;
  readonly format?: string;
  readonly alignment?: 'right';
  readonly indent?: number;
  readonly bold?: boolean;
  readonly sheet?: string;
}
