import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MailDeferred, MailRefused, type Mailer, type Message } from '../../ports/mailer.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';

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
  /** The hash of the PDF that is attached. */
  enclosed: z.string().nullable().default(null),
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
 * Sends a message once: claimed before, recorded after. A crash between, or an answer that is lost, leaves the claim,
 * which is never silently sent again and never silently given up: it is `doubtful` to whoever comes next.
 */
export async function sendOnce(
  folder: string,
  message: () => Promise<Message>,
  to: string,
  dependencies: MailDependencies,
): Promise<Outcome> {
  const { archive, mailer, clock } = dependencies;
  const key = claimKey(folder, to);
  let enclosed: string | null = null;
  const claim = (state: Claim['state'], rest: Partial<Claim> = {}): string =>
    `${JSON.stringify({ state, address: to, at: clock.now().toISOString(), id: null, problem: null, enclosed, ...rest }, null, 1)}\n`;
  const stored = await archive.get(key);
  const present = stored && claimSchema.parse(JSON.parse(Buffer.from(stored.body).toString()));
  if (present?.state === 'sent' || present?.state === 'refused') return 'already';
  if (present?.state === 'claimed') return 'doubtful';
  const composed = await message();
  enclosed = hashOfPdf(composed);
  const claimed =
    stored === undefined
      ? await archive.putIfAbsent(key, claim('claimed'))
      : await archive.putIfMatch(key, claim('claimed'), stored.version);
  if (claimed === undefined) return 'already';
  const record = async (state: Claim['state'], rest: Partial<Claim>): Promise<void> => {
    await archive.putIfMatch(key, claim(state, rest), claimed.version);
  };
  const taken = await mailer.send(composed).catch(failureOf);
  if ('id' in taken) {
    await record('sent', { id: taken.id });
    return 'sent';
  }
  await record(taken.state, { problem: taken.problem });
  return taken.state === 'claimed' ? 'doubtful' : taken.state;
}

function hashOfPdf({ attachments }: Message): string | null {
  const pdf = attachments.find(({ type }) => type === 'application/pdf');
  return pdf === undefined ? null : createHash('sha256').update(pdf.content).digest('hex');
}

/** What is known after a failure: a lost answer leaves the claim as it is. */
function failureOf(error: unknown): { state: 'refused' | 'unsent' | 'claimed'; problem: string } {
  const problem = error instanceof Error ? error.message : String(error);
  if (error instanceof MailRefused) return { state: 'refused', problem };
  return { state: error instanceof MailDeferred ? 'unsent' : 'claimed', problem };
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
