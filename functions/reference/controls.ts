import { parseDecimal } from '../trade/decimal.ts';
import { flows } from '../trade/cut.ts';
import { currencies } from '../trade/money.ts';
import { parseMonth } from '../trade/month.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';
import type { Control } from './registers.ts';

const flowWords = new Map<string, string>([
  ['出口', 'export'],
  ['进口', 'import'],
]);
const currencyWords = new Map<string, string>([
  ['美元', 'USD'],
  ['人民币', 'CNY'],
]);
const spans = new Map<string, Control['span']>([
  ['当月', 'month'],
  ['累计', 'toDate'],
  ['month', 'month'],
  ['to-date', 'toDate'],
]);

/** `controls.csv`: what customs itself published of a month and of the year to date. */
export const controlColumns: Columns = {
  month: { names: ['月份'], required: true },
  flow: { names: ['进出口'], required: true, values: [...wordsOf(flowWords), ...flows] },
  currency: { names: ['币种', '币制'], required: true, values: [...wordsOf(currencyWords), ...currencies] },
  span: { names: ['口径', '期间'], required: true, values: wordsOf(spans) },
  value: { names: ['金额', '数值'], required: true },
};

export function parseControl({ cells }: RegisterRow, report: Report): Control | undefined {
  const month = parseMonth(cells['month'] ?? '');
  const flow = flows.find((name) => name === (flowWords.get(cells['flow'] ?? '') ?? cells['flow']));
  const currency = currencies.find(
    (name) => name === (currencyWords.get(cells['currency'] ?? '') ?? cells['currency']),
  );
  const span = spans.get(cells['span'] ?? '');
  const value = parseDecimal(cells['value'] ?? '');
  if (month === undefined) return report('register-month-unreadable', 'month');
  if (flow === undefined) return report('control-flow-unknown', 'flow');
  if (currency === undefined) return report('control-currency-unknown', 'currency');
  if (span === undefined) return report('control-span-unknown', 'span');
  if (value === undefined || value.numerator < 0n || (value.numerator * 100n) % value.denominator !== 0n)
    return report('number-unreadable', 'value');
  return { month, flow, currency, span, minor: (value.numerator * 100n) / value.denominator };
}
