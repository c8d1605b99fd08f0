import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Receipt } from '../../facts/receipt.ts';
import type { Attachment, Message } from '../../ports/mailer.ts';
import type { Recipient } from '../../reference/recipients.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Month } from '../../trade/month.ts';
import {
  claimKey,
  claimsUnder,
  doubtfulClaims,
  sendOnce,
  type MailDependencies,
  type Outcome,
} from '../archive/claims.ts';
import { editionFolder, sealedPdf } from '../archive/editions.ts';
import { publicNews } from '../edition/public-news.ts';
import { untilDown } from './outage.ts';
import {
  ambiguousMessage,
  draftMessage,
  releaseMessage,
  sealedMessage,
  uploadMessage,
  type Enclosure,
} from './messages.ts';
import { renditionFor, type Rendered, type Rendition } from '../edition/renditions.ts';
import type { Status } from '../archive/status.ts';

export interface MailingDependencies extends MailDependencies {
  /** A link to an object of the archive that lasts so many seconds; undefined where the store has none. */
  readonly link?: (key: string, seconds: number) => Promise<string>;
  /** Addresses of the stage's operators, beside those in the register. */
  readonly operators: readonly string[];
}

/** A link dies with the session of the role that signed it, which lasts twelve hours at most. */
const linkSeconds = 12 * 3600;
/** No sending takes so long: a claim that is older belongs to a process that is gone. */
const longestSendingMs = 15 * 60_000;

/** How many messages came to what. */
export type Tally = Readonly<Partial<Record<Outcome, number>>>;

/**
 * The mails that a month's status asks for: the release to readers and editors, those of the public where it is news to
 * them, or the draft and its reasons to editors.
 */
export async function mailMonth(
  month: Month,
  status: Status,
  renderings: readonly Rendered[],
  registers: Registers,
  dependencies: MailingDependencies,
): Promise<Tally> {
  const fingerprint = status.latest;
  if (fingerprint === null) return {};
  const forReader = async (to: Recipient): Promise<[Rendered['bulletin'], Enclosure]> => {
    const { bulletin, rendition } = renditionFor(renderings, to);
    return [bulletin, await enclosureOf(month, fingerprint, rendition, dependencies)];
  };
  const edition = status.editions.at(-1);
  if (status.state === 'released' && edition?.fingerprint === fingerprint) {
    const isNews = (await publicNews(month, status, dependencies.archive)).includes(edition);
    const readers = registers.recipients.filter(
      ({ role, edition: own }) => role !== 'operator' && (own === 'internal' || isNews),
    );
    const { number } = edition;
    const folder = releaseFolder(month, edition);
    const released = await sendToAll(
      folder,
      readers,
      async (to) => releaseMessage(to, number, ...(await forReader(to))),
      dependencies,
    );
    const tallies = [released];
    for (const seal of status.seals.filter((one) => one.fingerprint === fingerprint && one.send)) {
      const { sha256 } = seal;
      const ofIt = readers.filter((to) => renditionFor(renderings, to).rendition.folder === seal.folder);
      const due = await withoutSeal(folder, sha256, ofIt, dependencies);
      const message = async (to: Recipient): Promise<Message> =>
        sealedMessage(to, number, ...(await forReader(to)));
      tallies.push(await sendToAll(`${folder}-sealed-${sha256.slice(0, 12)}`, due, message, dependencies));
    }
    return added(tallies);
  }
  const editors = registers.recipients.filter(({ role }) => role === 'editor');
  const folder = `mail/${month}/${fingerprint}-draft-${hashOf(status)}`;
  return sendToAll(
    folder,
    editors,
    async (to) => draftMessage(to, status, ...(await forReader(to))),
    dependencies,
  );
}

/** Those of the readers who were mailed a released edition, but not with this sealed copy. */
async function withoutSeal(
  folder: string,
  sha256: string,
  readers: readonly Recipient[],
  { archive }: MailDependencies,
): Promise<Recipient[]> {
  const without = new Set<string>();
  for await (const { key, claim } of claimsUnder(archive, folder))
    if (['sent', 'claimed'].includes(claim.state) && claim.enclosed !== sha256) without.add(key);
  return readers.filter(({ address }) => without.has(claimKey(folder, address)));
}

/** Where the claims of a released edition stand: figures that come back after a correction are news once more. */
export function releaseFolder(
  month: Month,
  { number, fingerprint }: Pick<Status['editions'][number], 'number' | 'fingerprint'>,
): string {
  return `mail/${month}/${number}-${fingerprint}`;
}

/** What the operators must know of uploads: each upload's present content is told of once. */
export async function mailUploads(
  receipts: readonly Receipt[],
  registers: Registers,
  dependencies: MailingDependencies,
): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const receipt of receipts) {
    if (receipt.rejects.length === 0 && receipt.holds.length === 0) continue;
    const folder = `mail/uploads/${receipt.upload}-${receipt.source.sha256.slice(0, 12)}`;
    const message = async (to: Recipient): Promise<Message> =>
      uploadMessage(to, receipt, await handedBackOf(receipt, dependencies.archive));
    tallies.push(await sendToAll(folder, operatorsOf(registers, dependencies), message, dependencies));
  }
  return added(tallies);
}

/** The workbook with an upload's rows that were not taken. */
async function handedBackOf(
  { handedBack }: Receipt,
  archive: MailingDependencies['archive'],
): Promise<Pick<Attachment, 'name' | 'content'> | undefined> {
  const stored = handedBack && (await archive.get(handedBack.file));
  return stored && { name: basename(stored.key), content: stored.body };
}

/** Tells the operators of claims that were never recorded, once for each set of them. Returns how many there are. */
export async function mailDoubts(
  month: Month,
  registers: Registers,
  dependencies: MailingDependencies,
): Promise<number> {
  const before = new Date(dependencies.clock.now().getTime() - longestSendingMs);
  const claims = await doubtfulClaims(dependencies.archive, `mail/${month}`, before);
  if (claims.length === 0) return 0;
  const told = claims.map(
    ({ address, at, problem }) => `${address} (${[at, problem ?? ''].filter(Boolean).join(' ')})`,
  );
  const addresses = [...new Set(told)].sort();
  const folder = `mail/doubts/${month}-${hashOf(addresses)}`;
  const message = (to: Recipient): Promise<Message> =>
    Promise.resolve(ambiguousMessage(to, month, addresses));
  await sendToAll(folder, operatorsOf(registers, dependencies), message, dependencies);
  return claims.length;
}

async function sendToAll(
  folder: string,
  readers: readonly Recipient[],
  message: (to: Recipient) => Promise<Message>,
  dependencies: MailDependencies,
): Promise<Tally> {
  const tallies: Tally[] = [];
  const patient = { ...dependencies, mailer: untilDown(dependencies.mailer) };
  for (const to of readers) {
    const outcome = await sendOnce(folder, () => message(to), to.address, patient);
    tallies.push({ [outcome]: 1 });
  }
  return added(tallies);
}

export function added(tallies: readonly Tally[]): Tally {
  const sum: Partial<Record<Outcome, number>> = {};
  for (const outcome of ['sent', 'refused', 'unsent', 'already', 'doubtful'] as const) {
    const count = tallies.reduce((total, tally) => total + (tally[outcome] ?? 0), 0);
    if (count > 0) sum[outcome] = count;
  }
  return sum;
}

function operatorsOf(registers: Registers, { operators }: MailingDependencies): Recipient[] {
  const listed = registers.recipients.filter(({ role }) => role === 'operator');
  const others = operators
    .filter((address) => !listed.some((one) => one.address === address))
    .map((address): Recipient => ({
      address,
      name: '',
      language: 'zh-CN',
      edition: 'internal',
      role: 'operator',
    }));
  return [...listed, ...others];
}

async function enclosureOf(
  month: Month,
  fingerprint: string,
  rendition: Rendition,
  { archive, link }: MailingDependencies,
): Promise<Enclosure> {
  const folder = `${editionFolder(month, fingerprint)}${rendition.folder}`;
  const [own, picture, sealed] = await Promise.all(
    ['bulletin.pdf', 'page-1.png', sealedPdf].map((name) => archive.get(`${folder}${name}`)),
  );
  const pdf = sealed ?? own;
  if (pdf === undefined || picture === undefined)
    throw new RangeError(`edition ${fingerprint} of ${month} is not filed whole`);
  return {
    pdf: pdf.body,
    isSealed: sealed !== undefined,
    picture: picture.body,
    link: () => (link === undefined ? Promise.resolve(pdf.key) : link(pdf.key, linkSeconds)),
  };
}

function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (key, part: unknown) =>
    key === 'since' || key === 'seals' ? undefined : part,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
