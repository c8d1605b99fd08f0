/** Cells that a sheet shows as one, by their rows and columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A header has no more rows. */
const mostRows = 4;
const number = /^[-+]?[\d.,]+%?$/;

/**
 * The first rows of a sheet with a header of several rows, joined by cells that are merged over them, brought into its
 * last row: 金额 above 美元 is 金额（美元）. Merged cells over rows that hold numbers are data and stay as they are.
 */
export function headerFolded(rows: readonly (readonly string[])[], merges: readonly Merge[]): string[][] {
  const folded = rows.map((cells) => [...cells]);
  for (const { top, bottom } of bandsOf(merges)) {
    const band = rows.slice(top, bottom + 1);
    if (bottom - top >= mostRows || bottom >= rows.length) continue;
    if (band.some((cells) => cells.some((cell) => number.test(cell.trim())))) continue;
    const width = Math.max(
      ...band.map((cells) => cells.length),
      ...merges.map(({ right }) => right + 1).filter((one) => one <= 1000),
    );
    const header = Array.from({ length: width }, (_, column) => {
      const texts = band.map((_, index) => textAt(rows, merges, top + index, column));
      const [name = '', ...asides] = texts.filter((text, at) => text !== '' && texts.indexOf(text) === at);
      return `${name}${asides.map((aside) => (/^[（(].*[)）]$/s.test(aside) ? aside : `（${aside}）`)).join('')}`;
    });
    for (let row = top; row < bottom; row++) folded[row] = [];
    folded[bottom] = header.slice(0, header.findLastIndex((cell) => cell !== '') + 1);
  }
  return folded;
}

/** The runs of rows that cells are merged over, from the top. */
function bandsOf(merges: readonly Merge[]): { readonly top: number; readonly bottom: number }[] {
  const bands: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of merges
    .filter((merge) => merge.bottom > merge.top)
    .sort((one, other) => one.top - other.top)) {
    const last = bands.at(-1);
    if (last !== undefined && top <= last.bottom) last.bottom = Math.max(last.bottom, bottom);
    else bands.push({ top, bottom });
  }
  return bands;
}

/** What people read in a cell: of merged ones what their first holds. */
function textAt(
  rows: readonly (readonly string[])[],
  merges: readonly Merge[],
  row: number,
  column: number,
): string {
  const merge = merges.find(
    (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
  );
  return (rows[merge?.top ?? row]?.[merge?.left ?? column] ?? '').trim();
}
