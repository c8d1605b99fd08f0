import { blanksOf } from '../../bulletin/masthead.ts';
import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import type { Finding } from '../../trade/finding.ts';
import { instantOf } from '../archive/zone.ts';

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
 * Whether a month may go to its readers now. Held beats waiting, and a page with blanks is held from them alone: it can
 * be built and read; a month waits until its uploads have been quiet, its
 * hour in the release calendar has come, and, where that is asked, somebody has approved this very edition.
 */
export function gate(
  evidence: Evidence,
  settings: GateSettings,
  circumstances: {
    readonly now: Date;
    readonly lastUpload: Date;
    readonly needsApproval: boolean;
    readonly approved: boolean;
    readonly heldByOrder: boolean;
  },
): Decision {
  const { now, lastUpload, needsApproval, approved, heldByOrder } = circumstances;
  const blanks = blanksOf(evidence.registers, evidence.month);
  const reasons = [
    ...(heldByOrder ? [{ code: 'held-by-order', details: {} }] : []),
    ...(blanks.length > 0 ? [{ code: 'front-blank', details: { blanks: blanks.join(' ') } }] : []),
    ...evidence.holds,
  ];
  if (reasons.length > 0) return { decision: 'hold', reasons };
  if (!isQuiet(lastUpload, now, settings)) return { decision: 'wait', waitsFor: 'quiet' };
  const release = evidence.registers.calendar.find(({ month }) => month === evidence.month);
  if (release !== undefined && now < instantOf(release.at, settings.timeZone))
    return { decision: 'wait', waitsFor: 'calendar' };
  if (needsApproval && !approved) return { decision: 'wait', waitsFor: 'approval' };
  return { decision: 'release' };
}

/** Whether nothing has come in for as long as the settings ask: more of the month may be on its way. */
export function isQuiet(
  lastUpload: Date,
  now: Date,
  { quietMinutes }: Pick<GateSettings, 'quietMinutes'>,
): boolean {
  return now.getTime() >= lastUpload.getTime() + quietMinutes * 60_000;
}
