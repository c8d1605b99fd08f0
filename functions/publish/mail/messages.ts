import { exhibitsIn, type Bulletin } from '../../bulletin/model/bulletin.ts';
import { undrawnFinding } from '../../bulletin/model/undrawn.ts';
import { textOf } from '../../bulletin/prose/text.ts';
import type { Finding } from '../../trade/finding.ts';
import { mailHtml, mailPlain, type MailText } from '../../document/page/mail.ts';
import type { Receipt } from '../../facts/receipt.ts';
import type { Attachment, Message } from '../../ports/mailer.ts';
import type { Recipient } from '../../reference/recipients.ts';
import { disclosureWordsIn, intakeWordsIn, mailWordsIn } from '../../words/catalogues.ts';
import { evidenceWordsIn } from '../../words/evidence.ts';
import { problemWordsIn } from '../../words/intake.ts';
import type { Status } from '../archive/status.ts';

/** A PDF over this size is linked, not attached: base64 adds a third, and servers refuse over ten megabytes. */
const mostAttached = 9_000_000;

/** The files of an edition that a mail carries. */
export interface Enclosure {
  readonly pdf: Uint8Array;
  /** It is the copy that bears the bureau's electronic seal. */
  readonly isSealed?: boolean;
  readonly picture: Uint8Array;
  /** A link that lasts some hours, for a PDF that is too large to attach. */
  readonly link: () => Promise<string>;
}

/** The released bulletin to a reader: headline, five figures, the notice, page 1 as a picture, the PDF. */
export async function releaseMessage(
  to: Recipient,
  edition: number,
  bulletin: Bulletin,
  enclosure: Enclosure,
): Promise<Message> {
  const { release } = mailWordsIn(to.language);
  const { headline } = bulletin.front;
  const link = await linkOf(enclosure);
  const paragraphs = [
    release.intro(bulletin.masthead.title, bulletin.masthead.period, link === undefined),
    ...(enclosure.isSealed === true ? [release.sealed] : []),
    ...(edition > 1 ? [release.correction(edition)] : []),
    ...sentencesOf(bulletin),
  ];
  const subject = edition > 1 ? release.corrected(headline, edition) : release.subject(headline);
  const items = [...(edition > 1 ? revisionItems(to, bulletin) : []), ...undrawnItems(to, bulletin)];
  return bulletinMessage(to, bulletin, { subject, paragraphs, items }, enclosure, link);
}

/** The sealed copy of a released bulletin, to a reader who has it without its seal. */
export async function sealedMessage(
  to: Recipient,
  edition: number,
  bulletin: Bulletin,
  enclosure: Enclosure,
): Promise<Message> {
  const { release } = mailWordsIn(to.language);
  const { title, period } = bulletin.masthead;
  const link = await linkOf(enclosure);
  const text = {
    subject: release.sealedSubject(title, period),
    paragraphs: [release.sealedIntro(title, period, edition)],
    items: [],
  };
  return bulletinMessage(to, bulletin, text, enclosure, link);
}

const revisionsTold = 10;

/** What a correction changed and why: the notes of its table of revisions, and the table's first rows. */
function revisionItems(to: Recipient, bulletin: Bulletin): string[] {
  const { release } = mailWordsIn(to.language);
  const table = exhibitsIn(bulletin.chapters).find(({ id }) => id === 'revisions');
  if (table === undefined) return [];
  const rows = table.rows.slice(0, revisionsTold).map(({ cells }) => {
    const [, item = '', figure = '', before = '', now = '', unit = ''] = cells.map(({ text }) => text);
    return release.revised(item, figure, before, now, unit);
  });
  return [...table.notes, ...rows];
}

/** A month that is held or waits, to an editor: why, and the draft. */
export async function draftMessage(
  to: Recipient,
  status: Status,
  bulletin: Bulletin,
  enclosure: Enclosure,
): Promise<Message> {
  const { draft } = mailWordsIn(to.language);
  const { period } = bulletin.masthead;
  const isHeld = status.reasons.length > 0;
  const last = status.editions.at(-1);
  const text = {
    subject: isHeld ? draft.subject(period) : draft.ready(period),
    paragraphs: isHeld
      ? [last === undefined ? draft.held : draft.heldAfter(last.number)]
      : status.waitsFor === null
        ? []
        : [draft.waits[status.waitsFor]],
    items: [
      ...status.reasons.map((reason: Finding) => evidenceWordsIn(to.language)(reason)),
      ...undrawnItems(to, bulletin),
    ],
  };
  return bulletinMessage(to, bulletin, text, enclosure, await linkOf(enclosure));
}

/** What editors alone are told: which characters no face draws, and what to do about them. */
function undrawnItems({ role, language }: Recipient, { undrawn = [] }: Bulletin): string[] {
  if (role !== 'editor' || undrawn.length === 0) return [];
  return [...undrawn.map(undrawnFinding).map(evidenceWordsIn(language)), mailWordsIn(language).undrawn];
}

/** Where a PDF can be fetched that is too large to attach. */
function linkOf({ pdf, link }: Enclosure): Promise<string | undefined> {
  return pdf.byteLength > mostAttached ? link() : Promise.resolve(undefined);
}

const faultsTold = 30;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * An upload that was refused, or of which rows were not taken, to an operator, with the workbook in which these are
 * handed back.
 */
export function uploadMessage(
  to: Recipient,
  receipt: Receipt,
  handedBack?: Pick<Attachment, 'name' | 'content'>,
): Message {
  const { upload, release } = mailWordsIn(to.language);
  const words = problemWordsIn(to.language);
  const faults = [...receipt.rejects, ...receipt.holds];
  const items = faults.slice(0, faultsTold).map((problem) => {
    const { reason, remedy } = words(problem);
    const place = upload.place(problem.line, problem.column, problem.cell);
    return [place, reason, remedy].filter((text) => text !== '').join(' · ');
  });
  const attached = intakeWordsIn(to.language).mending.attached;
  const message = plainMessage(to, {
    subject: upload.subject(receipt.source.key, receipt.status === 'refused'),
    greeting: release.greeting(to.name),
    paragraphs: [
      upload.intro(receipt.source.key),
      ...(handedBack === undefined ? [] : [attached(handedBack.name)]),
    ],
    items: faults.length > faultsTold ? [...items, upload.more(faults.length - faultsTold)] : items,
  });
  if (handedBack === undefined) return message;
  return { ...message, attachments: [{ ...handedBack, type: workbookType, inline: false }] };
}

/** Messages of which nobody knows whether they went out, to an operator. */
export function ambiguousMessage(to: Recipient, month: string, addresses: readonly string[]): Message {
  const { ambiguous, release } = mailWordsIn(to.language);
  return plainMessage(to, {
    subject: ambiguous.subject(month),
    greeting: release.greeting(to.name),
    paragraphs: [ambiguous.intro],
    items: addresses,
  });
}

function bulletinMessage(
  to: Recipient,
  bulletin: Bulletin,
  said: Pick<MailText, 'subject' | 'paragraphs' | 'items'>,
  { pdf, picture }: Enclosure,
  link: string | undefined,
): Message {
  const { release } = mailWordsIn(to.language);
  const { masthead, front, month } = bulletin;
  const text: MailText = {
    language: to.language,
    greeting: release.greeting(to.name),
    keyFigures: front.keyFigures.map(({ label, value, unit, change }) => ({
      ...{ label, change },
      sum: release.sum(value, unit),
    })),
    picture: 'page-1.png',
    pictureText: front.headline,
    footer: masthead.contact === '' ? '' : release.next(masthead.contact),
    ...said,
    paragraphs: [...said.paragraphs, ...(link === undefined ? [] : [release.linkInstead(link)])],
  };
  const attachments: Attachment[] = [
    { name: 'page-1.png', type: 'image/png', content: picture, inline: true },
    ...(link !== undefined
      ? []
      : [
          {
            name: release.attachment(
              titleFor(to, release.titleWithIssuer(masthead.issuer, masthead.title)),
              month,
            ),
            type: 'application/pdf',
            content: pdf,
            inline: false,
          },
        ]),
  ];
  return { to: to.address, subject: text.subject, html: mailHtml(text), text: mailPlain(text), attachments };
}

/** The public edition says so in the name of its file: it is handed on. */
function titleFor({ edition, language }: Recipient, title: string): string {
  return edition === 'public' ? disclosureWordsIn(language).titleOf(title) : title;
}

function plainMessage(
  to: Recipient,
  said: Pick<MailText, 'subject' | 'greeting' | 'paragraphs' | 'items'>,
): Message {
  const text: MailText = {
    language: to.language,
    keyFigures: [],
    picture: '',
    pictureText: '',
    footer: '',
    ...said,
  };
  return {
    to: to.address,
    subject: text.subject,
    html: mailHtml(text),
    text: mailPlain(text),
    attachments: [],
  };
}

function sentencesOf({ front }: Bulletin): string[] {
  return front.points.map(({ lead, sentences, remarks }) =>
    [...(lead === undefined ? [] : [lead]), ...sentences].map(textOf).concat(remarks).join(''),
  );
}
