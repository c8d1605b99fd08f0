import type { Receipt } from '../../facts/receipt.ts';
import type { MonthReport } from '../../publish/release/month-report.ts';
import { faults } from '../../publish/gather/doubts.ts';
import type { ReleaseTime } from '../../reference/calendar.ts';
import type { Finding } from '../../trade/finding.ts';
import { numberOf, shift, yearOf, type Month } from '../../trade/month.ts';
import { evidenceWordsIn } from '../../words/evidence.ts';
import { problemWordsIn } from '../../words/intake.ts';
import type { Language } from '../../words/language.ts';
import type { PortalWords } from '../../words/zh-CN/portal/words.ts';
import { grouped, momentText, whole } from '../frame/texts.ts';
import type { EditionShown, PrintedTable } from '../reading/edition.ts';

/** What is known of a month for its page. */
export interface MonthKnown {
  readonly month: Month;
  /** The version of its status. */
  readonly seen: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly report: MonthReport;
  readonly receipts: readonly Receipt[];
  readonly release: ReleaseTime | undefined;
  readonly edition: EditionShown | undefined;
  readonly revisions: PrintedTable | undefined;
  /** The rendition that is asked for; another word stands for the first. */
  readonly rendition: string;
}

/** The month's page, every text ready to be placed. */
interface MonthModel extends Readonly<Record<string, unknown>> {
  readonly name: string;
}

export function monthModel(known: MonthKnown, all: PortalWords): MonthModel {
  const { month, seen, report, edition, revisions, timeZone } = known;
  const { status, acts } = report;
  const words = all.month;
  const time = (instant: string): string => (instant === '' ? '' : momentText(instant, timeZone));
  const name = all.months.monthName(yearOf(month), numberOf(month));
  const isKnown = report.uploads.length > 0 || status.editions.length > 0 || status.latest !== null;
  return {
    ...{ month, seen, name, words, isKnown, revisions },
    before: shift(month, -1),
    after: shift(month, 1),
    state: status.state,
    stateName: all.months.states[status.state],
    since: status.since === '' ? '' : words.since(time(status.since)),
    waits: status.waitsFor === null ? '' : all.months.waitsFor[status.waitsFor],
    reasons: status.reasons.map((reason) => reasonView(reason, known.language)),
    warnings: warningsOf(known),
    steps: stepsOf(known, words),
    draft: edition && draftView(known, edition, words),
    editions: [...status.editions].reverse().map((one) => ({
      name: words.edition(one.number),
      released: time(one.released),
      headline: one.headline,
      href: `/months/${month}/editions/${one.fingerprint}/bulletin.html`,
      pdf: `/months/${month}/editions/${one.fingerprint}/bulletin.pdf`,
    })),
    uploads: report.uploads.map((upload) => ({
      key: upload.key,
      flow: upload.flow === null ? '' : words.uploads.flows[upload.flow],
      rows: whole(upload.rows),
      usd: upload.usd === null ? '' : grouped(upload.usd),
      cny: upload.cny === null ? '' : grouped(upload.cny),
      standing: words.uploads.standings[upload.standing],
      remarks: [
        ...(upload.replaced === null ? [] : [words.uploads.replaced(whole(upload.replaced.rows))]),
        ...(upload.rejects === 0 ? [] : [words.uploads.rejects(upload.rejects)]),
        ...(upload.holds === 0 ? [] : [words.uploads.holds(upload.holds)]),
      ],
    })),
    mails: report.mails.map(({ address, edition: of, state, at, problem }) => ({
      address,
      edition: of.replace(/-[0-9a-f]+$/, ''),
      state: words.mails.states[state],
      isSent: state === 'sent',
      at: time(at),
      problem: problem ?? '',
      resendTo: words.mails.resendTo(address),
    })),
    log: [...acts].reverse().map(({ deed, who, at, why, what }) => ({
      when: time(at),
      who,
      deed: words.log.deeds[deed],
      what: /^[0-9a-f]{16}$/.test(what) ? '' : what,
      why,
    })),
  };
}

function reasonView(reason: Finding, language: Language): object {
  const { code, details, doubt } = reason;
  const isOfRegisters = code.startsWith('register-') || code === 'front-blank' || code === 'areas-too-small';
  return {
    // The sentence without the command that lifts it: the page has a form for that.
    text: evidenceWordsIn(language)({ code, details }),
    code,
    key: doubt?.key ?? '',
    isDoubt: doubt !== undefined && !faults.has(code),
    isOfRegisters,
    isOfUploads: ['upload-refused', 'rows-rejected', 'flow-missing', 'dataset-missing'].includes(code),
  };
}

/** What uploads of the month have to say that holds nothing. */
function warningsOf({ receipts, report, language }: MonthKnown): object[] {
  const told = problemWordsIn(language);
  const keys = new Set(report.uploads.map(({ key }) => key));
  return receipts
    .filter(({ source }) => keys.has(source.key))
    .flatMap(({ source, notes }) =>
      notes.map((note) => ({ file: source.key, text: told(note).reason, remedy: told(note).remedy })),
    );
}

/** What can be done with the month as it stands. */
function stepsOf({ report: { status }, release, edition }: MonthKnown, words: PortalWords['month']): object {
  const { order, latest, editions, state, waitsFor } = status;
  const isHeld = order !== null && 'hold' in order;
  const isOut = latest !== null && editions.at(-1)?.fingerprint === latest;
  const isApproved = order !== null && 'release' in order;
  const isHistory = latest === null && editions.length === 0;
  return {
    isHistory,
    canRelease: !isHeld && !isOut && !isApproved && edition !== undefined && waitsFor !== null,
    isApproved: isApproved && waitsFor === 'calendar',
    canHold: !isHeld && !isHistory,
    canLift: isHeld,
    canAnew: state === 'released' && !isHeld,
    later: release === undefined || isOut ? '' : words.step.releaseLater(release.at.replace('T', ' ')),
  };
}

function draftView(
  { rendition, report: { status }, language }: MonthKnown,
  edition: EditionShown,
  words: PortalWords['month'],
): object {
  const own = language === 'en' ? 'internal-en' : 'internal';
  const chosen =
    edition.renditions.find(({ name }) => name === rendition) ??
    edition.renditions.find(({ name }) => name === own) ??
    edition.renditions[0];
  const isOut = status.editions.at(-1)?.fingerprint === status.latest;
  return {
    title: isOut ? words.draft.latest : words.draft.title,
    html: chosen?.html ?? '',
    renditions: edition.renditions.map(({ name, html, pdf }) => ({
      ...{ key: name, html, pdf },
      name: words.draft.renditions[name],
      isChosen: name === chosen?.name,
    })),
    files: edition.files.map(({ name, href, size }) => ({
      name,
      href,
      size: `${whole(Math.ceil(size / 1000))} KB`,
    })),
  };
}
