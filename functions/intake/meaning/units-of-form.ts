import type { Problem } from '../../facts/receipt.ts';
import type { Role } from '../layouts/layout.ts';
import type { ColumnUse } from './columns-said.ts';
import type { QuantityUnit } from './quantity-units.ts';
import type { MoneyUnitSaid, UnitsSaid } from './titles.ts';

/** In what units the numbers of an upload are, by its headers and the lines above them. */
export interface UnitsOfForm {
  /** Ten to a power of our unit; absent where nothing names a unit. */
  readonly powers: Readonly<Partial<Record<Role, number>>>;
  /** The units that the headers of quantities name. */
  readonly counted: Readonly<Partial<Record<'quantity' | 'quantity2', QuantityUnit>>>;
  /** Scaled columns, to be told. */
  readonly notes: readonly Problem[];
}

type Taken = Extract<ColumnUse, { readonly use: 'role' }>;

/** The units of an upload, or what contradicts itself about them. `named`: what its name says. */
export function unitsOfForm(
  columns: readonly ColumnUse[],
  above: UnitsSaid,
  named: UnitsSaid,
): UnitsOfForm | Problem {
  const powers: Partial<Record<Role, number>> = {};
  const counted: Partial<Record<'quantity' | 'quantity2', QuantityUnit>> = {};
  const notes: Problem[] = [];
  const taken = columns.flatMap((column) => (column.use === 'role' ? [column] : []));
  const problem = problemOf(taken.filter(isMoney), above, named);
  if (problem !== undefined) return problem;
  const said = [...above.money, ...named.money];
  const tellScaled = (column: string, power: number, unit: string): void => {
    if (power !== 0) notes.push({ code: 'unit-scaled', column, details: { times: timesText(power), unit } });
  };
  for (const { role, header, measure } of taken) {
    if (role === 'quantity' || role === 'quantity2') {
      const unit = measure?.unit ?? (role === 'quantity' ? above.quantity : undefined);
      if (unit !== undefined) {
        counted[role] = unit;
        if (!taken.some((other) => other.role === (role === 'quantity' ? 'unit' : 'unit2'))) {
          powers[role] = unit.power;
          tellScaled(header, unit.power, unit.unit);
        }
      }
    }
    if (role !== 'usd' && role !== 'cny') continue;
    const power = measure?.power ?? said.find((unit) => isOf(unit, role))?.power;
    if (power !== undefined) powers[role] = power;
    tellScaled(header, power ?? 0, role);
  }
  return { powers, counted, notes };
}

/** What is said of units and not understood, or contradicts the columns of money. */
function problemOf(money: readonly Taken[], above: UnitsSaid, named: UnitsSaid): Problem | undefined {
  if (above.unclear !== undefined) return { code: 'unit-line-unknown', text: above.unclear };
  if (named.unclear !== undefined && money.length > 0)
    return { code: 'unit-name-unknown', text: named.unclear };
  for (const [code, said] of [
    ['unit-line-contradicts', above.money],
    ['unit-name-contradicts', [...named.money, ...above.money]],
  ] as const) {
    const column = contradicted(money, said);
    if (column !== undefined) return { code, column, text: said.map(({ text }) => text).join(' | ') };
  }
  return undefined;
}

/** The header of a column of money to which what is said of units does not apply, or of which it says two things. */
function contradicted(money: readonly Taken[], said: readonly MoneyUnitSaid[]): string | undefined {
  const [only, second] = money;
  const ofOther = said.some(({ currency }) => currency !== undefined && currency !== only?.role);
  if (only !== undefined && second === undefined && ofOther) return only.header;
  return money.find(({ role, measure }) => {
    const speaking = new Set(said.filter((unit) => isOf(unit, role)).map(({ power }) => power));
    const [power, other] = speaking;
    const own = measure?.power;
    const isUntold = power === undefined && own === undefined && said.some((unit) => unit.power !== 0);
    return other !== undefined || isUntold || (power !== undefined && own !== undefined && own !== power);
  })?.header;
}

function isOf({ currency }: MoneyUnitSaid, role: Role): boolean {
  return currency === undefined || currency === role;
}

function isMoney({ role }: Taken): boolean {
  return role === 'usd' || role === 'cny';
}

/** 10000 as "10 000". */
export function timesText(power: number): string {
  return `1${'0'.repeat(power)}`.replace(/\B(?=(?:0{3})+$)/g, ' ');
}
