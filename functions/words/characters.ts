/** What stands on paper in the place of a character that no face draws: 得失记号, as printers have always set it. */
export const substitute = '〓';

/** The name of a character: "U+20BB7". */
export function codeText(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A class for a pattern: controls but tabs and line ends, and what turns the direction of writing. They hide, or change
 * what is read, and are not seen.
 */
export const unseenSigns =
  '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb';

/** A class for a pattern: signs that are set twice as wide as Latin ones, ideographs and full-width forms. */
export const wideSigns =
  '\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6';

const wide = new RegExp(`[${wideSigns}]`, 'g');

/** How wide a text is, in signs of half width: columns on a terminal or in a workbook. */
export function halfWidths(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
