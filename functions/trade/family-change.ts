import type { RowId } from './disclosure.ts';
import type { View } from './views.ts';
import { labelIn, negated, rest, type Entry } from './vintage.ts';

/** What has changed in one month and flow of a family since each vintage that was published, the last one last. */
export interface FamilyChange {
  readonly family: string;
  readonly since: readonly (readonly Entry[])[];
  /** What firms have now. */
  readonly now: readonly Entry[];
  /** Of each vintage the rows that were closed when it was first shown, and what was added to the facts of then. */
  readonly then: readonly { readonly closed: ReadonlySet<RowId>; readonly patch: readonly Entry[] }[];
}

/** The vintages that were shown, each with the rows that told it apart. */
export function formerViews({ since, now, then }: Omit<FamilyChange, 'family'>): View[] {
  return since.map((entries, index) => {
    const { closed, patch } = then[index] ?? { closed: new Set<RowId>(), patch: [] };
    const label = labelIn(closed);
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
  return { entries: facts, labels: [withKept(label, kept)] };
}

/** Under which labels stands what is known: of those that stay as they were only with the rest. */
export function withKept(label: (key: string) => string, kept: ReadonlySet<string>): (key: string) => string {
  return (key) => (kept.has(label(key)) ? rest : label(key));
}
