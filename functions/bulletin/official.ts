import { officialWords as words } from '../words/zh-CN/official.ts';
import type { Context } from './context.ts';
import type { Masthead, OfficialForm } from './model.ts';

/** The internal edition in Chinese goes out as an official document; others have a masthead alone. */
export function officialForm(
  { edition, language, evidence, period }: Context,
  { issuer, date }: Masthead,
): OfficialForm | undefined {
  if (edition !== 'internal' || language !== 'zh-CN') return undefined;
  const { city, official = {} } = evidence.registers.settings;
  const annexTitle = words.annexTitle(period, city.zh);
  return {
    authority: issuer,
    title: words.title(issuer, period, city.zh),
    addressee: official.addressee ?? words.addressee,
    attachments: words.attachments(annexTitle),
    closing: words.closing,
    annex: words.annex,
    annexTitle,
    signature: issuer,
    copies: official.copies === undefined ? '' : words.copies(official.copies),
    printedBy: official.printedBy ?? words.office(issuer),
    printed: words.printed(date),
  };
}
