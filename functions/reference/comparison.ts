import { parseDecimal } from '../trade/decimal.ts';
import type { Currency } from '../trade/money.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { ratio, type Ratio } from '../trade/ratio.ts';
import { moneyUnits } from '../trade/units.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';

/** Trade of elsewhere as published: the nation's, the province's, another city's of the province. */
export interface Compared {
  /** Its line in the register. */
  readonly line: number;
  readonly month: Month;
  readonly area: string;
  /** In English, where the register has it. */
  readonly areaEn: string;
  readonly level: 'nation' | 'province' | 'city';
  readonly flow: 'total' | 'export' | 'import';
  readonly span: 'month' | 'toDate';
  readonly currency: Currency;
  /** Minor units; undefined where growth alone was published. */
  readonly minor: Ratio | undefined;
  /** Growth on a year earlier, as a ratio: 0.156 for 15.6 per cent. */
  readonly growth: Ratio | undefined;
}

const levels = new Map<string, Compared['level']>([
  ['全国', 'nation'],
  ['全省', 'province'],
  ['市州', 'city'],
  ['nation', 'nation'],
  ['province', 'province'],
  ['city', 'city'],
]);
const flows = new Map<string, Compared['flow']>([
  ['进出口', 'total'],
  ['出口', 'export'],
  ['进口', 'import'],
  ['total', 'total'],
  ['export', 'export'],
  ['import', 'import'],
]);
const spans = new Map<string, Compared['span']>([
  ['当月', 'month'],
  ['累计', 'toDate'],
  ['month', 'month'],
  ['to-date', 'toDate'],
]);

/** `comparison.csv`: what others published of their trade, to stand beside the city's. */
export const comparisonColumns: Columns = {
  month: { names: ['月份'], required: true },
  area: { names: ['地区'], required: true },
  area_en: { names: ['地区英文'] },
  level: { names: ['层级'], required: true, values: wordsOf(levels) },
  flow: { names: ['进出口'], required: true, values: wordsOf(flows) },
  span: { names: ['口径', '期间'], required: true, values: wordsOf(spans) },
  value: { names: ['金额', '数值'] },
  unit: { names: ['单位'], required: true },
  growth: { names: ['同比%', '同比', '增速'] },
};

export function parseCompared({ line, cells }: RegisterRow, report: Report): Compared | undefined {
  const { area = '', area_en: areaEn = '' } = cells;
  const month = parseMonth(cells['month'] ?? '');
  const level = levels.get(cells['level'] ?? '');
  const flow = flows.get(cells['flow'] ?? '');
  const span = spans.get(cells['span'] ?? '');
  const unit = moneyUnits.get(cells['unit'] ?? '');
  const [value, growth] = [parseDecimal(cells['value'] ?? ''), parseDecimal(cells['growth'] ?? '')];
  if (month === undefined) return report('register-month-unreadable', 'month');
  if (area === '') return report('register-value-missing', 'area');
  if (level === undefined) return report('comparison-level-unknown', 'level');
  if (flow === undefined) return report('control-flow-unknown', 'flow');
  if (span === undefined) return report('control-span-unknown', 'span');
  if (unit === undefined) return report('unit-unknown', 'unit');
  if (cells['value'] && (value === undefined || value.numerator < 0n))
    return report('number-unreadable', 'value');
  if (cells['growth'] && growth === undefined) return report('number-unreadable', 'growth');
  if (value === undefined && growth === undefined) return report('register-value-missing', 'value');
  return {
    ...{ line, month, area, areaEn, level, flow, span, currency: unit.currency },
    minor: value && ratio(value.numerator * unit.minor, value.denominator),
    growth: growth && ratio(growth.numerator, growth.denominator * 100n),
  };
}
