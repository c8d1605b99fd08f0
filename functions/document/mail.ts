import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Handlebars from 'handlebars';
import type { KeyFigure, Language } from '../bulletin/model/bulletin.ts';
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

const folder = process.env['TEMPLATES'] ?? resolve(import.meta.dirname, '../../templates');
let template: HandlebarsTemplateDelegate<MailText> | undefined;

export function mailHtml(text: MailText): string {
  template ??= Handlebars.compile<MailText>(readFileSync(join(folder, 'mail/mail.hbs'), 'utf8'), {
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
