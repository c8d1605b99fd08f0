import { createHash } from 'node:crypto';
import type { Evidence, KeptFigures } from '../../bulletin/evidence/evidence.ts';
import type { Undrawn } from '../../bulletin/model/bulletin.ts';
import type { Store } from '../../ports/store.ts';
import type { Remark } from '../../reference/remarks.ts';
import type { ConfirmedDoubt, Finding } from '../../trade/finding.ts';
import type { RowId } from '../../trade/disclosure.ts';
import { codeText } from '../../words/characters.ts';
import type { Month } from '../../trade/month.ts';

/** Registers of which nothing is printed: who reads a bulletin does not make it another one. */
const unprinted: readonly string[] = ['registers/recipients.csv', 'registers/recipients.xlsx'];

/** What an edition was made from: the uploads counted, the registers as they stood, the code, what it revises. */
export interface Inputs {
  readonly month: Month;
  readonly code: string;
  readonly uploads: readonly { readonly key: string; readonly sha256: string }[];
  readonly registers: readonly { readonly key: string; readonly sha256: string }[];
  /** Rows that the public edition keeps closed. */
  readonly closed: readonly string[];
  /** The hash of what it keeps of figures that public editions had before; "" for nothing. */
  readonly kept: string;
  /** Fingerprints of the editions whose figures this one revises and tells of. */
  readonly revises: { readonly edition: string | null; readonly monthBefore: string | null };
}

export async function inputsOf(
  evidence: Evidence,
  { closed, kept }: { readonly closed: ReadonlySet<RowId>; readonly kept: KeptFigures },
  archive: Store,
  code: string,
): Promise<Omit<Inputs, 'revises'>> {
  const registers: { key: string; sha256: string }[] = [];
  for await (const { key } of archive.list('registers/')) {
    if (unprinted.includes(key)) continue;
    const register = await archive.get(key);
    if (register !== undefined) registers.push({ key, sha256: sha256(register.body) });
  }
  const uploads = evidence.sources.map(({ key, sha256 }) => ({ key, sha256 }));
  const own = { closed: [...closed].sort(), kept: kept.size === 0 ? '' : sha256(keptText(kept)) };
  return { month: evidence.month, code, uploads, registers, ...own };
}

function keptText(kept: KeptFigures): string {
  const families = [...kept].map(([family, moments]) => [family, [...moments]]);
  return JSON.stringify(families, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

/** The name of an edition: the same inputs give the same edition, byte for byte. 16 hexadecimal digits. */
export function fingerprint(inputs: Inputs): string {
  return sha256(JSON.stringify(inputs)).slice(0, 16);
}

/** What else is told of an edition. */
interface Told {
  /** Doubts that editors confirmed. */
  readonly confirmed: readonly ConfirmedDoubt[];
  /** What corrections replaced. */
  readonly corrections: readonly Finding[];
  /** What the bureau says on the first pages in its own words, as given: held against no table. */
  readonly remarks: readonly Remark[];
  /** The faces it is set in, and the characters that none of them draws. */
  readonly faces: readonly string[];
  readonly undrawn: readonly Undrawn[];
}

const nothingTold: Told = { confirmed: [], corrections: [], remarks: [], faces: [], undrawn: [] };

/**
 * `manifest.json`: inputs, what else is to be told, and outputs with their hashes, so that anyone can tell what a file
 * was made from.
 */
export function manifest(
  inputs: Inputs,
  files: ReadonlyMap<string, Uint8Array>,
  { confirmed, corrections, remarks, faces, undrawn }: Told = nothingTold,
): Uint8Array {
  const outputs = [...files].map(([file, bytes]) => ({
    file,
    sha256: sha256(bytes),
    size: bytes.byteLength,
  }));
  const characters = undrawn.map(({ character, places }) => ({ character: codeText(character), places }));
  const content = {
    ...{ fingerprint: fingerprint(inputs), ...inputs, confirmed, corrections, remarks },
    ...{ faces, undrawn: characters, outputs },
  };
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
