import type { OfficialForm } from '../../bulletin/model/bulletin.ts';
import { cssString } from './css-string.ts';

/** Points. The type area is 156 × 225 mm, 28 mm from the left and 37 mm from the top of the page. */
const line = 29.53;
const lines = 22;
const page = 841.89;
const millimetre = 72 / 25.4;
/** What a line of text keeps free above its characters: by so much the lines begin above the type area. */
const above = 7.3;

/**
 * The page of an official document (GB/T 9704-2012): its lines of text fill the type area exactly; the number stands
 * 7 mm below it between dashes, odd pages right and even left, one character in; the end matter ends where the type
 * area of the last page does.
 */
export function officialPage(
  { authority }: OfficialForm,
  draft: string | undefined,
  endMatterAt?: number,
): string {
  const top = 37 * millimetre - above;
  const bottom = page - top - lines * line - 0.2;
  const number = `content: '— ' counter(page) ' —'; font: 14pt/1 'Noto Serif SC'; vertical-align: top; padding-top: 7.8pt;`;
  const foot = page - (37 + 225) * millimetre;
  // Chromium takes the page's upper margin for none where it says how high an anchor stands.
  const left = endMatterAt === undefined ? 'auto' : `${(endMatterAt - top - foot).toFixed(2)}pt`;
  const warning =
    draft === undefined
      ? ''
      : `@top-center { content: ${cssString(draft)}; font: 700 9pt 'Noto Sans SC'; color: #a3161a; }`;
  return `
@page { size: A4; margin: ${top.toFixed(2)}pt 26mm ${bottom.toFixed(2)}pt 28mm; ${warning} }
@page :right { @bottom-right { ${number} padding-right: 1em; } }
@page :left { @bottom-left { ${number} padding-left: 1em; } }
.authority { font-size: ${authoritySize(authority)}pt; }
.end-matter { height: ${left}; }
`;
}

/** The larger the better read, but on one line of the type area and not larger than a government's. */
function authoritySize(authority: string): number {
  return Math.min(46, Math.floor(440 / Math.max(1, Array.from(authority).length)));
}
