import type { Receipt } from './receipt.ts';

/**
 * The receipts that stand, where some complete others: what is completed gives way to what completes it, which holds all
 * of its rows. What completes an upload that is gone or has changed, or one that another has completed already, counts for
 * nothing, and is refused with that reason.
 */
export function withCompleted(receipts: readonly Receipt[]): Receipt[] {
  if (!receipts.some(({ completes }) => completes !== undefined)) return [...receipts];
  const files = Map.groupBy(receipts, fileOf);
  /** By the key of what is completed: the first that completes it, by what it holds. */
  const completedBy = new Map<string, { readonly key: string; readonly holds: string }>();
  const refused = new Map<string, Receipt>();
  const inOrder = [...files].sort(
    ([left, [one]], [right, [other]]) =>
      (one?.completes?.before.length ?? 0) - (other?.completes?.before.length ?? 0) ||
      Buffer.compare(Buffer.from(left), Buffer.from(right)),
  );
  for (const [key, own] of inOrder) {
    const completes = own[0]?.completes;
    const [completed = ''] = completes?.before ?? [];
    if (completes === undefined) continue;
    const isThere =
      !refused.has(completed) &&
      files.get(completed)?.some(({ handedBack }) => handedBack?.content === completes.content) === true;
    const first = completedBy.get(completed);
    const holds = own.map(({ source }) => source.sha256).join(' ');
    if (!isThere) refused.set(key, refusedFor('completes-absent', own));
    else if (first === undefined) completedBy.set(completed, { key, holds });
    else if (first.holds !== holds) refused.set(key, refusedFor('completed-twice', own, first.key));
  }
  return [...files].flatMap(([key, own]) => {
    const other = refused.get(key);
    if (other !== undefined) return [other];
    return completedBy.has(key) ? [] : own;
  });
}

function fileOf({ source }: Receipt): string {
  return source.file ?? source.key;
}

/** A file of which nothing counts: its months wait. */
function refusedFor(code: string, own: readonly Receipt[], text?: string): Receipt {
  const [first] = own;
  if (first === undefined) throw new RangeError('a file without receipts');
  const { upload, source, layout, dataset, edition, encoding, delimiter } = first;
  const { file, ...where } = source;
  const mentions = own.flatMap(({ parts, indicators: told = [], mentions: others = [] }) => [
    ...[...parts, ...told].map(({ month }) => month),
    ...others,
  ]);
  return {
    ...{ upload, layout, dataset, edition, encoding, delimiter },
    source: { ...where, key: file ?? where.key },
    status: 'refused',
    rows: { lines: 0, header: 0, blank: 0, totals: 0, data: 0, facts: 0, rejects: 0 },
    rejectedMoney: { usd: null, cny: null },
    parts: [],
    mentions: [...new Set(mentions)].sort(),
    ...{ rejects: [{ code, ...(text !== undefined && { text }) }], rejectsFile: null, notes: [], holds: [] },
  };
}
