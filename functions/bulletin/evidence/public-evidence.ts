import { isPartition, type Cut, type Dimension, type Name, type Tally } from '../../trade/cut.ts';
import { closedRows } from '../../trade/closed-rows.ts';
import { closedAcross } from '../../trade/linked-tables.ts';
import { closingsOf, type Closing } from '../../trade/closings.ts';
import { publicFamilies, type RowId } from '../../trade/disclosure.ts';
import { hangsOnOne } from '../../trade/price-rules.ts';
import { addedSums, nothing } from '../../trade/prices.ts';
import { disclosureWordsIn } from '../../words/catalogues.ts';
import type { UploadedIndicator } from '../../facts/supply/indicators.ts';
import { coarsened } from './coarsened.ts';
import type { Evidence, KeptFigures } from './evidence.ts';
import { addedTo, addedToTotal, flowsKept, seriesWith, waitingRows, withAdded } from './kept-figures.ts';
import type { Park } from '../../reference/registers.ts';
import { keptLabels } from '../../trade/family-change.ts';
import type { Moment } from '../../trade/moment.ts';
import type { Month } from '../../trade/month.ts';
import { isRevisedWith } from '../../trade/revision-schedule.ts';
import { sortedAnew } from '../../trade/sorted-anew.ts';
import { keptFigures, unrevised } from '../../trade/standing-figures.ts';
import { labelIn, type Entry } from '../../trade/vintage.ts';
import { summed } from './measures.ts';

/** Finer cuts and firms the public edition does not have. */
const publicDimensions: ReadonlySet<Dimension> = new Set<Dimension>(['total', ...publicFamilies.flat()]);

/** Under this key stands, in a cut that partitions trade, what no list places and what is not told apart. */
const rest = '';

/**
 * The rows that the public edition of this evidence must not show, and why: those that earlier editions did not, and
 * what must be closed beside them. A place that was closed stays closed in the one that it has gone into.
 */
export function closingsIn(evidence: Evidence, remembered: readonly Closing[]): Closing[] {
  const { disclosure, parks } = { ...evidence.registers.settings, ...evidence.registers };
  const earlier = new Map(remembered.map((closing) => [closing.row, closing]));
  for (const { row } of remembered)
    for (const successor of successorsOf(row, parks, evidence.month))
      if (!earlier.has(successor)) earlier.set(successor, { row: successor, why: 'successor' });
  const families = evidence.holders.map(({ atoms }) => atoms);
  const before = new Set(earlier.keys());
  const apart = new Set(families.flatMap((atoms) => [...closedRows(atoms, disclosure, before)]));
  const { closed, unsearched } = closedAcross(families, evidence.together.atoms, disclosure, apart);
  const found = families.flatMap((atoms) => closingsOf(atoms, disclosure, closed, earlier, unsearched));
  const own = found.filter(({ row }) => !earlier.has(row));
  return [...earlier.values(), ...own].sort((left, right) => (left.row < right.row ? -1 : 1));
}

/** The rows under which a place stands that has gone into others by the month. */
function successorsOf(row: RowId, parks: readonly Park[], month: Month): RowId[] {
  const placeOf = (code: string): Park | undefined => parks.find((park) => park.code === code);
  const found = new Set<Park>();
  const isPlace = row.startsWith('park:') || row.startsWith('district:');
  for (
    let place = isPlace ? placeOf(row.slice(row.indexOf(':') + 1)) : undefined;
    place?.successor !== undefined;
  ) {
    if (place.validTo !== undefined && month <= place.validTo) break;
    place = placeOf(place.successor);
    if (place === undefined || found.has(place)) break;
    found.add(place);
  }
  return [...found].map(({ code, kind }): RowId => `${kind === 'district' ? 'district' : 'park'}:${code}`);
}

/**
 * What the public edition keeps of the figures that it had before, by family, month and flow. Places whose trade is
 * sorted anew by a register stay as they were in every month that was shown, or in none: growth compares months that one
 * register has sorted.
 */
export function keptIn(evidence: Evidence, closed: ReadonlySet<RowId>): KeptFigures {
  const sameAs = new Map<string, ReadonlySet<string>>();
  for (;;) {
    const kept = keptWith(evidence, closed, sameAs);
    const isMore = evidence.holders.map(({ name, changes }) => {
      const before = sameAs.get(name)?.size ?? 0;
      const stays = staysAnew(changes, kept.get(name) ?? new Map(), labelIn(closed));
      sameAs.set(name, stays);
      return stays.size > before;
    });
    if (!isMore.includes(true)) return kept;
  }
}

/** The labels of a family that were sorted anew and stay as they were in any month. */
function staysAnew(
  changes: Evidence['holders'][number]['changes'],
  kept: ReadonlyMap<Moment, readonly Entry[]>,
  label: (key: string) => string,
): ReadonlySet<string> {
  const found = [...changes].flatMap(([moment, { since }]) => {
    const stays = keptLabels(kept.get(moment) ?? [], label);
    return [...sortedAnew(since.at(-1) ?? [], label)].filter((name) => stays.has(name));
  });
  return new Set(found);
}

function keptWith(
  { month, holders, registers, together }: Evidence,
  closed: ReadonlySet<RowId>,
  sameAs: ReadonlyMap<string, ReadonlySet<string>>,
): KeptFigures {
  const moments = new Set(holders.flatMap(({ changes }) => [...changes.keys()]));
  const kept = new Map<string, Map<Moment, readonly Entry[]>>();
  for (const moment of [...moments].sort()) {
    const changes = holders.flatMap(({ name, changes }) => {
      const change = changes.get(moment);
      return change === undefined ? [] : [{ family: name, ...change }];
    });
    const { disclosure } = registers.settings;
    const figures = isRevisedWith(month, disclosure.revisions)
      ? keptFigures(changes, closed, disclosure, { linked: together.changes.get(moment), sameAs })
      : unrevised(changes);
    for (const [family, entries] of figures) {
      const own = kept.get(family) ?? new Map<Moment, readonly Entry[]>();
      kept.set(family, own.set(moment, entries));
    }
  }
  return kept;
}

/**
 * The evidence of the public edition: closed rows stand together with what is unclassified, closed groups and whatever
 * names firms are not there at all. The bulletin is composed from this, so that it cannot tell what it does not know.
 */
export function publicEvidence(evidence: Evidence, closed: ReadonlySet<RowId>): Evidence {
  const { registers, prices, plannedIndicators } = evidence;
  // Filed in place of a trade figure that is closed, it would tell what is closed.
  const traded = new Set(plannedIndicators.flatMap(({ code, chapter }) => (chapter === '' ? [code] : [])));
  const isOpen = ({ area, indicator }: UploadedIndicator): boolean => area === '' && !traded.has(indicator);
  const { kept = new Map(), month } = evidence;
  const cuts = [...evidence.cuts].filter(([dimension]) => publicDimensions.has(dimension));
  const unpriced = flowsKept(kept, month);
  const totals = [...prices]
    .filter(([flow]) => !unpriced.has(flow))
    .map(
      ([flow, sums]) => [flow, new Map([['all', [...sums.values()].reduce(addedSums, nothing)]])] as const,
    );
  const placeNames = new Map(registers.parks.map(({ code, shortName }) => [code, shortName]));
  const nameOf = (key: string): Name =>
    placeNames.get(key) ?? (key === rest ? restName : { zh: key, en: key });
  const asKept = (cut: Cut): Cut => {
    const added =
      cut.dimension === 'total'
        ? new Map([['total', addedToTotal(kept)]])
        : addedTo(kept, cut.dimension, closed);
    return { ...cut, ...withAdded(cut, added, { month, nameOf }) };
  };
  const { unit } = registers.settings.disclosure;
  const open: Evidence = {
    ...evidence,
    ...((closed.size > 0 || evidence.holders.some(({ atoms }) => atoms.length > 0)) && { closed }),
    total: asKept(evidence.total),
    series: seriesWith(evidence.series, addedToTotal(kept)),
    cuts: new Map(cuts.map(([dimension, cut]) => [dimension, asKept(withoutClosed(cut, closed))])),
    crossed: [],
    waiting: waitingRows(kept, closed),
    prices: new Map(totals),
    apart: new Map(),
    hanging: new Set([...prices].flatMap(([flow, sums]) => (hangsOnOne(sums) ? [flow] : []))),
    indicators: evidence.indicators.filter(isOpen),
    withheld: new Set(evidence.indicators.filter((one) => !isOpen(one)).map(({ indicator }) => indicator)),
    registers: { ...registers, enterprises: [], keyEnterprises: [], assessment: [], recipients: [] },
    holders: [],
    together: { atoms: [], digests: new Map(), changes: new Map(), facts: undefined },
    missing: evidence.missing.filter(
      ({ dimension, within }) => publicDimensions.has(dimension) && within === undefined,
    ),
    notes: [],
    corrections: [],
    confirmed: [],
    idleConfirmations: [],
    holds: evidence.holds.length === 0 ? [] : [{ code: 'not-released', details: {} }],
  };
  return unit === undefined ? open : coarsened(open, unit);
}

function withoutClosed(cut: Cut, closed: ReadonlySet<RowId>): Cut {
  const { like, ...own } = cut;
  return { ...coarser(own, closed), ...(like && { like: coarser(like, closed) }) };
}

function coarser<C extends Omit<Cut, 'like'>>(cut: C, closed: ReadonlySet<RowId>): C {
  const isClosed = ({ key }: Tally): boolean => key === rest || closed.has(`${cut.dimension}:${key}`);
  const open = cut.tallies.filter((tally) => !isClosed(tally));
  const hidden = cut.tallies.filter(isClosed);
  if (!isPartition(cut.dimension) || hidden.length === 0) return { ...cut, tallies: open };
  return { ...cut, tallies: [summed(hidden, rest, restName), ...open] };
}

const restName: Name = { zh: disclosureWordsIn('zh-CN').rest, en: disclosureWordsIn('en').rest };
