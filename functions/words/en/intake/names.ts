export type Details = Readonly<Record<string, string>>;

const layouts: Readonly<Record<string, string>> = {
  'customs-platform': "export of customs' statistics platform",
  enterprise: 'enterprise-level file',
  generic: 'generic form',
  'comex-stat': "raw file of Brazil's Comex Stat",
  'un-comtrade': 'file of UN Comtrade',
  indicators: 'indicator file',
};

export const layoutName = (layout = ''): string => layouts[layout] ?? layout;

/** What a column holds, by its role, or by its name in manifest.csv. */
const columns: Readonly<Record<string, string>> = {
  month: 'month',
  months: 'months',
  flow: 'export or import',
  product: 'commodity code',
  market: 'trading partner code',
  regime: 'customs regime code',
  supervision: 'supervision code',
  ownership: 'ownership',
  district: 'customs district',
  park: 'park',
  enterprise: 'enterprise code',
  usd: 'US dollar',
  cny: 'renminbi',
  indicator: 'indicator',
  area: 'area',
  value: 'value',
  unit: 'unit',
  basis: 'basis',
  source: 'source',
};

export const columnName = (column = ''): string => columns[column] ?? column;

export const columnNames = (names = ''): string => names.split(' ').map(columnName).join(', ');

export const valueName = (value = ''): string => ({ usd: 'US dollar', cny: 'renminbi' })[value] ?? value;

export const say = (reason: string, remedy: string) => () => ({ reason, remedy });

export const broken = (reason: string, remedy: string) => (it: Details) => ({
  reason: it['money'] === 'unread' ? `${reason}; its money could not be read` : reason,
  remedy,
});

/** What the cells of a column that is not taken say of the amounts beside them. */
export const tellings: Readonly<Record<string, string>> = {
  multiplier: 'by what the amounts are to be multiplied, which was not done',
  power: 'in what power of ten the amounts are, which were taken as they stand',
  sign: 'that the amounts have another sign, which were taken as they stand',
  reversal: 'that the amounts are reversals, which were taken as they stand',
  invalid: 'that the rows are void, cancelled or deleted, which count all the same',
  valid: 'that the rows are not valid, which count all the same',
  status: 'that the rows are not to count, which count all the same',
  basis: 'that the amounts are not those of the month, which were taken as if they were',
  currency: 'another currency than the header does, which was believed',
  unit: 'a unit of the amounts, which were taken as they stand',
};

/** What a column of amounts holds instead of the month's. */
export const kinds: Readonly<Record<string, string>> = {
  cumulative: 'it holds sums to date',
  before: 'it holds amounts of the year before',
  earlier: 'it holds amounts of the month before',
  change: 'it holds changes',
  share: 'it holds shares',
  target: 'it holds targets or progress towards them',
  rank: 'it holds ranks or numbers of rows',
  price: 'it holds unit values',
  foreign: 'it is in another currency',
  untold: 'it does not say its currency',
  second: 'another column was taken for the same',
};

export const unitName = (unit = ''): string => ({ usd: 'US dollars', cny: 'yuan' })[unit] ?? unit;

export const sumsOf = (it: Readonly<Record<string, string>>): string =>
  [it['usd'] && `USD ${it['usd']}`, it['cny'] && `CNY ${it['cny']}`].filter((sum) => sum).join(', ');

/** Pairs of lines: "12=345 13=346". */
export const pairs = (text = ''): string => text.replaceAll('=', ' and ').replaceAll(/ (?=\d+ and)/g, ', ');

/** Lines with both amounts: "12:100.00:637.00". */
export const amounts = (text = ''): string =>
  text
    .split(' ')
    .map((one) => {
      const [line = '', usd = '', cny = ''] = one.split(':');
      return `line ${line} has USD ${usd} and CNY ${cny}`;
    })
    .join('; ');
