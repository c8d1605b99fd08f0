import type { Evidence } from '../bulletin/evidence.ts';
import { change } from '../trade/change.ts';
import { known, unknown, type Figure } from '../trade/figure.ts';
import type { Finding } from '../trade/finding.ts';
import { roundRatio } from '../trade/ratio.ts';
import { currencies, type Currency } from '../trade/money.ts';
import { flows } from '../trade/cut.ts';
import { instantOf } from './zone.ts';

/** What the gate decides of a month: held with its reasons, waiting for something, or free to go. */
export type Decision =
  | { readonly decision: 'hold'; readonly reasons: readonly Finding[] }
  | { readonly decision: 'wait'; readonly waitsFor: 'quiet' | 'calendar' | 'approval' }
  | { readonly decision: 'release' };

export interface GateSettings {
  readonly release: 'automatic' | 'approved';
  readonly quietMinutes: number;
  readonly timeZone: string;
}

/**
 * Whether a month may go to its readers now. Held beats waiting; a month waits until its uploads have been quiet, its
 * hour in the release calendar has come, and, where the bureau wants that, somebody has approved this very edition.
 */
export function gate(
  evidence: Evidence,
  settings: GateSettings,
  circumstances: {
    readonly now: Date;
    readonly lastUpload: Date;
    readonly approved: boolean;
    readonly heldByOrder: boolean;
  },
): Decision {
  const { now, lastUpload, approved, heldByOrder } = circumstances;
  const reasons = [
    ...(heldByOrder ? [{ code: 'held-by-order', details: {} }] : []),
    ...evidence.holds,
    ...missingDatasets(evidence),
    ...implausible(evidence),
  ];
  if (reasons.length > 0) return { decision: 'hold', reasons };
  if (now.getTime() < lastUpload.getTime() + settings.quietMinutes * 60_000)
    return { decision: 'wait', waitsFor: 'quiet' };
  const release = evidence.registers.calendar.find(({ month }) => month === evidence.month);
  if (release !== undefined && now < instantOf(release.at, settings.timeZone))
    return { decision: 'wait', waitsFor: 'calendar' };
  if (settings.release === 'approved' && !approved) return { decision: 'wait', waitsFor: 'approval' };
  return { decision: 'release' };
}

function missingDatasets({ month, registers, sources }: Evidence): Finding[] {
  const present = new Set(sources.map(({ dataset }) => dataset));
  return registers.settings.requiredDatasets
    .filter((dataset) => !present.has(dataset))
    .map((dataset) => ({ code: 'dataset-missing', details: { dataset, month } }));
}

/** A total that jumps or collapses against the month before is more likely a missing or a doubled file than news. */
function implausible({ month, total, registers }: Evidence): Finding[] {
  const { from, to } = registers.settings.plausibleChange;
  for (const currency of currencies) {
    const rate = change(sum(total, currency, 'month'), sum(total, currency, 'monthBefore'));
    if (!rate.known) continue;
    const perCent = roundRatio({ ...rate.value, numerator: rate.value.numerator * 100n }, 0);
    if (perCent >= BigInt(Math.trunc(from)) && perCent <= BigInt(Math.trunc(to))) return [];
    return [{ code: 'change-implausible', details: { month, change: String(perCent) } }];
  }
  return [];
}

function sum(total: Evidence['total'], currency: Currency, period: 'month' | 'monthBefore'): Figure<bigint> {
  const [tally] = total.tallies;
  if (tally === undefined) return unknown('no-data');
  const missing = flows
    .map((flow) => total.coverage[flow][currency][period])
    .find((covered) => covered !== 'available');
  if (missing !== undefined) return unknown(missing);
  return known(tally.export[currency][period] + tally.import[currency][period]);
}
