import { added, type Amount, type Entry } from './vintage.ts';

/**
 * What changed since a vintage, firms that stand under another code now being who they were: a firm of which just as
 * much is gone as another has more is that other, and under one key what one lost another has. A code that changes is
 * no change of trade: whoever counted it as two would let a third firm's change out as a sum of three.
 */
export function withoutRenamed(since: readonly Entry[]): Entry[] {
  return withoutPassedOn(renamed(since));
}

/** Entries of firms whose whole change is another's with the other sign stand under that other. */
function renamed(since: readonly Entry[]): Entry[] {
  const changes = new Map<string, Amount>();
  for (const { firm, ...amount } of since) changes.set(firm, added(changes.get(firm), amount));
  const nameOf = new Map<string, string>();
  const open = new Map<string, string[]>();
  for (const [firm, change] of changes) {
    if (textOf(change) === nothing) continue;
    const other = open.get(textOf(change, -1n))?.pop();
    if (other !== undefined) nameOf.set(other, firm);
    else waiting(open, textOf(change)).push(firm);
  }
  if (nameOf.size === 0) return [...since];
  const sums = new Map<string, Entry>();
  for (const entry of since) {
    const firm = nameOf.get(entry.firm) ?? entry.firm;
    const place = JSON.stringify([entry.key, firm]);
    sums.set(place, { key: entry.key, firm, ...added(sums.get(place), entry) });
  }
  return [...sums.values()].filter((entry) => textOf(entry) !== nothing);
}

/** Entries without those that cancel out under one key. */
function withoutPassedOn(since: readonly Entry[]): Entry[] {
  const open = new Map<string, number[]>();
  const gone = new Set<number>();
  for (const [place, entry] of since.entries()) {
    const other = open.get(JSON.stringify([entry.key, textOf(entry, -1n)]))?.pop();
    if (other !== undefined) {
      gone.add(place).add(other);
      continue;
    }
    waiting(open, JSON.stringify([entry.key, textOf(entry)])).push(place);
  }
  return since.filter((_, place) => !gone.has(place));
}

/** Those that wait under a name for their counterpart. */
function waiting<T>(open: Map<string, T[]>, name: string): T[] {
  const found = open.get(name) ?? [];
  open.set(name, found);
  return found;
}

const nothing = '0 0 0';

function textOf({ USD, CNY, quantity }: Amount, sign = 1n): string {
  return `${USD * sign} ${CNY * sign} ${quantity * sign}`;
}
