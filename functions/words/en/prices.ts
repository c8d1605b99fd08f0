import type { PricesWords } from '../zh-CN/prices.ts';

export const pricesWords: PricesWords = {
  title: 'Unit values and volumes (year to date on a year earlier)',
  columns: {
    item: 'Goods',
    value: 'Value',
    laspeyres: 'Unit value (Laspeyres)',
    paasche: 'Unit value (Paasche)',
    fisher: 'Unit value (Fisher)',
    volume: 'Volume',
    coverage: 'Coverage',
  },
  all: { export: 'Exports', import: 'Imports' },
  note: (covered) =>
    [
      'Goods (HS 8) by partner that have a value and a quantity in one unit in both periods.',
      'A unit value is value over quantity: it moves with the mix of goods too, and is no price.',
      `Fisher is the geometric mean of Laspeyres and Paasche; volume is what is left of the value without it${covered ? '; coverage is the share of matched goods in the flow' : ''}.`,
      'Items whose unit value is more than twice or less than half of a year earlier stay outside the index; an index of less than half of the value is not printed.',
      ...(covered ? ['Named, where told, are the goods without which the index would move most.'] : []),
    ].join(' '),
  hangs: 'the index depends heavily on one of the goods and should be read with care',
  apart: ({ flow, count, share }) =>
    `${flow}: ${count} matched items (goods by partner) stay outside, ${share}% of the value of matched items.`,
  without: ({ flow, name, points, without }) =>
    `${flow}: without ${name} the Fisher index would be ${without}%; these goods contribute ${points} percentage points.`,
  sentences: {
    flow: 'For {flow}, unit values of matched goods (Fisher) were {price} and volumes {volume} on a year earlier[; they cover {coverage}% of {flow}][; {hangs}].',
  },
};
