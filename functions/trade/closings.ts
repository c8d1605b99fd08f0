import type { Flow } from './cut.ts';
import type { Atom, DisclosureRule, RowId } from './disclosure.ts';
import { FirmsBehind, type Danger } from './firms-behind.ts';
import type { Month } from './month.ts';
import { byKey } from './rank.ts';

/**
 * Why a row is closed. By the rule itself: `few-firms`, `one-firm`, first in that month and flow. `neighbour`: what it
 * tells, taken from a sum, would tell another. `successor`: a place that was closed has gone into this one. `unsearched`: to
 * find out what it tells together with other tables takes too long.
 */
export interface Closing {
  readonly row: RowId;
  readonly why: Danger | 'neighbour' | 'successor' | 'unsearched';
  readonly month?: Month | undefined;
  readonly flow?: Flow | undefined;
}

/** Why each closed row of a family is. What was closed before stays so for the reason that it had then. */
export function closingsOf(
  atoms: readonly Atom[],
  rule: DisclosureRule,
  closed: ReadonlySet<RowId>,
  before: ReadonlyMap<RowId, Closing>,
  unsearched: ReadonlySet<RowId> = new Set(),
): Closing[] {
  const behind = new Map<RowId, Map<string, { month: Month; flow: Flow; firms: FirmsBehind }>>();
  for (const { rows, holdings } of atoms)
    for (const row of rows) {
      if (!closed.has(row) || before.has(row)) continue;
      const moments = behind.get(row) ?? new Map<string, { month: Month; flow: Flow; firms: FirmsBehind }>();
      behind.set(row, moments);
      for (const holding of holdings) {
        const { month, flow } = holding;
        const moment = moments.get(`${month} ${flow}`) ?? { month, flow, firms: new FirmsBehind() };
        moments.set(`${month} ${flow}`, moment);
        moment.firms.add(holding);
      }
    }
  const found = [...behind].map(([row, moments]): Closing => {
    const ordered = [...moments].sort(byKey);
    for (const [, { month, flow, firms }] of ordered) {
      const why = firms.danger(rule);
      if (why !== undefined) return { row, why, month, flow };
    }
    return { row, why: unsearched.has(row) ? 'unsearched' : 'neighbour' };
  });
  return [...found, ...[...before.values()].filter(({ row }) => closed.has(row))].sort((left, right) =>
    left.row < right.row ? -1 : 1,
  );
}
