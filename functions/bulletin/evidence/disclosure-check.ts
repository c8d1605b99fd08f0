import {
  disclosedBy,
  disclosedByChange,
  disclosedByLinkedChange,
  disclosedByLinks,
  type Disclosed,
} from '../../trade/disclosure-check.ts';
import { isDimension } from '../../trade/cut.ts';
import type { RowId } from '../../trade/disclosure.ts';
import type { Evidence } from './evidence.ts';

/** A public edition that would give somebody away: a bug of the rule, never published. */
export class DisclosureRefused extends Error {
  override readonly name = 'DisclosureRefused';
  readonly family: string;
  readonly moment: string;
  readonly path: string;

  constructor(family: string, { moment, path }: Disclosed) {
    super(
      `the public edition would give a firm away, by ${family} in ${moment}: ${path}; nothing was published, tell who maintains the program`,
    );
    this.family = family;
    this.moment = moment;
    this.path = path;
  }
}

const allTables = 'all tables together';

/**
 * Looks for what may not be told in what the public edition is composed from: `open`, beside the bureau's own evidence.
 * Families of tables are looked at apart, then together: months and flows that no public edition has shown or that
 * have changed, and these against all vintages shown before. Throws DisclosureRefused.
 */
export function refuseDisclosure(evidence: Evidence, open: Evidence): void {
  const rule = evidence.registers.settings.disclosure;
  const shown = new Map(
    [...open.cuts].map(([dimension, { tallies }]) => [dimension, new Set(tallies.map(({ key }) => key))]),
  );
  const isOpen = (row: RowId): boolean => {
    const dimension = row.slice(0, row.indexOf(':'));
    const key = row.slice(row.indexOf(':') + 1);
    return isDimension(dimension) && key !== '' && shown.get(dimension)?.has(key) === true;
  };
  for (const { name, atoms, changes } of evidence.holders) {
    const disclosed = disclosedBy(atoms, isOpen, rule);
    if (disclosed !== undefined) throw new DisclosureRefused(name, disclosed);
    for (const [moment, change] of changes) {
      const kept = evidence.kept?.get(name)?.get(moment) ?? [];
      const seen = disclosedByChange(moment, { ...change, kept }, isOpen, rule);
      if (seen !== undefined) throw new DisclosureRefused(name, seen);
    }
  }
  for (const [moment, linked] of evidence.together.changes) {
    const changes = new Map(
      evidence.holders.flatMap(({ name, changes: own }) => {
        const kept = evidence.kept?.get(name)?.get(moment) ?? [];
        const change = own.get(moment);
        return change === undefined ? [] : [[name, { since: change.since, kept }] as const];
      }),
    );
    const seen = disclosedByLinkedChange(moment, linked, changes, isOpen, rule);
    if (seen !== undefined) throw new DisclosureRefused(allTables, seen);
  }
  const together = disclosedByLinks(evidence.together.atoms, isOpen, rule);
  if (together !== undefined) throw new DisclosureRefused(allTables, together);
}
