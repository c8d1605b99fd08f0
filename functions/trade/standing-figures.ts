import type { DisclosureRule, RowId } from './disclosure.ts';
import { newlyFew, type View } from './views.ts';
import { byLabel, labelOf, maySeeChange, rest, together, type ByFirm, type Entry } from './vintage.ts';

/** What has changed in one month and flow of a family since each vintage that was published, the last one last. */
export interface FamilyChange {
  readonly family: string;
  readonly since: readonly (readonly Entry[])[];
  /** What firms have now. */
  readonly now: readonly Entry[];
  /** Of each vintage the rows that were closed when it was first shown, and what was added to the facts of then. */
  readonly then: readonly { readonly closed: ReadonlySet<RowId>; readonly patch: readonly Entry[] }[];
}

/**
 * What the public edition keeps of the figures that it had before: for each family what is to be added to the present
 * facts of the month and flow. Empty where a change may be seen as it is.
 *
 * A published figure is revised when the change may be seen; else it stays as it was. A difference between two vintages
 * is a sum like any other: of the total, of each block that the open rows tell apart, and against every vintage that
 * was ever published, not the last alone. Where the change of the total may not be seen, nothing of the month and flow
 * changes, in any table. Where it may, the total is revised; blocks whose own change may not be seen stay as they were,
 * and what is kept from them stands with the rest, together with as many other changes as it takes. At last no
 * combination of the differences may leave fewer firms alone than the rule asks for: the blocks in which they changed
 * stay as they were too. No margin is needed for what comes later: every edition is set against all vintages before.
 *
 * The sources are printed in the notes of the public edition, see words/disclosure.ts.
 */
export function keptFigures(
  changes: readonly FamilyChange[],
  closed: ReadonlySet<RowId>,
  rule: DisclosureRule,
): ReadonlyMap<string, readonly Entry[]> {
  const found = changes.map((change) => [change.family, keptOf(change, closed, rule)] as const);
  if (found.some(([, kept]) => kept === 'all'))
    return new Map(changes.map(({ family, since }) => [family, negated(since.at(-1) ?? [])]));
  return new Map(found.flatMap(([family, kept]) => (kept === 'all' ? [] : [[family, kept]])));
}

/** Undone entries of one family; `all` where nothing of the month and flow may change. */
function keptOf(
  { since, now, then }: FamilyChange,
  closed: ReadonlySet<RowId>,
  rule: DisclosureRule,
): readonly Entry[] | 'all' {
  const last = since.at(-1) ?? [];
  const label = memoized((key: string) => labelOf(key, closed));
  const changes = since.map((entries) => byLabel(entries, label));
  const sinceLast = changes.at(-1) ?? new Map<string, ByFirm>();
  const isSeen = (firms: ByFirm): boolean => maySeeChange(firms, rule);
  if (!changes.every((change) => isSeen(together(change.values())))) return 'all';
  const former = formerViews({ since, now, then });
  const kept = new Set<string>();
  const labels = [...new Set(changes.flatMap((change) => [...change.keys()]))].filter((one) => one !== rest);
  const ofRest = (change: ReadonlyMap<string, ByFirm>): ByFirm =>
    together([change.get(rest) ?? none, ...[...kept].map((one) => sinceLast.get(one) ?? none)]);
  for (const one of labels) if (!changes.every((change) => isSeen(change.get(one) ?? none))) kept.add(one);
  for (;;) {
    while (!changes.every((change) => isSeen(ofRest(change)))) {
      const next = labels.filter((one) => !kept.has(one) && sinceLast.has(one)).sort(byFirms(sinceLast))[0];
      if (next === undefined) return 'all';
      kept.add(next);
    }
    const seen = labels.filter((one) => !kept.has(one));
    const shown = viewOf(now, label, kept);
    const told = newlyFew(former, shown, rule.leastFirms);
    if (told.length === 0) break;
    const telling = seen.filter((one) =>
      changes.some((change) => told.some((firm) => change.get(one)?.has(firm))),
    );
    if (telling.length === 0) return 'all';
    for (const one of telling) kept.add(one);
  }
  return undone(last, kept, label);
}

/** Takes back the changes under labels that stay as they were; they stand with the rest. */
function undone(last: readonly Entry[], kept: ReadonlySet<string>, label: (key: string) => string): Entry[] {
  const taken = last.filter(({ key }) => kept.has(label(key)));
  return [...negated(taken), ...taken.map((entry) => ({ ...entry, key: rest }))];
}

/** The vintages that were shown, each with the rows that told it apart. */
export function formerViews({ since, now, then }: Omit<FamilyChange, 'family'>): View[] {
  return since.map((entries, index) => {
    const { closed, patch } = then[index] ?? { closed: new Set<RowId>(), patch: [] };
    const label = memoized((key: string) => labelOf(key, closed));
    return viewOf([...now, ...negated(entries), ...negated(patch)], label, keptLabels(patch, label));
  });
}

/** The labels whose figures stayed as they were, by what was added for that. */
export function keptLabels(patch: readonly Entry[], label: (key: string) => string): ReadonlySet<string> {
  return new Set(patch.filter(({ key }) => key !== rest).map(({ key }) => label(key)));
}

/**
 * What facts tell where some labels stay as they were: those say nothing new, and their present trade is known only
 * together with the rest.
 */
export function viewOf(
  facts: readonly Entry[],
  label: (key: string) => string,
  kept: ReadonlySet<string>,
): View {
  return { entries: facts, label: (key) => (kept.has(label(key)) ? rest : label(key)) };
}

const none: ByFirm = new Map();

/** Fewest firms first, then by name. */
function byFirms(changes: ReadonlyMap<string, ByFirm>): (left: string, right: string) => number {
  const size = (label: string): number => changes.get(label)?.size ?? 0;
  return (left, right) => size(left) - size(right) || (left < right ? -1 : 1);
}

function negated(entries: readonly Entry[]): Entry[] {
  return entries.map(({ USD, CNY, quantity, ...of }) => ({
    ...of,
    USD: -USD,
    CNY: -CNY,
    quantity: -quantity,
  }));
}

function memoized<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
