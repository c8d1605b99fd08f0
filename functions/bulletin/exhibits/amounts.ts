import { parseDecimal } from '../../trade/decimal.ts';
import type { Cell, Exhibit } from '../model/bulletin.ts';
import { numeral, parseNumeral } from '../model/numerals.ts';

/**
 * The exhibit with its amounts of money in `unit` printed with one decimal more where any of them would else be printed
 * as nothing: a table has one number of decimals, and a document as few numbers as its tables allow.
 */
export function withAmountsTold(exhibit: Exhibit, unit: string): Exhibit {
  const isMoney = exhibit.columns.map((column) => column.kind === 'number' && column.unit === unit);
  const isLost = ({ text, value }: Cell): boolean =>
    parseNumeral(text)?.numerator === 0n && value !== undefined && value !== '0';
  if (!exhibit.rows.some(({ cells }) => cells.some((cell, index) => isMoney[index] === true && isLost(cell))))
    return exhibit;
  return {
    ...exhibit,
    rows: exhibit.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => (isMoney[index] === true ? closer(cell) : cell)),
    })),
  };
}

function closer(cell: Cell): Cell {
  const value = cell.value === undefined ? undefined : parseDecimal(cell.value);
  if (value === undefined) return cell;
  const decimals = /\.(\d+)$/.exec(cell.text)?.[1]?.length ?? 0;
  return { ...cell, text: numeral(value, decimals + 1, { grouped: true }) };
}
