import type { Undrawn } from '../../bulletin/model/bulletin.ts';
import { codeText, substitute, unseenSigns } from '../../words/characters.ts';

const controls = new RegExp(`[${unseenSigns}]`, 'g');

/** A text in which control characters are spelled out, as [U+001B], and so neither hide nor act. */
export function visible(text: string): string {
  return text.replaceAll(controls, (control) => `[${codeText(control)}]`);
}

/** A text with 〓 for each character that no face draws. */
export function substituted(text: string, undrawn: readonly Pick<Undrawn, 'character'>[]): string {
  return undrawn.reduce((whole, { character }) => whole.replaceAll(character, substitute), text);
}
