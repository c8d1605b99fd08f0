import { Blocks, type Block } from './blocks.ts';
import type { Atom, DisclosureRule, Holding, RowId } from './disclosure.ts';
import { LightestFirst, type Weighed } from './lightest-first.ts';
import { byKey } from './rank.ts';

/**
 * The rows of one family of tables that must not be published, so that no sum of published figures, of any months that
 * these tables or earlier ones show, gives a firm away. What was closed once stays closed: figures of the past are
 * published again as bases of growth, and another choice of rows would tell what the first one hid.
 *
 * The open rows tell apart blocks of trade: atoms that the same open rows count. Whatever is added or subtracted, a sum
 * that can be formed from the tables is one of whole blocks. So each block must be safe in each month and flow; while
 * one is not, it is made one with another by closing the rows that tell the two apart, those of least trade; the
 * lightest block first, and last what no row counts, which the others join.
 *
 * Takes time in proportion to the holdings and the rows closed: each holding is added once to its block, and joining
 * two blocks costs as much as the smaller.
 */
export function closedRows(
  atoms: readonly Atom[],
  rule: DisclosureRule,
  closedBefore: ReadonlySet<RowId>,
): ReadonlySet<RowId> {
  const closed = new Set(closedBefore);
  const blocks = new Blocks(atoms, closed);
  for (const held of momentsOf(atoms)) {
    blocks.lookAnew();
    const present = new Set<Block>();
    for (const { atom, holding } of held) {
      const block = blocks.of(atom);
      block.behind.add(holding);
      present.add(block);
    }
    const unsafe = new LightestFirst<Waiting>();
    const look = (block: Block): void => {
      if (block.behind.danger(rule)) unsafe.put(waiting(block));
    };
    present.forEach(look);
    for (let next = unsafe.takeFirst(); next !== undefined; next = unsafe.takeFirst()) {
      if (!stillWaits(next, rule)) continue;
      const rows = blocks.between(next.block);
      if (rows.length === 0) break;
      for (const row of rows) {
        closed.add(row);
        blocks.close(row).forEach(look);
      }
    }
  }
  return closed;
}

/** A block that is not safe, as heavy as it was when that was seen. */
interface Waiting extends Weighed {
  readonly block: Block;
}

/** Heavier than all trade there is. */
const last = 10n ** 40n;

function waiting(block: Block): Waiting {
  return { id: block.id, weight: block.open.size === 0 ? last : block.weight, block };
}

/** A block that has become another since was looked at again then. */
function stillWaits({ block, weight }: Waiting, rule: DisclosureRule): boolean {
  return (
    block.into === undefined && waiting(block).weight === weight && block.behind.danger(rule) !== undefined
  );
}

/** Holdings by month and flow, oldest first, each with the number of its atom. */
function momentsOf(atoms: readonly Atom[]): { readonly atom: number; readonly holding: Holding }[][] {
  const found = new Map<string, { readonly atom: number; readonly holding: Holding }[]>();
  for (const [atom, { holdings }] of atoms.entries())
    for (const holding of holdings) {
      const moment = `${holding.month} ${holding.flow}`;
      const held = found.get(moment) ?? [];
      held.push({ atom, holding });
      found.set(moment, held);
    }
  return [...found].sort(byKey).map(([, held]) => held);
}
