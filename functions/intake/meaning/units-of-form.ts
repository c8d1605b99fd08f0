import type { Problem } from '../../facts/receipt.ts';
import type { Role } from '../layouts/layout.ts';
import type { ColumnUse } from './columns-said.ts';
import type { QuantityUnit } from './quantity-units.ts';
import type { UnitsSaid } from './titles.ts';

/** In what units the numbers of an upload are, by its headers and the lines above them. */
export interface UnitsOfForm {
  /** Ten to a power of our unit; absent where nothing names a unit. */
  readonly powers: Readonly<Partial<Record<Role, number>>>;
  /** The units that the headers of quantities name. */
  readonly counted: Readonly<Partial<Record<'quantity' | 'quantity2', QuantityUnit>>>;
  /** Scaled columns, to be told. */
  readonly notes: readonly Problem[];
}

/** The units of an upload, or what contradicts itself about them. */
export function unitsOfForm(columns: readonly ColumnUse[], above: UnitsSaid): UnitsOfForm | Problem {
  const powers: Partial<Record<Role, number>> = {};
  const counted: Partial<Record<'quantity' | 'quantity2', QuantityUnit>> = {};
  const notes: Problem[] = [];
  const taken = columns.flatMap((column) => (column.use === 'role' ? [column] : []));
  const tellScaled = (column: string, power: number, unit: string): void => {
    if (power !== 0) notes.push({ code: 'unit-scaled', column, details: { times: timesText(power), unit } });
  };
  if (above.unclear !== undefined) return { code: 'unit-line-unknown', text: above.unclear };
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
    const speaking = above.money.filter(({ currency }) => currency === undefined || currency === role);
    const [line, otherLine] = new Map(speaking.map((said) => [said.power, said])).values();
    const own = measure?.power;
    const isContradicted =
      otherLine !== undefined || (line !== undefined && own !== undefined && own !== line.power);
    const isOfOther =
      speaking.length === 0 && own === undefined && above.money.some(({ power }) => power !== 0);
    if (isContradicted || isOfOther)
      return {
        code: 'unit-line-contradicts',
        column: header,
        text: above.money.map(({ text }) => text).join(' | '),
      };
    const power = own ?? line?.power;
    if (power !== undefined) powers[role] = power;
    tellScaled(header, power ?? 0, role);
  }
  const alone = taken.find(({ role }) => role === 'usd' || role === 'cny');
  const other = above.money.find(({ currency }) => currency !== undefined && currency !== alone?.role);
  const isOnly = taken.filter(({ role }) => role === 'usd' || role === 'cny').length === 1;
  if (alone !== undefined && isOnly && other !== undefined)
    return { code: 'unit-line-contradicts', column: alone.header, text: other.text };
  return { powers, counted, notes };
}

/** 10000 as "10 000". */
export function timesText(power: number): string {
  return `1${'0'.repeat(power)}`.replace(/\B(?=(?:0{3})+$)/g, ' ');
}
