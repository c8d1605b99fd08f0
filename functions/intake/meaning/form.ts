import type { Problem } from '../../facts/receipt.ts';
import type { Layout, Role } from '../layouts/layout.ts';
import type { ColumnUse } from './columns-said.ts';
import type { QuantityUnit } from './quantity-units.ts';
import type { UnitsSaid } from './titles.ts';

/** The form of an upload, found from its first lines. */
export interface Form {
  readonly layout: Layout;
  readonly delimiter: string;
  readonly columns: readonly ColumnUse[];
  /** Number of cells in the rows, which an export's trailing comma makes one more than the columns named. */
  readonly width: number;
  readonly headerLine: number;
  /** The line after the header, and the number of characters up to it. */
  readonly bodyLine: number;
  readonly bodyStart: number;
  /** Header cells that no layout knows: ignored, but told. */
  readonly unknown: readonly string[];
  /** Ten to the power of our units in which the numbers of a role are; absent where nothing says so. */
  readonly powers: Readonly<Partial<Record<Role, number>>>;
  /** The units that the headers of quantities name. */
  readonly counted: Readonly<Partial<Record<'quantity' | 'quantity2', QuantityUnit>>>;
  /** Roles whose numbers have a comma before their decimals. */
  readonly decimalCommas: ReadonlySet<Role>;
  /** What the name of the upload says of units. */
  readonly named: UnitsSaid;
  /** The lines above the header. */
  readonly titles: readonly string[];
  /** What is to be told of its headers: columns scaled, amounts that are not the month's. */
  readonly notes: readonly Problem[];
}
