import { viewDimensions } from '../../facts/schema.ts';
import { isNoTrade, readers, written } from './cell-readers.ts';
import { excerptOf } from '../csv/excerpt.ts';
import { isFormula, isFormulaError } from '../../sheets/computed.ts';
import { controls } from '../../reference/kept-table.ts';
import { ourWord } from '../layouts/code-map.ts';
import type { Role } from '../layouts/layout.ts';
import type { Form } from '../meaning/form.ts';
import { isUnitRole, unitSaid, type UnitSaid } from '../meaning/unit-cells.ts';
import { isNameOfTotal, totalOf } from './total-words.ts';

/** A cell as understood: its value in our words, the code of its fault, whether it heads a total. */
export interface Cell {
  readonly text: string;
  readonly value: string | undefined;
  readonly fault: string | undefined;
  readonly isTotal: boolean;
  /** Whether it is the name of a total, which makes its row one though a code stands beside it. */
  readonly isNameOfTotal?: boolean;
  /** Of a total: what it is the total of; nothing, where that is everything. */
  readonly totalOf?: string;
  /** Whether its row is a part of another, and left out. */
  readonly isPart?: boolean;
  /** A fault that is none where the whole column is empty. */
  readonly isMissing: boolean;
  /** Whether it is a dash in a column of money: 0 where the column has amounts, missing where it has none. */
  readonly isDash?: boolean;
  /** Of a unit: in ten to what power of ours the numbers of a role in its row are. */
  readonly scale?: NonNullable<UnitSaid['scale']>;
}

/** Roles whose cells are numbers: decimals that are kept. */
export const decimals: Readonly<Partial<Record<Role, number>>> = {
  quantity: 3,
  quantity2: 3,
  usd: 2,
  cny: 2,
};

/** Roles whose cells tell rows apart: what stands there for a code may be a total, and of what. */
export const codeRoles: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  'month',
  'flow',
  ...viewDimensions,
]);

/** As much of a cell is kept that is too long. */
const excerptKept = 200;

/** A cell of a column with this role, in an upload of this form, its code in our words. */
export function cellOf(text: string, role: Role, form: Form): Cell {
  const codes = form.layout.codes[role];
  const code = codes === undefined ? '' : written(text);
  if (codes === undefined || code === '' || totalOf(code, true) !== undefined)
    return cellIn(text, role, form);
  const ours = ourWord(codes, code);
  const none = { text, value: undefined, isTotal: false, isMissing: false };
  if (ours === undefined) return { ...none, fault: 'code-on-no-map' };
  return ours === '' ? { ...none, fault: undefined, isPart: true } : { ...cellIn(ours, role, form), text };
}

function cellIn(text: string, role: Role, form: Form): Cell {
  const { layout, powers, decimalCommas } = form;
  const reading = readers[role](text, {
    power: powers[role] ?? 0,
    decimalComma: decimalCommas.has(role),
    rounds: layout.rounds,
  });
  const read = reading.kind === 'value' ? reading.value : undefined;
  const value = role === 'product' ? read?.slice(0, layout.hsDigits) : read;
  const total = decimals[role] === undefined ? totalOf(text, codeRoles.has(role)) : undefined;
  const of = total === undefined || total === '' ? undefined : readers[role](total);
  const isNamed = role === 'enterprise_name' && isNameOfTotal(text, true);
  const isTotal = total !== undefined || isNamed;
  const cell = {
    text,
    value,
    isTotal,
    ...(isNamed && { isNameOfTotal: true }),
    ...(of?.kind === 'value' && { totalOf: of.value }),
    isMissing: false,
  };
  const formula = formulaFault(text);
  if (formula !== undefined) return { ...cell, value: undefined, fault: formula };
  if (controls.test(text)) return { ...cell, value: undefined, fault: 'control-character' };
  if (reading.kind === 'problem') return { ...cell, fault: reading.code };
  if (isUnitRole(role) && layout.dataset !== 'indicators') {
    const { fault, ...said } = unitSaid(role, value, form);
    return { ...cell, ...said, fault };
  }
  const isMoney = role === 'usd' || role === 'cny';
  if (value === undefined) {
    const isRequired = role === 'flow' || layout.required.includes(role) || layout.complete.includes(role);
    const fault = isMoney ? 'money-missing' : isRequired ? `${role}-missing` : undefined;
    const isDash = isMoney && isNoTrade(text);
    return { ...cell, fault, isMissing: fault !== undefined, ...(isDash && { isDash }) };
  }
  const isForbidden = isMoney && !layout.negatives && value.startsWith('-') && !/^-0*$/.test(value);
  return { ...cell, fault: isForbidden ? 'money-negative' : undefined };
}

/** What a spreadsheet writes for a formula that failed, or one that it has not computed, is no value of any column. */
function formulaFault(text: string): string | undefined {
  const [first] = text;
  if (first !== '#' && first !== 'E' && first !== '=') return undefined;
  const said = text.trim();
  if (isFormulaError(said)) return 'cell-error';
  return isFormula(said) ? 'formula-unvalued' : undefined;
}

/** A cell longer than any name is: only its beginning is kept. */
export function cellTooLong(text: string): Cell {
  return {
    ...{ text: excerptOf(text, excerptKept), value: undefined, fault: 'cell-too-long' },
    ...{ isTotal: false, isMissing: false },
  };
}

/** A cell of a column that has no role: it stands for itself. */
export function cellWithoutRole(text: string): Cell {
  return {
    text,
    value: text,
    fault: undefined,
    isTotal: totalOf(text, false) !== undefined,
    isMissing: false,
  };
}

/** Whether its row is a fact as far as it goes. */
export function isPlain({ value, fault, isTotal, isPart, isDash, scale }: Cell): boolean {
  const isZero = isDash === true && value !== undefined;
  return fault === undefined && !isTotal && isPart !== true && !isZero && scale === undefined;
}

/** Whether it says nothing. */
export function isEmpty({ value, fault, isMissing }: Cell): boolean {
  return value === undefined && (fault === undefined || isMissing);
}
