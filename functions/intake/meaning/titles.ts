import { headerText, normal } from './header-text.ts';
import { moneyUnit, scaleSaid } from './money-units.ts';
import { quantityUnit, type QuantityUnit } from './quantity-units.ts';
import { currencies, type CurrencyColumn } from '../../facts/currency-sums.ts';

/** What the lines above a header say of units. */
export interface UnitsSaid {
  /** The unit of all money, or of that of one currency. */
  readonly money: readonly MoneyUnitSaid[];
  readonly quantity: QuantityUnit | undefined;
  /** A unit that was not understood. */
  readonly unclear: string | undefined;
}

/** Nothing stands above. */
export const nothingSaid: UnitsSaid = { money: [], quantity: undefined, unclear: undefined };

export interface MoneyUnitSaid {
  readonly currency: CurrencyColumn | undefined;
  readonly power: number;
  readonly text: string;
}

/** No title says more of units than its first characters. */
const longest = 300;

const statement =
  /(?<before>[\u4e00-\u9fff]?[\u4e00-\u9fff]?)(?:单位|计量单位|(?<![a-z])units?(?![a-z])(?: of (?:measure|value))?)\s?[:：为]?\s?(?<said>[^;；。)|单]{1,40})/g;
/** Sums said to be in a unit, as in 金额以万元计 and 以上均为万美元. */
const counted =
  /(?:以|按|均为|皆为|都是)(?<said>[十百千万亿]{1,3}(?:美元|元|元人民币|人民币))(?![\u4e00-\u9fff]*以上)/g;
/** Words before 单位 that make it a unit of something; others make it an office: 填报单位. */
const measured = new Set([
  '',
  '金额',
  '价值',
  '货值',
  '货币',
  '币值',
  '计价',
  '数量',
  '计量',
  '重量',
  '表',
  '额',
  '值',
]);

/** The units that the lines above a header name, behind 单位 or "unit" or in brackets of their own. */
export function unitsSaid(lines: readonly string[]): UnitsSaid {
  const money: MoneyUnitSaid[] = [];
  let quantity: QuantityUnit | undefined;
  let unclear: string | undefined;
  for (const line of lines) {
    for (const text of partsIn(line.slice(0, longest))) {
      const unit = moneyUnit(text) ?? scaleAlone(text);
      const counted = unit === undefined ? quantityUnit(text) : undefined;
      if (unit !== undefined) money.push({ ...{ currency: undefined }, ...unit, text });
      else if (counted !== undefined) quantity ??= counted;
      else if (/[元币$¥十百千万亿]|usd|cny|rmb|dollar|yuan|thousand|million|billion/.test(text))
        unclear ??= text;
    }
  }
  return { money, quantity, unclear };
}

function scaleAlone(text: string): Pick<MoneyUnitSaid, 'currency' | 'power'> | undefined {
  const power = scaleSaid(text);
  return power === undefined ? undefined : { currency: undefined, power };
}

/** Texts that may be units: whole where they are one, else piece by piece. */
function partsIn(line: string): string[] {
  const text = normal(line).replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/["']/g, '');
  const behind = [...text.matchAll(statement)].flatMap(({ groups }) => {
    const before = groups?.['before'] ?? '';
    return [...measured].some((word) => before.endsWith(word) && (word !== '' || before === ''))
      ? [groups?.['said'] ?? '']
      : [];
  });
  const said = [...text.matchAll(counted)].map(({ groups }) => groups?.['said'] ?? '');
  const { asides } = headerText(line);
  const beside = asides.map((aside) => aside.replace(/^(?:values? )?in /, '').replace(/ of /g, ' '));
  return [
    ...behind.flatMap((one) => (isUnit(one.trim()) ? [one.trim()] : one.split(/[,，、/和及\s]+/))),
    ...beside.filter((aside) => moneyUnit(aside) !== undefined),
    ...said,
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isUnit(text: string): boolean {
  return (moneyUnit(text) ?? scaleAlone(text) ?? quantityUnit(text)) !== undefined;
}

/** Whether a line below or among the rows says that money is in a unit in which it has not been read. */
export function namesOtherUnit(
  line: string,
  powers: Readonly<Partial<Record<CurrencyColumn, number>>>,
): boolean {
  return unitsSaid([line]).money.some(({ currency, power }) =>
    power === 0
      ? false
      : (currency === undefined ? currencies : [currency]).some((of) => powers[of] !== power),
  );
}
