import type { Command } from 'commander';
import type { Language } from '../words/language.ts';
import { monthsPresent } from '../facts/supply/months.ts';
import type { Receipt } from '../facts/receipt.ts';
import { monthsOfSay } from '../facts/supply/say.ts';
import { readReceipts } from '../facts/receipts.ts';
import { reportOn, type MonthReport, type MailReport } from '../publish/release/month-report.ts';
import { renditions } from '../publish/edition/renditions.ts';
import type { Status } from '../publish/archive/status.ts';
import type { Month } from '../trade/month.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { helpWordsIn, operateWordsIn, portalWordsIn } from '../words/catalogues.ts';
import { openNamedSite, siteOptions, type SiteOptions } from './open-site.ts';
import { jsonOption, languageOption, monthIn } from './options.ts';
import { terminalLog } from './terminal-log.ts';
import { jsonText, writeLines } from './terminal-text.ts';

interface StatusOptions extends SiteOptions {
  readonly lang: Language;
  readonly json?: true;
}

export function registerStatus(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  const command = program
    .command('status')
    .description(help.status.about)
    .argument('[month]', help.month, monthIn(language))
    .addOption(jsonOption(language))
    .addOption(languageOption(language));
  siteOptions(command, language).action(async (month: Month | undefined, options: StatusOptions) => {
    await using site = await openNamedSite(options, terminalLog());
    const months = month === undefined ? monthsTold(await readReceipts(site.archive)) : [month];
    const reports: MonthReport[] = [];
    for (const one of months) reports.push(await reportOn(one, site));
    const lines = options.json
      ? [jsonText(reports)]
      : reports.flatMap((report) => [
          ...toldStatus(report.status, options.lang),
          ...(month === undefined ? [] : toldDetails(report, options.lang)),
        ]);
    writeLines(...lines);
  });
}

/** The months with facts, and those that have only uploads of which something was refused. */
function monthsTold(receipts: readonly Receipt[]): Month[] {
  const faulty = receipts.filter(({ rejects }) => rejects.length > 0);
  const told = [
    ...monthsPresent(receipts).anyFlow,
    ...faulty.flatMap((receipt) => [...monthsOfSay(receipt)]),
  ];
  return [...new Set(told)].sort();
}

function toldStatus(status: Status, language: Language): string[] {
  const words = operateWordsIn(language);
  const reasonOf = evidenceWordsIn(language);
  return [
    words.state(
      status.month,
      words.states[status.state],
      status.waitsFor === null ? '' : words.waits[status.waitsFor],
    ),
    ...status.reasons.map((reason) => `  · ${reasonOf(reason)}`),
    ...status.editions.map(
      ({ number, released, headline }) => `  ${words.edition(number, released, headline)}`,
    ),
    ...status.seals.map(({ fingerprint, folder, filed }) => {
      const { name } = renditions.find((one) => one.folder === folder) ?? renditions[0];
      const number = status.editions.findLast((one) => one.fingerprint === fingerprint)?.number;
      return `  ${words.seal.listed(words.seal.renditions[name], number, filed)}`;
    }),
  ];
}

function toldDetails({ uploads, mails, acts }: MonthReport, language: Language): string[] {
  const deeds = portalWordsIn(language).month.log.deeds;
  const words = operateWordsIn(language);
  const problems = mails.filter(({ state }) => state !== 'sent');
  return [
    words.uploads(uploads.length),
    ...uploads.map((upload) => `  ${words.upload(upload)}`),
    words.mails(mails.length),
    ...[...Map.groupBy(mails, ({ edition }) => edition)].map(
      ([edition, sent]) => `  ${words.mailed(edition, counts(sent))}`,
    ),
    ...problems.map((mail) => `  · ${words.mailProblem(mail)}`),
    ...acts.map(({ deed, who, at, what, why }) =>
      [at, who, deeds[deed], what, why].filter((text) => text !== '').join('  '),
    ),
  ];
}

function counts(mails: readonly MailReport[]): Record<MailReport['state'], number> {
  const count = (state: MailReport['state']): number => mails.filter((mail) => mail.state === state).length;
  return {
    sent: count('sent'),
    refused: count('refused'),
    unsent: count('unsent'),
    claimed: count('claimed'),
  };
}
