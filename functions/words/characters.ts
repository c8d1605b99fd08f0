/** What stands on paper in the place of a character that no face draws: 得失记号, as printers have always set it. */
export const substitute = '〓';

/** The name of a character: "U+20BB7". */
export function codeText(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
