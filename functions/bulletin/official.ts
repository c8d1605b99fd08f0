import { officialWords as words } from '../words/zh-CN/official.ts';
import type { Context } from './context/context.ts';
import { nextRelease } from './masthead.ts';
import type { Masthead, OfficialForm } from './model/bulletin.ts';

/**
 * By GB/T 9704-2012 the title stands below the red line, broken by sense, then the addressee, the text, what is attached,
 * the signature and date, and the end matter: copies to, printed by, and when.
 *
 * The internal edition in Chinese goes out as an official document; others have a masthead alone.
 */
export function officialForm(context: Context, { issuer, signed, date }: Masthead): OfficialForm | undefined {
  const { edition, language, evidence, period } = context;
  if (edition !== 'internal' || language !== 'zh-CN') return undefined;
  const { city, official = {} } = evidence.registers.settings;
  const annexTitle = words.annexTitle(period, city.zh);
  return {
    authority: signed,
    title: words.title(issuer, period, city.zh),
    addressee: official.addressee ?? '',
    attachments: words.attachments(annexTitle),
    closing: words.closing(nextRelease(context)),
    annex: words.annex,
    annexTitle,
    signature: signed,
    copies: official.copies === undefined ? '' : words.copies(official.copies),
    printedBy: official.printedBy ?? signed,
    printed: words.printed(date),
  };
}
