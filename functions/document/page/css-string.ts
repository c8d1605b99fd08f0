import { visible } from './visible.ts';

/**
 * Text as a CSS string that nothing can end early: all but digits, letters and what lies beyond ASCII is escaped, and
 * control characters are spelled out.
 */
export function cssString(text: string): string {
  const safe = visible(text).replace(
    /[^0-9A-Za-z\u00A1-\u{10FFFF}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `'${safe}'`;
}
