import { parseDecimal } from '../trade/decimal.ts';
import { parseYear } from '../trade/month.ts';
import type { Ratio } from '../trade/ratio.ts';
import { moneyUnits } from '../trade/units.ts';
import type { Columns, RegisterRow, Report } from './register-table.ts';

/** An enterprise whose trade the bureau schedules (重点外贸企业调度): its target of a year, and whom to call. */
export interface KeyEnterprise {
  /** Its line in the register. */
  readonly line: number;
  /** Customs registration code or unified social credit code. */
  readonly code: string;
  readonly year: number;
  /** In `unit`: 亿元, 万元, 亿美元, 万美元. */
  readonly target: Ratio | undefined;
  readonly unit: string;
  /** The department or person responsible; may be empty. */
  readonly contact: string;
}

export const keyEnterpriseColumns: Columns = {
  code: { names: ['企业编码', '海关注册编码', '统一社会信用代码'], required: true },
  year: { names: ['年份', '年度'], required: true },
  target: { names: ['目标值', '年度目标'] },
  unit: { names: ['单位'] },
  contact: { names: ['联系单位', '责任单位', '联系人'] },
};

export function parseKeyEnterprise({ line, cells }: RegisterRow, report: Report): KeyEnterprise | undefined {
  const { code = '', target = '', unit = '', contact = '' } = cells;
  if (!/^([0-9A-Z]{10}|[0-9A-Z]{18})$/.test(code)) return report('customs-code-malformed', 'code');
  const year = parseYear(cells['year'] ?? '');
  if (year === undefined) return report('target-year-unreadable', 'year');
  const value = parseDecimal(target);
  if (target !== '' && value === undefined) return report('number-unreadable', 'target');
  if (value !== undefined && value.numerator <= 0n) return report('target-not-possible', 'target');
  if (target !== '' && !moneyUnits.has(unit)) return report('unit-unknown', 'unit');
  return { line, code, year, target: value, unit, contact };
}
