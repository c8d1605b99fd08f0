import type { Cell, Column, Exhibit, Row } from '../../bulletin/model/bulletin.ts';
import type { WorkbookWords } from '../../words/zh-CN/workbook.ts';
import type { Page, PageTable, TableCell } from './page.ts';

/** An exhibit as a sheet: title, unit, notes, source and the ways back above its one table. */
export function exhibitPage(exhibit: Exhibit, name: string, words: WorkbookWords): Page {
  const { rows, unit, notes, source } = exhibit;
  const lines = [
    { text: headingOf(exhibit) },
    ...[
      `${words.oneTable}${words.precision}`,
      unit,
      ...notes,
      source,
      ...(rows.length === 0 ? [words.noRows] : []),
    ]
      .filter((text) => text !== '')
      .map((text) => ({ text })),
    { text: words.toContents, sheet: words.sheets.contents },
  ];
  return rows.length === 0 ? { name, lines } : { name, lines, table: tableOf(exhibit, words) };
}

/** "表5-1 前20位贸易伙伴" */
export function headingOf({ label, title }: Pick<Exhibit, 'label' | 'title'>): string {
  return [label, title].filter((text) => text !== '').join(' ');
}

function tableOf({ id, columns, rows }: Exhibit, words: WorkbookWords): PageTable {
  const headings = unique(columns.map((column) => headingText(column, columns, words)));
  return {
    name: `exhibit_${id.replace(/[^A-Za-z0-9]/g, '_')}`,
    headings: columns.map(({ kind }, index) => ({ text: headings[index] ?? '', numeric: kind === 'number' })),
    rows: rows.map((row) =>
      row.cells.map((cell, index) => tableCell(cell, index, row, columns[index], words)),
    ),
  };
}

/**
 * "出口·当月（亿元）": the headings over a column in one, with the unit where the label does not say it. Where a group has
 * one label twice, the column that it qualifies is named between: "出口·累计·同比%".
 */
function headingText(column: Column, columns: readonly Column[], words: WorkbookWords): string {
  const { key, label, group, unit = '' } = column;
  const twice = columns.filter((other) => other.group === group && other.label === label).length > 1;
  const qualified = columns
    .filter((other) => key.startsWith(`${other.key}-`))
    .reduce((longest, other) => (other.key.length > longest.key.length ? other : longest), {
      key: '',
      label: '',
    });
  const own = twice && qualified.label !== '' ? words.inGroup(qualified.label, label) : label;
  const full = group === undefined ? own : words.inGroup(group, own);
  return unit === '' || full.includes(unit) ? full : words.withUnit(full, unit);
}

/** A table's headings must differ, whatever their case. */
function unique(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text.toLowerCase()) ?? 0) + 1;
    seen.set(text.toLowerCase(), count);
    return count === 1 ? text : `${text} (${count})`;
  });
}

function tableCell(
  cell: Cell,
  index: number,
  { level, emphasis }: Row,
  column: Column | undefined,
  words: WorkbookWords,
): TableCell {
  const bold = emphasis === 'total';
  if (column?.kind === 'number' && cell.value !== undefined)
    return { value: Number(cell.value), format: numberFormat(cell, words), bold };
  const mark = cell.mark === undefined ? '' : ` ${words.mark[cell.mark]}`;
  return {
    value: `${cell.whole ?? cell.text}${mark}`,
    bold,
    ...(column?.kind === 'number' && { alignment: 'right' }),
    ...(index === 0 && { indent: level }),
  };
}

/** Shows the unrounded value as the bulletin prints it: its decimals, thousands and sign, and its mark. */
function numberFormat({ text, value = '', mark }: Cell, words: WorkbookWords): string {
  const printed = /^−?([\d,]+)(?:\.(\d+))?$/.exec(text);
  if (printed === null) return 'General';
  const [, whole = '', decimals = ''] = printed;
  const digits = `${whole.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const tail = mark === undefined ? '' : `" ${words.mark[mark]}"`;
  const sign = value.startsWith('-') && !text.startsWith('−') ? '' : '"−"';
  return `${digits}${tail};${sign}${digits}${tail}`;
}
