import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { KeyFigure } from '../../bulletin/model/bulletin.ts';
import type { Language } from '../../words/language.ts';
import { templatesFolder } from '../templates-folder.ts';
import { visible } from './visible.ts';

/** What a mail says, as text already; both its forms are made from this. */
export interface MailText {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly keyFigures: readonly (Pick<KeyFigure, 'label' | 'change'> & { readonly sum: string })[];
  readonly items: readonly string[];
  /** Name of the inline picture, and what it shows; empty for none. */
  readonly picture: string;
  readonly pictureText: string;
  readonly footer: string;
}

let template: HandlebarsTemplateDelegate<MailText> | undefined;

export function mailHtml(text: MailText): string {
  template ??= Handlebars.compile<MailText>(readFileSync(join(templatesFolder, 'mail/mail.hbs'), 'utf8'), {
    strict: true,
  });
  return visible(template(text));
}

export function mailPlain({ greeting, paragraphs, keyFigures, items, footer }: MailText): string {
  const figures = keyFigures.map(({ label, sum, change }) => `  ${label}  ${sum}  ${change}`.trimEnd());
  const blocks = [
    [greeting],
    paragraphs,
    items.map((item) => `- ${item}`),
    figures,
    footer === '' ? [] : [footer],
  ];
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return visible(`${text.join('\n\n')}\n`);
}
