/** Half the width of a Chinese character, which a Latin letter hardly exceeds; and the most of them a name may take. */
const half = 6;
const most = 46;
const least = 16;

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0x2e7f;
}

function halves(name: string): number {
  return Array.from(name).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}

/** How much room the names before bars take: that of the longest, within bounds. */
export function roomFor(names: readonly string[]): number {
  return half * Math.min(most, Math.max(least, ...names.map(halves)));
}

/** A name as long as its place; the table has it whole. */
export function clipped(name: string): string {
  return clippedTo(name, most);
}

/** A name in so many signs of half width. */
export function clippedTo(name: string, most: number): string {
  const characters = Array.from(name);
  let used = 0;
  for (const [index, character] of characters.entries()) {
    used += isWide(character) ? 2 : 1;
    if (used > most) return `${characters.slice(0, index).join('')}…`;
  }
  return name;
}
