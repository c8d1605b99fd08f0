/** Part of a firm's trade: the atom under which each view has it, null where the view has it not. */
export type Piece = readonly (string | null)[];

/** A piece as far as it has been followed. */
interface Followed {
  readonly keys: (string | null)[];
  size: bigint;
}

/**
 * A firm's trade in pieces, from what it has under each atom in one view after another. From a view to the next stays
 * what stands under the same atom; of what has become less, as much has moved as another atom has become more; what is
 * left has gone, or come. What comes again under its atom just as large is the same.
 *
 * So pieces are as few as can be: whoever is hidden by them is hidden by any finer ones.
 */
export function piecesOf(views: readonly ReadonlyMap<string, bigint>[]): Piece[] {
  let pieces: Followed[] = [];
  for (const [index, view] of views.entries()) {
    const wanted = new Map([...view].filter(([, size]) => size > 0n));
    const present = pieces.filter(({ keys }) => keys.at(-1) !== null);
    const next: Followed[] = pieces.filter(({ keys }) => keys.at(-1) === null);
    const follow = (piece: Followed, key: string): void => {
      const size = least(piece.size, wanted.get(key) ?? 0n);
      if (size === 0n) return;
      next.push({ keys: [...piece.keys, key], size });
      piece.size -= size;
      less(wanted, key, size);
    };
    // What is just as large as what is there is that, and what came last goes first.
    const isWhole = ({ keys, size }: Followed): boolean => wanted.get(keys.at(-1) ?? '') === size;
    for (const piece of [...present.filter(isWhole), ...present]) follow(piece, piece.keys.at(-1) ?? '');
    for (const piece of present.sort(largestFirst))
      for (const [key] of [...wanted].sort(([, left], [, right]) => (left > right ? -1 : 1)))
        follow(piece, key);
    for (const piece of present) if (piece.size > 0n) next.push({ ...piece, keys: [...piece.keys, null] });
    for (const gone of next) {
      if (gone.keys.length > index) continue;
      const key = gone.keys.findLast((one) => one !== null);
      const isAgain = key != null && wanted.get(key) === gone.size;
      gone.keys.push(isAgain ? key : null);
      if (isAgain) wanted.delete(key);
    }
    for (const [key, size] of wanted)
      next.push({ keys: [...Array.from({ length: index }, () => null), key], size });
    pieces = next;
  }
  return pieces.map(({ keys }) => keys);
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function less(sizes: Map<string, bigint>, key: string, by: bigint): void {
  const left = (sizes.get(key) ?? 0n) - by;
  if (left === 0n) sizes.delete(key);
  else sizes.set(key, left);
}

function largestFirst(left: Followed, right: Followed): number {
  return left.size === right.size ? 0 : left.size > right.size ? -1 : 1;
}
