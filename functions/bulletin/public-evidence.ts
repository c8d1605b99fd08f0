import { isPartition, type Cut, type Dimension, type Name, type Tally } from '../trade/cut.ts';
import { closedRows } from '../trade/closed-rows.ts';
import { publicFamilies, type RowId } from '../trade/disclosure.ts';
import { addedSums, nothing } from '../trade/prices.ts';
import { disclosureWordsIn } from '../words/disclosure.ts';
import type { UploadedIndicator } from '../facts/supply/indicators.ts';
import type { Evidence } from './evidence.ts';
import { summed } from './measures.ts';

/** Finer cuts and firms the public edition does not have. */
const publicDimensions: ReadonlySet<Dimension> = new Set<Dimension>(['total', ...publicFamilies.flat()]);

/** Under this key stands, in a cut that partitions trade, what no list places and what is not told apart. */
const rest = '';

/** The rows that the public edition of this evidence must not show, beside those that earlier editions did not. */
export function closedIn(evidence: Evidence, closedBefore: ReadonlySet<RowId>): ReadonlySet<RowId> {
  const { disclosure } = evidence.registers.settings;
  return new Set(evidence.holders.flatMap((atoms) => [...closedRows(atoms, disclosure, closedBefore)]));
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
  const cuts = [...evidence.cuts].filter(([dimension]) => publicDimensions.has(dimension));
  const totals = [...prices].map(
    ([flow, sums]) => [flow, new Map([['all', [...sums.values()].reduce(addedSums, nothing)]])] as const,
  );
  return {
    ...evidence,
    ...((closed.size > 0 || evidence.holders.some((atoms) => atoms.length > 0)) && { closed }),
    cuts: new Map(cuts.map(([dimension, cut]) => [dimension, withoutClosed(cut, closed)])),
    prices: new Map(totals),
    indicators: evidence.indicators.filter(isOpen),
    withheld: new Set(evidence.indicators.filter((one) => !isOpen(one)).map(({ indicator }) => indicator)),
    registers: { ...registers, enterprises: [], keyEnterprises: [], assessment: [], recipients: [] },
    holders: [],
    missing: evidence.missing.filter(({ dimension }) => publicDimensions.has(dimension)),
    notes: [],
    confirmed: [],
    idleConfirmations: [],
    holds: evidence.holds.length === 0 ? [] : [{ code: 'not-released', details: {} }],
  };
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
