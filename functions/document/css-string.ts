/**
 * Text as a CSS string that nothing can end early: all but digits, letters and what lies beyond ASCII is escaped. Signs
 * that turn the direction of writing are left out, since a margin has no element to confine them.
 */
export function cssString(text: string): string {
  const safe = text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[^0-9A-Za-z\u00A1-\u{10FFFF}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `'${safe}'`;
}
