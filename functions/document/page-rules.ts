import type { Bulletin } from '../bulletin/model.ts';

/**
 * The page: A4, its number between dashes, odd pages right and even left; from the second page on the running title,
 * and on every page of a draft the word that says so.
 */
export function pageRules({ masthead, draft }: Bulletin): string {
  const number = `content: '— ' counter(page) ' —'; font: 10.5pt 'Noto Serif SC'; vertical-align: top; padding-top: 5mm;`;
  const title = `content: ${cssString(`${masthead.title}\u3000${masthead.period}`)}; ${small} ${head}`;
  const warning =
    draft === undefined
      ? ''
      : `@top-center { content: ${cssString(draft.label)}; ${small} ${head} color: #a3161a; font-weight: 700; }`;
  return `
@page { size: A4; margin: 24mm 22mm 22mm; ${warning} }
@page :right { @bottom-right { ${number} padding-right: 1em; } @top-right { ${title} } }
@page :left { @bottom-left { ${number} padding-left: 1em; } @top-left { ${title} } }
@page :first { @top-right { content: none; } }
`;
}

const small = `font-family: 'Noto Sans SC'; font-size: 8pt; color: #5d636b;`;
const head = `vertical-align: bottom; padding-bottom: 5mm;`;

/**
 * Text as a CSS string that nothing can end early: all but digits, letters and what lies beyond ASCII is escaped. Signs
 * that turn the direction of writing are left out, since a margin has no element to confine them.
 */
function cssString(text: string): string {
  const safe = text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[^0-9A-Za-z\u00A1-\u{10FFFF}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `'${safe}'`;
}
