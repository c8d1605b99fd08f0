import type { Undrawn } from '../../bulletin/model/bulletin.ts';
import { codeText, substitute } from '../../words/characters.ts';

/** Control characters, and signs that turn the direction of writing: they change what is read and are not seen. */
const controls = /(?![\t\n\r])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text in which control characters are spelled out, as [U+001B], and so neither hide nor act. */
export function visible(text: string): string {
  return text.replaceAll(controls, (control) => `[${codeText(control)}]`);
}

/** A text with 〓 for each character that no face draws. */
export function substituted(text: string, undrawn: readonly Pick<Undrawn, 'character'>[]): string {
  return undrawn.reduce((whole, { character }) => whole.replaceAll(character, substitute), text);
}
