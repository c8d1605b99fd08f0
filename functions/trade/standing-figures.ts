import type { DisclosureRule, RowId } from './disclosure.ts';
import { newlyFewTogether, type LinkedChange } from './linked-changes.ts';
import { formerViews, viewOf, type FamilyChange } from './family-change.ts';
import { sortedAnew } from './sorted-anew.ts';
import { newlyFew } from './views.ts';
import { Work, WorkExceeded } from './work.ts';
import {
  byLabel,
  labelIn,
  maySeeChange,
  negated,
  rest,
  together,
  type ByFirm,
  type Entry,
} from './vintage.ts';

/**
 * What the public edition keeps of the figures that it had before: for each family what is to be added to the present
 * facts of the month and flow. Empty where a change may be seen as it is.
 *
 * A published figure is revised when the change may be seen; else it stays as it was. A difference between two vintages
 * is a sum like any other: of the total, of each block that the open rows tell apart, and against every vintage that
 * was ever published, not the last alone. Where the change of the total may not be seen, nothing of the month and flow
 * changes, in any table. Where it may, the total is revised; blocks whose own change may not be seen stay as they were,
 * and what is kept from them stands with the rest, together with as many other changes as it takes. At last no
 * combination of what all vintages of all families show may leave fewer firms alone than the rule asks for: the blocks
 * in which they changed stay as they were too. No margin is needed for what comes later: every edition is set against
 * all vintages before.
 *
 * Labels of `sameAs` that were sorted anew stay as they were too: in another month they had to. Where all that takes more
 * than `limit` steps nothing of the month and flow changes. The sources are printed in the notes of
 * the public edition, see words/disclosure.ts.
 */
export function keptFigures(
  changes: readonly FamilyChange[],
  closed: ReadonlySet<RowId>,
  rule: DisclosureRule,
  { linked, limit = mostSteps, sameAs }: Standing = {},
): ReadonlyMap<string, readonly Entry[]> {
  const label = labelIn(closed);
  const kept = new Map(
    changes.map(({ family, since }) => {
      const anew = sortedAnew(since.at(-1) ?? [], label);
      return [family, new Set([...(sameAs?.get(family) ?? [])].filter((name) => anew.has(name)))] as const;
    }),
  );
  if (!settles(changes, kept, { closed, rule, linked, work: new Work(limit) })) return unrevised(changes);
  return new Map(
    changes.map(({ family, since }) => [
      family,
      undone(since.at(-1) ?? [], kept.get(family) ?? new Set(), label),
    ]),
  );
}

/** What the figures of a month and flow are settled with. */
interface Standing {
  readonly linked?: LinkedChange | undefined;
  readonly limit?: number;
  /** Labels that were sorted anew and stay as they were in other months, by family. */
  readonly sameAs?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What keeps all figures as they were, by family. */
export function unrevised(changes: readonly FamilyChange[]): ReadonlyMap<string, readonly Entry[]> {
  return new Map(changes.map(({ family, since }) => [family, negated(since.at(-1) ?? [])]));
}

/** As many steps as the vintages of a month and flow may take. */
const mostSteps = 500_000_000;

interface Settling {
  readonly closed: ReadonlySet<RowId>;
  readonly rule: DisclosureRule;
  readonly linked: LinkedChange | undefined;
  readonly work: Work;
}

/** Finds the labels of each family that stay as they were; false where everything must. */
function settles(
  changes: readonly FamilyChange[],
  kept: ReadonlyMap<string, Set<string>>,
  settling: Settling,
): boolean {
  const keptIn = ({ family }: FamilyChange): Set<string> => kept.get(family) ?? new Set();
  const { closed, linked, rule, work } = settling;
  try {
    for (;;) {
      if (!changes.every((change) => settlesAlone(change, keptIn(change), settling))) return false;
      if (linked === undefined) return true;
      const told = newlyFewTogether(linked, kept, { ...rule, closed }, work);
      if (told.length === 0) return true;
      const isAny = changes.map((change) => keepsTelling(change, keptIn(change), told, closed));
      if (!isAny.includes(true)) return false;
    }
  } catch (error) {
    if (error instanceof WorkExceeded) return false;
    throw error;
  }
}

/** Adds to the labels of one family that stay as they were; false where nothing of the month and flow may change. */
function settlesAlone(change: FamilyChange, kept: Set<string>, { closed, rule, work }: Settling): boolean {
  const { since, now } = change;
  const label = labelIn(closed);
  const changes = since.map((entries) => byLabel(entries, label));
  const sinceLast = changes.at(-1) ?? new Map<string, ByFirm>();
  const isSeen = (firms: ByFirm): boolean => maySeeChange(firms, rule);
  if (!changes.every((one) => isSeen(together(one.values())))) return false;
  const former = formerViews(change);
  const labels = labelsOf(changes);
  const ofRest = (one: ReadonlyMap<string, ByFirm>): ByFirm =>
    together([one.get(rest) ?? none, ...[...kept].map((name) => sinceLast.get(name) ?? none)]);
  for (const name of labels) if (!changes.every((one) => isSeen(one.get(name) ?? none))) kept.add(name);
  for (;;) {
    while (!changes.every((one) => isSeen(ofRest(one)))) {
      const next = labels.filter((one) => !kept.has(one) && sinceLast.has(one)).sort(byFirms(sinceLast))[0];
      if (next === undefined) return false;
      kept.add(next);
    }
    const told = newlyFew(former, viewOf(now, label, kept), rule.leastFirms, work);
    if (told.length === 0) return true;
    if (!keepsTelling(change, kept, told, closed)) return false;
  }
}

/** Keeps the labels under which firms changed that are told; false where there is none. */
function keepsTelling(
  { since }: FamilyChange,
  kept: Set<string>,
  told: readonly string[],
  closed: ReadonlySet<RowId>,
): boolean {
  const label = labelIn(closed);
  const changes = since.map((entries) => byLabel(entries, label));
  const telling = labelsOf(changes).filter(
    (name) => !kept.has(name) && changes.some((one) => told.some((firm) => one.get(name)?.has(firm))),
  );
  for (const name of telling) kept.add(name);
  return telling.length > 0;
}

function labelsOf(changes: readonly ReadonlyMap<string, ByFirm>[]): string[] {
  return [...new Set(changes.flatMap((change) => [...change.keys()]))].filter((one) => one !== rest);
}

/** Takes back the changes under labels that stay as they were; they stand with the rest. */
function undone(last: readonly Entry[], kept: ReadonlySet<string>, label: (key: string) => string): Entry[] {
  const taken = last.filter(({ key }) => kept.has(label(key)));
  return [...negated(taken), ...taken.map((entry) => ({ ...entry, key: rest }))];
}

const none: ByFirm = new Map();

/** Fewest firms first, then by name. */
function byFirms(changes: ReadonlyMap<string, ByFirm>): (left: string, right: string) => number {
  const size = (label: string): number => changes.get(label)?.size ?? 0;
  return (left, right) => size(left) - size(right) || (left < right ? -1 : 1);
}
