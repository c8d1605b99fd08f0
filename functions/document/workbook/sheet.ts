import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { colToLetter } from 'hucre/xlsx';
import { columnsOf, rowHeights, textWidth } from './measures.ts';
import type { Page, PageTable } from './page.ts';

/** Longest text of a cell that spreadsheets open. */
const longest = 32_767;
/** More lines than these, frozen, would leave no room for the table. */
const frozenLines = 12;
const linkColour = { rgb: '0563C1' };

export function toSheet({ name, lines, table }: Page, font: string): WriteSheet {
  const columns = table === undefined ? [{ width: textWidth }] : columnsOf(table);
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of lines.entries()) {
    const first = row === 0;
    cells.set(`${row},0`, {
      ...textOrNumber(line.text),
      ...linkTo(line.sheet, line.text),
      style: styleOf(font, {
        bold: first || line.bold === true,
        size: first ? 16 : 12,
        link: line.sheet !== undefined,
        wrap: table === undefined,
      }),
    });
  }
  if (table !== undefined) placeTable(table, lines.length, cells, font);
  return {
    name,
    rows: Array.from({ length: lines.length + (table === undefined ? 0 : table.rows.length + 1) }, () => []),
    cells,
    columns,
    rowDefs: rowHeights(lines, table, columns),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(table !== undefined && {
      freezePane: { rows: lines.length > frozenLines ? 0 : lines.length + 1, columns: 1 },
      tables: [
        {
          name: table.name,
          range: `A${lines.length + 1}:${colToLetter(table.headings.length - 1)}${lines.length + 1 + table.rows.length}`,
          columns: table.headings.map(({ text }) => ({ name: text })),
          style: 'TableStyleLight1',
          showRowStripes: false,
          showAutoFilter: true,
        },
      ],
    }),
  };
}

function placeTable(table: PageTable, top: number, cells: Map<string, Partial<Cell>>, font: string): void {
  for (const [column, { text, numeric }] of table.headings.entries())
    cells.set(`${top},${column}`, {
      ...textOrNumber(text),
      style: styleOf(font, { bold: true, wrap: true, ...(numeric && { horizontal: 'right' }) }),
    });
  for (const [index, row] of table.rows.entries())
    for (const [column, cell] of row.entries())
      cells.set(`${top + 1 + index},${column}`, {
        ...textOrNumber(cell.value),
        ...linkTo(cell.sheet, String(cell.value)),
        style: styleOf(font, {
          bold: cell.bold === true,
          link: cell.sheet !== undefined,
          wrap: typeof cell.value === 'string',
          indent: cell.indent ?? 0,
          ...(cell.alignment && { horizontal: cell.alignment }),
          ...(cell.format !== undefined && { format: cell.format }),
        }),
      });
}

/** Text is always text, whatever it begins with; nothing is ever a formula. */
function textOrNumber(value: string | number): Pick<Cell, 'value' | 'type'> {
  return typeof value === 'number'
    ? { value, type: 'number' }
    : { value: value.slice(0, longest), type: 'string' };
}

function linkTo(sheet: string | undefined, display: string): Pick<Cell, 'hyperlink'> {
  if (sheet === undefined) return {};
  return { hyperlink: { target: '', location: `'${sheet.replaceAll("'", "''")}'!A1`, display } };
}

function styleOf(
  font: string,
  look: {
    readonly bold: boolean;
    readonly size?: number;
    readonly link?: boolean;
    readonly wrap?: boolean;
    readonly indent?: number;
    readonly horizontal?: 'right';
    readonly format?: string;
  },
): CellStyle {
  return {
    font: {
      name: font,
      bold: look.bold,
      size: look.size ?? 12,
      ...(look.link === true && { underline: true, color: linkColour }),
    },
    alignment: {
      vertical: 'top',
      wrapText: look.wrap === true,
      ...(look.horizontal && { horizontal: look.horizontal }),
      ...(look.indent !== undefined && look.indent > 0 && { horizontal: 'left', indent: look.indent }),
    },
    ...(look.format !== undefined && { numFmt: look.format }),
  };
}
