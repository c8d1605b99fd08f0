import { change } from '../../trade/change.ts';
import type { Flow } from '../../trade/cut.ts';
import { known, unknown, type Figure } from '../../trade/figure.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import { growthCell, numberCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { baseOf, level, type Line } from '../measures.ts';
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
      cell: (line) => growthCell(quantityGrowth(line, flow, basis)),
    },
    {
      column: { key: 'unit-value', label: columns.unitValue, kind: 'number' },
      cell: (line) => numberCell(unitValue(line, flow, basis), 2),
    },
  ];
}

/** A quantity in whole units; only where one unit holds. */
function quantity({ tally }: Line, flow: Flow, basis: Context['basis']): Figure<Ratio> {
  const found = tally.quantity;
  return found === undefined ? unknown('not-applicable') : known(ratio(found[flow][basis], 1000n));
}

function quantityGrowth({ tally, coverage }: Line, flow: Flow, basis: Context['basis']): Figure<Ratio> {
  const found = tally.quantity;
  if (found === undefined) return unknown('not-applicable');
  const { USD, CNY } = coverage[flow];
  const base = baseOf[basis];
  if (USD[base] !== 'available' && CNY[base] !== 'available') return unknown(USD[base]);
  return change(known(found[flow][basis]), known(found[flow][base]));
}

/** Unit value in USD: value over quantity, within one unit. */
function unitValue(line: Line, flow: Flow, basis: Context['basis']): Figure<Ratio> {
  const found = line.tally.quantity;
  const value = level(line, flow, 'USD', basis);
  if (!value.known) return value;
  if (found === undefined || found[flow][basis] === 0n) return unknown('not-applicable');
  return known(ratio(value.value * 10n, found[flow][basis]));
}
