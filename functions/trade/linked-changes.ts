import type { DisclosureRule, RowId } from './disclosure.ts';
import { keptLabels, withKept } from './family-change.ts';
import { newlyFew, type View } from './views.ts';
import { labelIn, negated, rowsOf, type Entry } from './vintage.ts';
import type { Work } from './work.ts';

/** A family of tables as an edition showed it: the rows that were closed, and what was added to the facts of then. */
export interface ShownFamily {
  readonly family: string;
  readonly closed: ReadonlySet<RowId>;
  readonly patch: readonly Entry[];
}

/** The name of all families crossed, beside those of families. */
export const allFamilies = 'all';

/** What firms have in a month and flow by the rows of all families of tables crossed. */
export interface LinkedChange {
  readonly now: readonly Entry[];
  /** Of each edition that showed the month and flow anew: how much more there is now, and the families it showed. */
  readonly then: readonly { readonly since: readonly Entry[]; readonly shown: readonly ShownFamily[] }[];
}

/**
 * The firms, fewer than the rule asks for together, that sums of all families and all editions tell when some labels of
 * each family that has changed stay as they were, and that former editions did not. A revision by market and a table
 * by park tell together what neither tells alone. Throws WorkExceeded.
 */
export function newlyFewTogether(
  { now, then }: LinkedChange,
  kept: ReadonlyMap<string, ReadonlySet<string>>,
  { closed, leastFirms }: DisclosureRule & { readonly closed: ReadonlySet<RowId> },
  work?: Work,
): readonly string[] {
  const former = then.map(({ since, shown }): View => ({
    entries: [...now, ...negated(since)],
    labels: shown.map((one) => {
      const label = labelOfFamily(one.family, one.closed);
      return withKept(label, keptLabels(one.patch, label));
    }),
  }));
  const labels = [...kept].map(([family, own]) => withKept(labelOfFamily(family, closed), own));
  return newlyFew(former, { entries: now, labels }, leastFirms, work);
}

/** The label of a key in one family, which has the rows of all. */
function labelOfFamily(family: string, closed: ReadonlySet<RowId>): (key: string) => string {
  const dimensions = new Set(family.split('-'));
  const ofRows = labelIn(closed);
  const known = new Map<string, string>();
  return (key) => {
    const rows = known.get(key) ?? ownRows(key, dimensions);
    known.set(key, rows);
    return ofRows(rows);
  };
}

function ownRows(key: string, dimensions: ReadonlySet<string>): string {
  return rowsOf(key)
    .filter((row) => dimensions.has(row.slice(0, row.indexOf(':'))))
    .join('\n');
}
