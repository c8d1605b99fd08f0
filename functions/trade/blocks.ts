import type { Atom, RowId } from './disclosure.ts';
import { FirmsBehind } from './firms-behind.ts';
import { LightestFirst } from './lightest-first.ts';

/** Atoms that the same open rows count: published figures never tell them apart. */
export interface Block {
  /** In the order of the atoms. */
  readonly id: number;
  readonly open: ReadonlySet<RowId>;
  /** What its open rows trade together, in all months. */
  readonly weight: bigint;
  /** Who stands behind it at the moment looked at. */
  readonly behind: FirmsBehind;
  /** The block that it has become part of. */
  readonly into?: Block;
}

/** While it changes. */
interface Own {
  readonly id: number;
  open: ReadonlySet<RowId>;
  weight: bigint;
  behind: FirmsBehind;
  into?: Own;
}

/** A partner is sought among so many of the lightest blocks that share a row: with ten thousand parks, not all. */
const mostCompared = 48;

/** The blocks of a family of tables, while rows are closed one after another. Closing a row joins blocks. */
export class Blocks {
  readonly #weights: ReadonlyMap<RowId, bigint>;
  readonly #bySignature = new Map<string, Own>();
  readonly #byRow = new Map<RowId, LightestFirst<Own>>();
  readonly #all = new LightestFirst<Own>();
  readonly #ofAtom: Own[] = [];

  constructor(atoms: readonly Atom[], closed: ReadonlySet<RowId>) {
    this.#weights = weightsOf(atoms);
    for (const [id, { rows }] of atoms.entries()) {
      const open = new Set(rows.filter((row) => !closed.has(row)));
      const own = { id, open, weight: this.#sum(open), behind: new FirmsBehind() };
      const standing = this.#bySignature.get(signatureOf(open));
      if (standing === undefined) this.#put(own);
      this.#ofAtom.push(standing ?? own);
    }
  }

  /** The block in which an atom stands now. Throws a RangeError for an atom that is none of the family's. */
  of(atom: number): Block {
    const found = this.#ofAtom[atom];
    if (found === undefined) throw new RangeError(`no atom ${atom}`);
    const present = presentOf(found);
    this.#ofAtom[atom] = present;
    return present;
  }

  /** Forgets who stands behind the blocks: another moment is looked at. */
  lookAnew(): void {
    for (const block of this.#all) block.behind = new FirmsBehind();
  }

  /**
   * The rows that stand between the block and the one that it is cheapest to join: that which least trade is lost for.
   * None where it is the only block.
   */
  between(block: Block): readonly RowId[] {
    const candidates = new Set<Block>();
    const rest = this.#bySignature.get('');
    if (rest !== undefined) candidates.add(rest);
    for (const row of block.open) lightest(this.#byRow.get(row) ?? [], candidates);
    if (rest === undefined || block.open.size === 0) lightest(this.#all, candidates);
    candidates.delete(block);
    let best: { readonly rows: readonly RowId[]; readonly weight: bigint; readonly name: string } | undefined;
    for (const { open } of candidates) {
      const rows = [...block.open.difference(open), ...open.difference(block.open)];
      const weight = this.#sum(rows);
      const name = rows.join();
      const isBetter =
        best === undefined || weight < best.weight || (weight === best.weight && name < best.name);
      if (isBetter) best = { rows, weight, name };
    }
    return best?.rows ?? [];
  }

  /** Closes a row. Returns the blocks that have become others by it. */
  close(row: RowId): readonly Block[] {
    const counted = [...(this.#byRow.get(row) ?? [])];
    for (const block of counted) this.#withdraw(block, row);
    return [...new Set(counted.map(presentOf))];
  }

  #withdraw(block: Own, row: RowId): void {
    this.#bySignature.delete(signatureOf(block.open));
    this.#all.take(block);
    for (const own of block.open) this.#byRow.get(own)?.take(block);
    block.open = new Set([...block.open].filter((own) => own !== row));
    block.weight = this.#sum(block.open);
    const standing = this.#bySignature.get(signatureOf(block.open));
    if (standing === undefined) {
      this.#put(block);
      return;
    }
    const isSmaller = block.behind.size < standing.behind.size;
    const [small, large] = isSmaller ? [block.behind, standing.behind] : [standing.behind, block.behind];
    large.join(small);
    standing.behind = large;
    block.into = standing;
  }

  #put(block: Own): void {
    this.#bySignature.set(signatureOf(block.open), block);
    this.#all.put(block);
    for (const row of block.open) {
      const sharing = this.#byRow.get(row) ?? new LightestFirst<Own>();
      this.#byRow.set(row, sharing);
      sharing.put(block);
    }
  }

  #sum(rows: Iterable<RowId>): bigint {
    let sum = 0n;
    for (const row of rows) sum += this.#weights.get(row) ?? 0n;
    return sum;
  }
}

function presentOf(block: Own): Own {
  let present = block;
  while (present.into !== undefined) present = present.into;
  return present;
}

function lightest(blocks: Iterable<Block>, into: Set<Block>): void {
  let compared = 0;
  for (const block of blocks) {
    if (compared >= mostCompared) return;
    compared += 1;
    into.add(block);
  }
}

function signatureOf(open: ReadonlySet<RowId>): string {
  return [...open].sort().join('\n');
}

function weightsOf(atoms: readonly Atom[]): ReadonlyMap<RowId, bigint> {
  const weights = new Map<RowId, bigint>();
  for (const { rows, holdings } of atoms) {
    const weight = holdings.reduce((sum, { total }) => sum + total, 0n);
    for (const row of rows) weights.set(row, (weights.get(row) ?? 0n) + weight);
  }
  return weights;
}
