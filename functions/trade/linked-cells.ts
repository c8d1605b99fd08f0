import { publicFamilies, type Atom, type Holding, type RowId } from './disclosure.ts';
import { FirmsBehind } from './firms-behind.ts';

/** The city's own sum, which stands in every table. */
export const total = 'total';

/** Trade of one month and flow under the same open rows of all families. */
export interface Cell {
  /** By family: the open rows that count it, one a line; "" where none does. */
  readonly blocks: readonly string[];
  readonly open: ReadonlySet<RowId>;
  readonly holdings: Holding[];
}

/** Atoms of one month and flow as cells. */
export function cellsOf(atoms: readonly Atom[], isOpen: (row: RowId) => boolean): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { rows, holdings } of atoms) {
    const open = rows.filter((row) => !row.endsWith(':') && isOpen(row)).sort();
    const name = open.join('\n');
    const cell = cells.get(name) ?? { blocks: blocksOf(open), open: new Set(open), holdings: [] };
    cells.set(name, cell);
    cell.holdings.push(...holdings);
  }
  return [...cells.values()];
}

function blocksOf(open: readonly RowId[]): string[] {
  return publicFamilies.map((family) =>
    open.filter((row) => family.some((dimension) => row.startsWith(`${dimension}:`))).join('\n'),
  );
}

/** Which rows tell the sum of a block: its own, or for what no open row counts the total without all that are open. */
export function sumOf(block: string, family: number, cells: readonly Cell[]): ReadonlyMap<string, bigint> {
  if (block !== '') return new Map(block.split('\n').map((row) => [row, 1n]));
  const open = new Set(cells.flatMap(({ blocks }) => blocks[family]?.split('\n') ?? []));
  open.delete('');
  return new Map([[total, 1n] as const, ...[...open].map((row) => [row, -1n] as const)]);
}

/** Who stands behind cells together. */
export function behind(cells: readonly Cell[]): FirmsBehind {
  const firms = new FirmsBehind();
  for (const { holdings } of cells) for (const holding of holdings) firms.add(holding);
  return firms;
}
