import { change } from '../../trade/change.ts';
import type { Flow } from '../../trade/cut.ts';
import { combine, computed, known, scaled, unknown, type Figure } from '../../trade/figure.ts';
import type { SumOrigin } from '../../trade/origin.ts';
import { yearBefore, type Period } from '../../trade/period.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { growthCell, numberCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { level, type Line } from '../evidence/measures.ts';
import type { Field } from './breakdown.ts';

/** What a list of goods shows beside money: code, unit, quantity and its growth, and the unit value. */
export function quantityColumns({ words, basis }: Context, flow: Flow): Field[] {
  const { columns } = words;
  return [
    {
      column: { key: 'code', label: columns.code, kind: 'text' },
      cell: ({ key }) => textCell(/^\d+$/.test(key) ? key : ''),
    },
    {
      column: { key: 'unit-name', label: columns.unitName, kind: 'text' },
      cell: ({ tally }) => textCell(words.quantityUnit(tally.quantity?.unit ?? '')),
    },
    {
      column: { key: 'quantity', label: columns.quantityOf[basis], kind: 'number' },
      cell: (line) => numberCell(quantity(line, flow, basis), 0),
    },
    {
      column: { key: 'quantity-change', label: columns.quantityChange, kind: 'number', unit: '%' },
      cell: (line) => growthCell(quantityGrowth(line, flow, basis), 'higher'),
    },
    {
      column: { key: 'unit-value', label: columns.unitValue, kind: 'number' },
      cell: (line) => numberCell(unitValue(line, flow, basis), 2),
    },
  ];
}

/** A quantity in whole units; only where one unit holds. */
function quantity(line: Line, flow: Flow, basis: Context['basis']): Figure<Ratio> {
  return scaled(thousandths(line, flow, basis), ratio(1n, 1000n));
}

/** A quantity in thousandths of its unit. */
function thousandths({ tally, dimension, keys }: Line, flow: Flow, period: Period): Figure<bigint> {
  const found = tally.quantity;
  if (found === undefined) return unknown('not-applicable');
  const origin: SumOrigin = { of: 'sum', dimension, keys, flow, what: 'quantity', period };
  return { ...known(found[flow][period]), origin };
}

function quantityGrowth(line: Line, flow: Flow, basis: Context['basis']): Figure<Ratio> {
  if (line.tally.quantity === undefined) return unknown('not-applicable');
  const { USD, CNY } = line.coverage[flow];
  const base = yearBefore[basis];
  if (USD[base] !== 'available' && CNY[base] !== 'available') return unknown(USD[base]);
  return change(thousandths(line, flow, basis), thousandths(line, flow, base));
}

/** Unit value in USD: value over quantity, within one unit. */
function unitValue(line: Line, flow: Flow, basis: Context['basis']): Figure<Ratio> {
  const value = level(line, flow, 'USD', basis);
  const amount = thousandths(line, flow, basis);
  const perThousandth = combine(value, amount, (minor, count) =>
    count === 0n ? unknown('not-applicable') : known(ratio(minor, count)),
  );
  return scaled(computed(perThousandth, 'quotient', value, amount), ratio(10n, 1n));
}
