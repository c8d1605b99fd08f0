import { closedRows } from '../../functions/trade/closed-rows.ts';
import type { Atom, DisclosureRule, RowId } from '../../functions/trade/disclosure.ts';
import { momentOf, type Moment } from '../../functions/trade/moment.ts';
import { shift, type Month } from '../../functions/trade/month.ts';
import type { LinkedChange } from '../../functions/trade/linked-changes.ts';
import { closedAcross } from '../../functions/trade/linked-tables.ts';
import { keptFigures } from '../../functions/trade/standing-figures.ts';
import { byLabel, labelOf, together, type ByFirm, type Entry } from '../../functions/trade/vintage.ts';

/** One row of a declaration: it never changes; a correction takes it away and adds another. */
export interface Declared {
  readonly id: number;
  readonly firm: string;
  readonly month: Month;
  readonly park: string;
  readonly market: string;
  readonly value: bigint;
}

/** How the facts of an edition are: what is declared by then, and into which park each park has gone. */
export interface Facts {
  readonly declared: readonly Declared[];
  readonly successor: ReadonlyMap<string, string>;
  /** The park in which the register places a firm; else that of the declaration. */
  readonly placed: ReadonlyMap<string, string>;
}

export interface Published {
  readonly month: Month;
  readonly closed: ReadonlySet<RowId>;
  /** What it was made from. */
  readonly facts: Facts;
  /** What is shown of each month shown, by family: entries as if they were facts. */
  readonly shown: ReadonlyMap<string, ReadonlyMap<Moment, readonly Entry[]>>;
  /** What of it was added to the facts; absent where it shows what the edition before did. */
  readonly patches: ReadonlyMap<string, ReadonlyMap<Moment, readonly Entry[]>>;
}

export const families = ['district-park', 'market-marketKind'] as const;
/** A family of tables, or all families crossed. */
type Family = (typeof families)[number] | 'linked';
const districtOf = (park: string): string => (Number(park.slice(1)) % 2 === 0 ? 'east' : 'west');

function keyOf(family: Family, declared: Declared, facts: Facts): string {
  if (family === 'linked') return families.map((one) => keyOf(one, declared, facts)).join('\n');
  const { park, market, firm } = declared;
  if (family === 'market-marketKind')
    return `market:${market}\nmarketKind:${Number(market) % 2 === 0 ? 'new' : 'old'}`;
  const first = facts.placed.get(firm) ?? park;
  const place = facts.successor.get(first) ?? first;
  return `park:${place}\ndistrict:${districtOf(place)}`;
}

export function entriesOf(family: Family, moment: Moment, facts: Facts): Entry[] {
  const sums = new Map<string, Entry>();
  for (const one of facts.declared) {
    if (momentOf({ month: one.month, flow: 'export' }) !== moment) continue;
    const key = keyOf(family, one, facts);
    const before = sums.get(`${key} ${one.firm}`)?.USD ?? 0n;
    const value = before + one.value;
    sums.set(`${key} ${one.firm}`, { key, firm: one.firm, USD: value, CNY: value, quantity: 0n });
  }
  return [...sums.values()];
}

function negative({ USD, CNY, quantity, ...of }: Entry): Entry {
  return { ...of, USD: -USD, CNY: -CNY, quantity: -quantity };
}

/** Entries of the same key and firm as one. */
function summed(entries: readonly Entry[]): Entry[] {
  return [...byLabel(entries, (key) => key)].flatMap(([key, firms]) =>
    [...firms].map(([firm, amount]) => ({ key, firm, ...amount })),
  );
}

function atomsOf(family: Family, months: readonly Month[], facts: Facts): Atom[] {
  const atoms = new Map<string, Atom['holdings'][number][]>();
  for (const month of months) {
    const moment = momentOf({ month, flow: 'export' });
    const byKey = Map.groupBy(entriesOf(family, moment, facts), ({ key }) => key);
    for (const [key, entries] of byKey) {
      const largest = entries
        .map(({ firm, USD }) => ({ firm, value: USD }))
        .sort((left, right) => (left.value < right.value ? 1 : -1));
      const total = largest.reduce((sum, { value }) => sum + value, 0n);
      const holding = {
        month,
        flow: 'export' as const,
        firms: largest.length,
        total,
        largest: largest.slice(0, 5),
      };
      atoms.set(key, [...(atoms.get(key) ?? []), holding]);
    }
  }
  return [...atoms].map(([key, holdings]) => ({
    rows: key.split('\n').filter((row): row is RowId => row.includes(':')),
    holdings,
  }));
}

/** What may be left out of the rule, to see that it is missed. */
export interface Without {
  readonly memory?: true;
  readonly vintages?: true;
  readonly successors?: true;
  /** Families are closed apart. */
  readonly links?: true;
  /** Families are revised apart. */
  readonly linkedRevisions?: true;
}

/** A public edition as the product makes it, after those before. */
export function publish(
  month: Month,
  facts: Facts,
  before: readonly Published[],
  rule: DisclosureRule,
  without: Without = {},
): Published {
  const months = Array.from({ length: 3 }, (_, back) => shift(month, -back));
  const moments = months.map((one) => momentOf({ month: one, flow: 'export' }));
  const closedBefore = new Set(without.memory ? [] : before.flatMap(({ closed }) => [...closed]));
  if (!without.successors)
    for (const row of [...closedBefore]) {
      const into = row.startsWith('park:') ? facts.successor.get(row.slice(5)) : undefined;
      if (into !== undefined) closedBefore.add(`park:${into}`);
    }
  const atoms = families.map((family) => atomsOf(family, months, facts));
  const apart = new Set(atoms.flatMap((own) => [...closedRows(own, rule, closedBefore)]));
  const { closed } = without.links
    ? { closed: apart }
    : closedAcross(atoms, atomsOf('linked', months, facts), rule, apart);
  const shown = new Map<string, Map<Moment, readonly Entry[]>>(families.map((family) => [family, new Map()]));
  const patches = new Map<string, Map<Moment, readonly Entry[]>>(
    families.map((family) => [family, new Map()]),
  );
  for (const moment of moments) {
    const changes = families.map((family) => {
      const now = entriesOf(family, moment, facts);
      const vintages = before.flatMap((edition) => {
        const entries = edition.shown.get(family)?.get(moment);
        const patch = edition.patches.get(family)?.get(moment);
        return entries === undefined || patch === undefined
          ? []
          : [{ entries, patch, closed: edition.closed }];
      });
      const then = vintages.map(({ patch, closed }) => ({ patch, closed }));
      const former = vintages.map(({ entries }) => entries);
      return {
        family,
        now,
        then,
        since: former.map((entries) => summed([...now, ...entries.map(negative)])),
      };
    });
    const changed = changes.filter(({ since }) => (since.at(-1)?.length ?? 0) > 0);
    const linked = without.linkedRevisions ? undefined : linkedChange(moment, facts, before);
    const kept = without.vintages
      ? new Map<string, readonly Entry[]>()
      : keptFigures(changed, closed, rule, { linked });
    for (const { family, now, since } of changes) {
      const patch = kept.get(family) ?? [];
      shown.get(family)?.set(moment, summed([...now, ...patch]));
      const isSame = since.length > 0 && summed([...(since.at(-1) ?? []), ...patch]).length === 0;
      if (!isSame) patches.get(family)?.set(moment, patch);
    }
  }
  return { month, closed, facts, shown, patches };
}

/** What firms have in a month by the rows of both families, and which editions showed it anew. */
function linkedChange(moment: Moment, facts: Facts, before: readonly Published[]): LinkedChange {
  const now = entriesOf('linked', moment, facts);
  const then = before.flatMap((edition) => {
    const shown = families.flatMap((family) => {
      const patch = edition.patches.get(family)?.get(moment);
      return patch === undefined ? [] : [{ family, closed: edition.closed, patch }];
    });
    const former = entriesOf('linked', moment, edition.facts);
    return shown.length === 0 ? [] : [{ shown, since: summed([...now, ...former.map(negative)]) }];
  });
  return { now, then };
}

/** A published sum as its records, each as often as it is counted. */
type Records = ReadonlyMap<number, bigint>;

function plus(left: Records, right: Records, times: bigint): Map<number, bigint> {
  const sum = new Map(left);
  for (const [id, count] of right) {
    const both = (sum.get(id) ?? 0n) + count * times;
    if (both === 0n) sum.delete(id);
    else sum.set(id, both);
  }
  return sum;
}

const nothing: Records = new Map();

function isSame(left: ByFirm | undefined, right: ByFirm | undefined): boolean {
  const text = (firms: ByFirm | undefined): string =>
    [...(firms ?? [])]
      .map(([firm, { USD }]) => `${firm} ${USD}`)
      .sort()
      .join();
  return text(left) === text(right);
}

/**
 * What an onlooker has of a family's month from all editions: every block of each, as records. Whether an edition shows
 * the facts or what it showed before is seen by the sums; what stands with the rest is the total without the others.
 */
export function equationsOf(
  editions: readonly { readonly facts: Facts; readonly published: Published }[],
  family: (typeof families)[number],
  moment: Moment,
): Records[] {
  const found: Records[] = [];
  let last: { readonly labels: ReadonlyMap<string, Records>; readonly total: Records } | undefined;
  let lastSums: ReadonlyMap<string, ByFirm> = new Map();
  for (const { facts, published } of editions) {
    const entries = published.shown.get(family)?.get(moment);
    if (entries === undefined) continue;
    const label = (key: string): string => labelOf(key, published.closed);
    const shown = byLabel(entries, label);
    const now = byLabel(entriesOf(family, moment, facts), label);
    const records = new Map<string, Map<number, bigint>>();
    for (const one of facts.declared)
      if (momentOf({ month: one.month, flow: 'export' }) === moment) {
        const own = label(keyOf(family, one, facts));
        records.set(own, plus(records.get(own) ?? nothing, new Map([[one.id, 1n]]), 1n));
      }
    const before = new Map<string, Map<number, bigint>>();
    for (const [key, own] of last?.labels ?? [])
      before.set(label(key), plus(before.get(label(key)) ?? nothing, own, 1n));
    const sumsBefore = new Map<string, ByFirm>();
    for (const [key, firms] of lastSums)
      sumsBefore.set(label(key), together([sumsBefore.get(label(key)) ?? new Map(), firms]));
    const totalNow = [...records.values()].reduce<Records>((sum, own) => plus(sum, own, 1n), nothing);
    const total = isSame(together(shown.values()), together(now.values()))
      ? totalNow
      : (last?.total ?? nothing);
    const labels = new Map<string, Records>();
    for (const own of new Set([...shown.keys(), ...now.keys()])) {
      if (own === '') continue;
      const isNow = isSame(shown.get(own), now.get(own));
      if (!isNow && !isSame(shown.get(own), sumsBefore.get(own)))
        throw new Error(`${own} is neither old nor new`);
      labels.set(own, (isNow ? records.get(own) : before.get(own)) ?? nothing);
    }
    const others = [...labels.values()].reduce<Records>((sum, own) => plus(sum, own, 1n), nothing);
    labels.set('', plus(total, others, -1n));
    found.push(...labels.values());
    last = { labels, total };
    lastSums = shown;
  }
  return found.filter(({ size }) => size > 0);
}

/** The sums that an edition shows of a month: each block that its open rows tell apart, and the total. */
export function sumsShown(
  { shown, closed }: Published,
  family: string,
  moment: Moment,
): { readonly labels: ReadonlyMap<string, ByFirm>; readonly total: ByFirm } {
  const labels = byLabel(shown.get(family)?.get(moment) ?? [], (key) => labelOf(key, closed));
  return { labels, total: together(labels.values()) };
}
