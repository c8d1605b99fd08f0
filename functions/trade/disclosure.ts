import type { Dimension, Flow } from './cut.ts';
import type { Month } from './month.ts';

/** When a sum gives a firm away: fewer firms behind it, or one with more than so many per cent of it. */
export interface DisclosureRule {
  readonly leastFirms: number;
  readonly mostOfOne: number;
}

/** Who stands behind a sum: how many firms, what they trade together, and the largest of them, largest first. */
export interface Holding {
  readonly month: Month;
  readonly flow: Flow;
  readonly firms: number;
  /** Minor units, without their signs. */
  readonly total: bigint;
  readonly largest: readonly { readonly firm: string; readonly value: bigint }[];
}

/**
 * What the public may see trade cut by, beside its total: tables that, laid side by side, divide the same codes, since
 * what one hides another may tell. Rows of two families are not set against each other, so a dimension that crosses
 * two does not belong here.
 */
export const publicFamilies: readonly (readonly Dimension[])[] = [
  ['section', 'product', 'productGroup'],
  ['market', 'grouping', 'marketKind'],
  ['regimeFamily', 'regime'],
  ['ownership'],
  ['district', 'park'],
];

/** A row of a published table: a key of a dimension. */
export type RowId = `${Dimension}:${string}`;

/** Trade that no table of one family divides: the rows that count it, and who stands behind it month by month. */
export interface Atom {
  readonly rows: readonly RowId[];
  readonly holdings: readonly Holding[];
}

/** Whether the sum of these holdings, of one month and flow, may be published. Where it cannot be decided it may not. */
export function isSafe(holdings: readonly Holding[], { leastFirms, mostOfOne }: DisclosureRule): boolean {
  const total = holdings.reduce((sum, holding) => sum + holding.total, 0n);
  if (total === 0n) return true;
  const firms = new Set(holdings.flatMap(({ largest }) => largest.map(({ firm }) => firm)));
  if (Math.max(firms.size, ...holdings.map((holding) => holding.firms)) < leastFirms) return false;
  return [...firms].every((firm) => mostOf(firm, holdings) * 100n <= total * BigInt(mostOfOne));
}

/** As much as a firm can have of the sum: what is listed, and where it is not listed no more than the least that is. */
function mostOf(firm: string, holdings: readonly Holding[]): bigint {
  return holdings.reduce((sum, { firms, largest }) => {
    const listed = largest.find((one) => one.firm === firm)?.value;
    const unlisted = firms > largest.length ? (largest.at(-1)?.value ?? 0n) : 0n;
    return sum + (listed ?? unlisted);
  }, 0n);
}

/**
 * The rows of one family of tables that must not be published, so that no sum of published figures, of any months that
 * these tables or earlier ones show, gives a firm away. What was closed once stays closed: figures of the past are
 * published again as bases of growth, and another choice of rows would tell what the first one hid.
 *
 * The open rows tell apart blocks of trade: atoms that the same open rows count. Whatever is added or subtracted, a sum
 * that can be formed from the tables is one of whole blocks. So each block must be safe in each month and flow; while
 * one is not, it is made one with another by closing the rows that tell the two apart, those of least trade.
 */
export function closedRows(
  atoms: readonly Atom[],
  rule: DisclosureRule,
  closedBefore: ReadonlySet<RowId>,
): ReadonlySet<RowId> {
  const closed = new Set(closedBefore);
  const weights = weightsOf(atoms);
  for (const moment of momentsOf(atoms)) {
    for (;;) {
      const blocks = blocksOf(atoms, closed);
      const unsafe = blocks.find(({ members }) => !isSafe(holdingsAt(members, moment), rule));
      const rows = unsafe === undefined ? [] : rowsToClose(unsafe, blocks, weights);
      if (rows.length === 0) break;
      for (const row of rows) closed.add(row);
    }
  }
  return closed;
}

interface Block {
  readonly open: readonly RowId[];
  readonly members: readonly Atom[];
}

function blocksOf(atoms: readonly Atom[], closed: ReadonlySet<RowId>): Block[] {
  const blocks = new Map<string, { open: RowId[]; members: Atom[] }>();
  for (const atom of atoms) {
    const open = atom.rows.filter((row) => !closed.has(row)).toSorted();
    const key = open.join('\n');
    const block = blocks.get(key) ?? { open, members: [] };
    block.members.push(atom);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/** The rows that stand between the block and the one that it is cheapest to join: that which least trade is lost for. */
function rowsToClose(block: Block, blocks: readonly Block[], weights: Weights): readonly RowId[] {
  const [cheapest] = blocks
    .filter((other) => other !== block)
    .map(({ open }) => difference(block.open, open))
    .map((rows) => ({ rows, weight: rows.reduce((sum, row) => sum + (weights.get(row) ?? 0n), 0n) }))
    .toSorted(
      (left, right) => order(left.weight, right.weight) || order(left.rows.join(), right.rows.join()),
    );
  return cheapest?.rows ?? [];
}

function difference(left: readonly RowId[], right: readonly RowId[]): RowId[] {
  return [...left.filter((row) => !right.includes(row)), ...right.filter((row) => !left.includes(row))];
}

function order<T extends bigint | string>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

type Weights = ReadonlyMap<RowId, bigint>;

function weightsOf(atoms: readonly Atom[]): Weights {
  const weights = new Map<RowId, bigint>();
  for (const { rows, holdings } of atoms) {
    const weight = holdings.reduce((sum, { total }) => sum + total, 0n);
    for (const row of rows) weights.set(row, (weights.get(row) ?? 0n) + weight);
  }
  return weights;
}

interface Moment {
  readonly month: Month;
  readonly flow: Flow;
}

/** Months and flows that there is trade in, oldest first. */
function momentsOf(atoms: readonly Atom[]): Moment[] {
  const found = new Map<string, Moment>();
  for (const { month, flow } of atoms.flatMap(({ holdings }) => holdings))
    found.set(`${month} ${flow}`, { month, flow });
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, moment]) => moment);
}

function holdingsAt(members: readonly Atom[], { month, flow }: Moment): Holding[] {
  return members.flatMap(({ holdings }) =>
    holdings.filter((holding) => holding.month === month && holding.flow === flow),
  );
}
