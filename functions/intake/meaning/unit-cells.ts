import type { Role } from '../layouts/layout.ts';
import type { Form } from './form.ts';
import { moneyUnit, scaleSaid } from './money-units.ts';
import { quantityUnit, smallest } from './quantity-units.ts';
import { isSeveralScales } from './scales.ts';
import { unitsSaid } from './titles.ts';
import { currencies, type CurrencyColumn } from '../../facts/currency-sums.ts';

/** What the cell of a column of units comes to: a unit of quantity in customs' words, and what it makes of its row. */
export interface UnitSaid {
  readonly value: string | undefined;
  /** The numbers of this role in its row are in ten to this power of our unit. */
  readonly scale?: { readonly role: Role; readonly power: number };
  readonly fault?: string;
}

const counts = { unit: 'quantity', unit2: 'quantity2' } as const;

/** No unit of quantity has these in its name. */
const soundsLikeMoney = /[元圆$¥€£￥]|usd|cny|rmb|dollar|yuan|eur|jpy|hkd|gbp/i;

export function isUnitRole(role: Role): role is 'unit' | 'unit2' | 'money_unit' {
  return role === 'unit' || role === 'unit2' || role === 'money_unit';
}

/** A unit by itself, beside what the headers say of units; `text` is undefined where the cell says nothing. */
export function unitSaid(
  role: 'unit' | 'unit2' | 'money_unit',
  text: string | undefined,
  form: Form,
): UnitSaid {
  if (role === 'money_unit') return ofMoney(text, form) ?? { value: text, fault: 'money-unit-unknown' };
  const counted = counts[role];
  const header = form.counted[counted];
  if (text === undefined) {
    return header === undefined
      ? { value: undefined }
      : { value: header.unit, ...scaled(counted, header.power) };
  }
  const money = role === 'unit' && moneyUnit(text) !== undefined ? ofMoney(text, form) : undefined;
  if (money !== undefined) return { ...money, value: undefined };
  if (role === 'unit' && soundsLikeMoney.test(text)) return { value: text, fault: 'money-unit-unknown' };
  const listed = quantityUnit(text);
  // "thousand" is of the amounts where nothing is counted, and may be of either where something is.
  if (listed === undefined && (scaleSaid(text) !== undefined || isSeveralScales(text))) {
    const isCounted = form.columns.some((use) => use.use === 'role' && use.role === counted);
    return {
      ...((isCounted ? undefined : ofMoney(text, form)) ?? { fault: 'unit-of-what' }),
      value: undefined,
    };
  }
  const unit = listed ?? { unit: text, power: 0 };
  if (header === undefined) return { value: unit.unit, ...scaled(counted, unit.power) };
  const [told, own] = [smallest(header), smallest({ unit: unit.unit, power: 0 })];
  const power = told.power - own.power;
  // What the header says in thousands and the row in units is in thousands of the row's; the reverse makes no sense.
  return told.unit !== own.unit || power < unit.power
    ? { value: unit.unit, fault: 'quantity-unit-contradicts' }
    : { value: unit.unit, ...scaled(counted, power) };
}

function scaled(role: Role, power: number): Pick<UnitSaid, 'scale'> {
  return power === 0 ? {} : { scale: { role, power } };
}

/** The currencies that the columns of an upload have. */
export function currenciesIn({ columns }: Form): readonly CurrencyColumn[] {
  return currencies.filter((role) => columns.some((use) => use.use === 'role' && use.role === role));
}

/** Whether a text below, between or beside the rows says that money is in a unit in which it has not been read. */
export function namesOtherUnit(text: string, form: Form): boolean {
  const present = currenciesIn(form);
  const { money, unclear } = unitsSaid([text]);
  if (present.length === 0) return false;
  return (
    unclear !== undefined ||
    money.some(
      ({ currency, power }) =>
        power !== 0 &&
        (currency === undefined ? present : [currency]).some((of) => form.powers[of] !== power),
    )
  );
}

/** A unit of money: of the column of its currency, as far as that column has no other. */
function ofMoney(text: string | undefined, form: Form): UnitSaid | undefined {
  const { powers } = form;
  const present = currenciesIn(form);
  if (text === undefined) return { value: undefined };
  const [only, second] = present;
  const unit = moneyUnit(text);
  const power = unit?.power ?? scaleSaid(text);
  const currency: CurrencyColumn | undefined = unit?.currency ?? (second === undefined ? only : undefined);
  if (power === undefined || currency === undefined) return undefined;
  if (!present.includes(currency)) return { value: text, fault: 'unit-of-other-currency' };
  const own = powers[currency];
  if (own !== undefined && own !== power) return { value: text, fault: 'unit-contradicts-header' };
  const isUntold = present.some((other) => other !== currency && powers[other] === undefined);
  if (power !== 0 && isUntold) return { value: text, fault: 'unit-of-one-currency' };
  return { value: text, ...(own === undefined && scaled(currency, power)) };
}
