import { createHash } from 'node:crypto';
import type { Problem, Receipt } from '../facts/receipt.ts';
import type { Encoding } from './csv/encoding.ts';
import type { Fingerprint } from './csv/upload-bytes.ts';
import type { ManifestEntry } from './manifest.ts';
import type { ReadUpload, Upload } from './upload.ts';
import type { Form } from './meaning/form.ts';

/** A file that is there and cannot be read, and why: refused, so that its months wait for it. */
export function unreadable(reason: string, manifest: ManifestEntry | undefined): ReadUpload {
  const fingerprint = { size: 0, sha256: createHash('sha256').update(reason).digest('hex') };
  return refused({
    problem: { code: 'not-readable', details: { reason } },
    upload: { manifest },
    fingerprint,
  });
}

/** Why nothing of an upload is taken, and what was known of it by then. */
export interface Refusal {
  readonly problem: Problem;
  readonly upload: Pick<Upload, 'manifest'>;
  readonly fingerprint: Fingerprint;
  readonly encoding?: Encoding;
  readonly form?: Form;
  readonly lines?: number;
  /** The months that its title tells. */
  readonly mentions?: Iterable<string>;
}

export function refused({
  problem,
  upload,
  fingerprint,
  encoding,
  form,
  lines = 0,
  mentions = [],
}: Refusal): ReadUpload {
  const none = { header: 0, blank: 0, totals: 0, data: 0, facts: 0, rejects: 0 };
  return {
    outcome: {
      status: 'refused',
      layout: form?.layout.name ?? null,
      dataset: form?.layout.dataset ?? null,
      edition: upload.manifest?.edition ?? null,
      encoding: encoding ?? null,
      delimiter: form?.delimiter ?? null,
      rows: { lines, ...none },
      rejectedMoney: { usd: null, cny: null },
      parts: [],
      rejects: [problem],
      ...mentionsIn([problem], [...mentions, ...(upload.manifest?.months ?? [])]),
      notes: [],
      holds: [],
    },
    size: fingerprint.size,
    sha256: fingerprint.sha256,
    facts: new Map(),
    header: headerOf(form),
  };
}

/** The header of a form, cell by cell. */
export function headerOf(form: Form | undefined): readonly string[] {
  return form?.columns.map(({ header }) => header) ?? [];
}

/** The months that are told of what was not taken; of an upload of which all was taken, nothing. */
export function mentionsIn(rejects: readonly Problem[], months: Iterable<string>): Pick<Receipt, 'mentions'> {
  const told = [...new Set(months)].sort();
  return rejects.length === 0 || told.length === 0 ? {} : { mentions: told };
}
