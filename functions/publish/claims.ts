import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MailRefused, type Mailer, type Message } from '../ports/mailer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

/**
 * The record of one message to one reader. `claimed`: somebody is sending it, or was cut off while sending; `sent`;
 * `refused`: the server will not take it; `unsent`: it certainly did not go out and may be tried again.
 */
const claimSchema = z.object({
  state: z.enum(['claimed', 'sent', 'refused', 'unsent']),
  address: z.string(),
  at: z.string(),
  id: z.string().nullable(),
  problem: z.string().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

export interface MailDependencies {
  readonly archive: Store;
  readonly mailer: Mailer;
  readonly clock: Clock;
}

/** What became of a message: `doubtful` was claimed before and never recorded, so nobody knows. */
export type Outcome = 'sent' | 'refused' | 'unsent' | 'already' | 'doubtful';

/** The name of a reader's claim: an address is not for everyone who may list a bucket. */
export function claimKey(folder: string, address: string): string {
  return `${folder}/${createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16)}.json`;
}

/**
 * Sends a message once: claimed before, recorded after. A crash between leaves the claim, which is never silently sent
 * again and never silently given up: it is `doubtful` to whoever comes next.
 */
export async function sendOnce(
  folder: string,
  message: () => Promise<Message>,
  to: string,
  dependencies: MailDependencies,
): Promise<Outcome> {
  const { archive, mailer, clock } = dependencies;
  const key = claimKey(folder, to);
  const claim = (state: Claim['state'], rest: Partial<Claim> = {}): string =>
    `${JSON.stringify({ state, address: to, at: clock.now().toISOString(), id: null, problem: null, ...rest }, null, 1)}\n`;
  const stored = await archive.get(key);
  const present = stored && claimSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
  if (present?.state === 'sent' || present?.state === 'refused') return 'already';
  if (present?.state === 'claimed') return 'doubtful';
  const claimed =
    stored === undefined
      ? await archive.putIfAbsent(key, claim('claimed'))
      : await archive.putIfMatch(key, claim('claimed'), stored.version);
  if (claimed === undefined) return 'already';
  const record = (text: string) => archive.putIfMatch(key, text, claimed.version);
  try {
    const { id } = await mailer.send(await message());
    await record(claim('sent', { id }));
    return 'sent';
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (error instanceof MailRefused) {
      await record(claim('refused', { problem }));
      return 'refused';
    }
    if (!isCertainlyUnsent(error)) throw error;
    await record(claim('unsent', { problem }));
    return 'unsent';
  }
}

/** Failures before the server could have taken the message; any other leaves the claim as it is. */
function isCertainlyUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return (
    ['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ETLS', 'EENVELOPE'].includes(code) ||
    (status >= 400 && status < 500) ||
    [
      'TooManyRequestsException',
      'ThrottlingException',
      'LimitExceededException',
      'SendingPausedException',
    ].includes(error.name)
  );
}

/** The claims under a folder, in the order of their keys, with the version in which each was read. */
export async function* claimsUnder(
  archive: Store,
  folder: string,
): AsyncGenerator<{ readonly key: string; readonly version: string; readonly claim: Claim }> {
  for await (const { key } of archive.list(`${folder}/`)) {
    const stored = await archive.get(key);
    if (stored === undefined) continue;
    const claim = claimSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
    yield { key, version: stored.version, claim };
  }
}

/** Claims under a folder that stand unrecorded for longer than any sending takes. */
export async function doubtfulClaims(archive: Store, folder: string, before: Date): Promise<Claim[]> {
  const found: Claim[] = [];
  for await (const { claim } of claimsUnder(archive, folder))
    if (claim.state === 'claimed' && new Date(claim.at) < before) found.push(claim);
  return found;
}

/** Lets a message go out again, by an operator's order: to one reader, or to all who have it or are in doubt. */
export async function reopenClaims(archive: Store, folder: string, address?: string): Promise<number> {
  let count = 0;
  for await (const { key, version, claim } of claimsUnder(archive, folder)) {
    if (address !== undefined && key !== claimKey(folder, address)) continue;
    const reopened = `${JSON.stringify({ ...claim, state: 'unsent' }, null, 1)}\n`;
    if ((await archive.putIfMatch(key, reopened, version)) !== undefined) count += 1;
  }
  return count;
}
