import { createHash } from 'node:crypto';
import type { Confirmation } from '../../reference/confirmed.ts';
import type { ConfirmedDoubt, Doubt, Finding } from '../../trade/finding.ts';
import type { Month } from '../../trade/month.ts';
import { byKey } from '../../trade/rank.ts';

/**
 * Reasons that no word of an editor lifts: something is missing, was not taken or cannot be read, and must be mended.
 * Every other reason why a month is held is a doubt: the figures may be right as they are, and who knows says so.
 */
export const faults: ReadonlySet<string> = new Set([
  'upload-refused',
  'rows-rejected',
  'flow-missing',
  'correction-without-base',
  'dataset-missing',
  'register-faulty',
  'held-by-order',
  'not-released',
  'lines-do-not-balance',
  'front-blank',
]);

/** What became of the reasons for which a month would be held. */
export interface Judged {
  /** Those that hold it still, doubts with what lifts them. */
  readonly holds: readonly Finding[];
  /** Doubts that editors have lifted. */
  readonly confirmed: readonly ConfirmedDoubt[];
  /**
   * Lines that lift nothing: of the month, where the doubt is gone or its evidence is other by now, and of months that no
   * upload speaks of yet.
   */
  readonly idle: readonly Confirmation[];
}

/**
 * Lifts of a month's reasons those that are confirmed, each by its own line of the register, and no other: a doubt of
 * another month by a line of that month.
 */
export function judged(
  reasons: readonly Finding[],
  confirmations: readonly Confirmation[],
  month: Month,
  newest?: Month,
): Judged {
  const holds: Finding[] = [];
  const confirmed: ConfirmedDoubt[] = [];
  const used = new Set<Confirmation>();
  for (const reason of reasons) {
    const doubt = reason.doubt ?? doubtOf(reason, month);
    const line = confirmations.find((one) => doubt !== undefined && lifts(one, doubt));
    if (line === undefined) holds.push({ ...reason, ...(doubt && { doubt }) });
    else confirmed.push({ finding: { ...reason, ...(doubt && { doubt }) }, who: line.who, why: line.why });
    if (line !== undefined) used.add(line);
  }
  const isIdle = (line: Confirmation): boolean =>
    line.month === month || (newest !== undefined && line.month > newest);
  return { holds, confirmed, idle: confirmations.filter((line) => isIdle(line) && !used.has(line)) };
}

function lifts({ month, code, key }: Confirmation, doubt: Doubt): boolean {
  return month === doubt.month && code === doubt.code && key === doubt.key;
}

/** A reason as a doubt, an upload's by the code of its own problem; undefined for a fault. */
export function doubtOf({ code: reason, details }: Finding, month: Month): Doubt | undefined {
  const code = reason === 'upload-held' ? (details['problem'] ?? reason) : reason;
  if (faults.has(reason) || faults.has(code)) return undefined;
  return { month, code, key: keyOf(code, details) };
}

/** Eight hexadecimal digits of the evidence, in whatever order its details stand. */
export function keyOf(code: string, details: Finding['details']): string {
  const evidence = Object.entries(details).sort(byKey);
  return createHash('sha256')
    .update(JSON.stringify([code, evidence]))
    .digest('hex')
    .slice(0, 8);
}
