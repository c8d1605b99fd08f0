import { officialWords as words } from '../words/zh-CN/official.ts';
import type { Context } from './context/context.ts';
import type { Masthead, OfficialForm } from './model/bulletin.ts';

/**
 * “Red line … title two lines below, centred, broken by sense; addressee flush left one line below; attachments named one
 * line below the body; end matter: copies to, printed by and date” (GB/T 9704-2012, in short).
 *
 * The internal edition in Chinese goes out as an official document; others have a masthead alone.
 */
export function officialForm(
  { edition, language, evidence, period }: Context,
  { issuer, signed, date }: Masthead,
): OfficialForm | undefined {
  if (edition !== 'internal' || language !== 'zh-CN') return undefined;
  const { city, official = {} } = evidence.registers.settings;
  const annexTitle = words.annexTitle(period, city.zh);
  return {
    authority: signed,
    title: words.title(issuer, period, city.zh),
    addressee: official.addressee ?? '',
    attachments: words.attachments(annexTitle),
    closing: words.closing,
    annex: words.annex,
    annexTitle,
    signature: signed,
    copies: official.copies === undefined ? '' : words.copies(official.copies),
    printedBy: official.printedBy ?? signed,
    printed: words.printed(date),
  };
}
