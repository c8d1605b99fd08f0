import { unseenSigns } from '../words/characters.ts';

/** A terminal acts on them and shows nothing; on the sign that returns to the line's beginning too. */
const unseen = new RegExp(`[\\r${unseenSigns}]`, 'g');

/** Text for people, with what stands in cells and file names shown and never acted on: an escape as "\x1b". */
export function shown(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** A value as JSON, in which such characters are escaped, so that it is the same value to who reads it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Writes lines for people to standard output. */
export function writeLines(...lines: readonly string[]): void {
  process.stdout.write(`${shown(lines.join('\n'))}\n`);
}
