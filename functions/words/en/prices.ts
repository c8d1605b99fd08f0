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
  note: 'Goods (HS 8) by partner that have a value and a quantity in one unit in both periods. A unit value is value over quantity: it moves with the mix of goods too, and is no price. Fisher is the geometric mean of Laspeyres and Paasche; volume is what is left of the value without it; coverage is the share of matched goods in the flow.',
  sentences: {
    flow: 'For {flow}, unit values of matched goods (Fisher) were {price} and volumes {volume} on a year earlier[; they cover {coverage}% of {flow}].',
  },
};
