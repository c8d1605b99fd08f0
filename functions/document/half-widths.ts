/** How wide a text is, in signs of half width; Chinese takes two. */
export function halfWidths(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
}
