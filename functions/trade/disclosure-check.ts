import type { Atom, DisclosureRule, RowId } from './disclosure.ts';
import { FirmsBehind } from './firms-behind.ts';
import { consequences, type Equation } from './linear-system.ts';
import { toldByLinks } from './told-together.ts';
import { momentOf, type Moment } from './moment.ts';
import { formerViews, keptLabels, viewOf, type FamilyChange } from './family-change.ts';
import { newlyFew } from './views.ts';
import {
  byLabel,
  labelIn,
  maySeeChange,
  rest,
  rowsOf,
  together,
  type ByFirm,
  type Entry,
} from './vintage.ts';
import { newlyFewTogether, type LinkedChange } from './linked-changes.ts';

/** A sum that would give somebody away, and how it follows from what is public. */
export interface Disclosed {
  readonly moment: Moment;
  /** What adds up to it: "total − park:A − park:B". */
  readonly path: string;
}

/** The city's own sum, which stands in every table. */
const total = 'total';

/**
 * The first sum that follows from the open rows of a family and may not be told; undefined where there is none.
 *
 * Looks at what is shown and not at what was decided. Atoms that the same open rows count are one unknown; where each is
 * safe in each month and flow every sum is, and nothing needs to be solved. Where one is not, the linear system of open
 * rows and total is solved exactly, and what follows from it is judged. The total itself is always told.
 */
export function disclosedBy(
  atoms: readonly Atom[],
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): Disclosed | undefined {
  const unknowns = new Map<
    string,
    { readonly number: number; readonly open: RowId[]; readonly atoms: Atom[] }
  >();
  for (const atom of atoms) {
    const open = atom.rows.filter(isOpen).sort();
    const unknown = unknowns.get(open.join('\n')) ?? { number: unknowns.size, open, atoms: [] };
    unknowns.set(open.join('\n'), unknown);
    unknown.atoms.push(atom);
  }
  const all = [...unknowns.values()];
  if (all.length < 2) return undefined;
  const behind = all.map((unknown) => firmsByMoment(unknown.atoms));
  const dangers = new Set<Moment>();
  for (const moments of behind)
    for (const [moment, firms] of moments) if (firms.danger(rule)) dangers.add(moment);
  if (dangers.size === 0) return undefined;
  const equations = new Map<string, Map<number, bigint>>([
    [total, new Map(all.map(({ number }) => [number, 1n]))],
  ]);
  for (const { number, open } of all)
    for (const row of open)
      equations.set(row, (equations.get(row) ?? new Map<number, bigint>()).set(number, 1n));
  const published = [...equations].map(([name, terms]): Equation => ({ name, terms }));
  for (const { terms, path } of consequences(published)) {
    if (terms.size === all.length) continue;
    for (const moment of [...dangers].sort()) {
      const firms = new FirmsBehind();
      for (const number of terms.keys()) {
        const own = behind[number]?.get(moment);
        if (own !== undefined) firms.join(own);
      }
      if (firms.danger(rule)) return { moment, path: pathOf(path) };
    }
  }
  return undefined;
}

/** The first sum that follows from the open rows of all families together, and may not be told. */
export function disclosedByLinks(
  linked: readonly Atom[],
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): Disclosed | undefined {
  const told = toldByLinks(linked, isOpen, rule);
  return told && { moment: told.moment, path: pathOf(told.path) };
}

function firmsByMoment(atoms: readonly Atom[]): ReadonlyMap<Moment, FirmsBehind> {
  const found = new Map<Moment, FirmsBehind>();
  for (const { holdings } of atoms)
    for (const holding of holdings) {
      const moment = momentOf(holding);
      const firms = found.get(moment) ?? new FirmsBehind();
      found.set(moment, firms);
      firms.add(holding);
    }
  return found;
}

/** "total − park:A", sums that are added first. */
function pathOf(path: ReadonlyMap<string, bigint>): string {
  const terms = [...path].sort(([left, first], [right, second]) =>
    first > 0n === second > 0n ? (left < right ? -1 : 1) : first > 0n ? -1 : 1,
  );
  return terms
    .map(([name, times], index) => {
      const size = times < 0n ? -times : times;
      const sign = times < 0n ? '− ' : index === 0 ? '' : '+ ';
      return `${sign}${size === 1n ? '' : `${size} × `}${name}`;
    })
    .join(' ');
}

/**
 * The first difference between what is shown of a month and flow and a vintage shown before that may not be seen: by
 * itself, in the total, or when sums of all vintages are added and subtracted. `kept` is added to the facts.
 */
export function disclosedByChange(
  moment: Moment,
  change: Omit<FamilyChange, 'family'> & { readonly kept: readonly Entry[] },
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): Disclosed | undefined {
  if (isAsBefore(change)) return undefined;
  const label = (key: string): string => rowsOf(key).filter(isOpen).sort().join('\n');
  for (const [index, since] of change.since.entries()) {
    const entries = [...since, ...change.kept];
    const differences = new Map<string, ByFirm>(
      [...byLabel(entries, label)].filter(([, firms]) => firms.size > 0),
    );
    const named: (readonly [string, ByFirm])[] = [[total, together(differences.values())], ...differences];
    const seen = named.find(([, firms]) => !maySeeChange(firms, rule));
    if (seen !== undefined)
      return { moment, path: `Δ${change.since.length - index} ${seen[0] === rest ? 'rest' : seen[0]}` };
  }
  const former = formerViews(change);
  const shown = viewOf(change.now, label, keptLabels(change.kept, label));
  const few = newlyFew(former, shown, rule.leastFirms);
  if (few.length === 0) return undefined;
  return { moment, path: `Δ${change.since.map((_, index) => index + 1).join(', Δ')}` };
}

/**
 * Whether from all families of tables in all vintages together something follows that may not be told, and did not
 * before. `changes` are those of the families that have changed.
 */
export function disclosedByLinkedChange(
  moment: Moment,
  linked: LinkedChange,
  changes: ReadonlyMap<string, Pick<FamilyChange, 'since'> & { readonly kept: readonly Entry[] }>,
  isOpen: (row: RowId) => boolean,
  rule: DisclosureRule,
): Disclosed | undefined {
  const rows = new Set(linked.now.flatMap(({ key }) => rowsOf(key)));
  const closed = new Set([...rows].filter((row) => !isOpen(row)));
  const kept = new Map(
    [...changes]
      .filter(([, change]) => !isAsBefore(change))
      .map(([family, change]) => [family, keptLabels(change.kept, labelIn(closed))]),
  );
  if (kept.size === 0) return undefined;
  const few = newlyFewTogether(linked, kept, { ...rule, closed });
  return few.length === 0
    ? undefined
    : { moment, path: linked.then.map((_, index) => `Δ${index + 1}`).join(', ') };
}

/** Whether what is kept takes back all that has changed since the last edition. */
function isAsBefore({
  since,
  kept,
}: Pick<FamilyChange, 'since'> & { readonly kept: readonly Entry[] }): boolean {
  return [...byLabel([...(since.at(-1) ?? []), ...kept], (key) => key).values()].every(
    ({ size }) => size === 0,
  );
}
