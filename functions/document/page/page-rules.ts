import type { Bulletin } from '../../bulletin/model/bulletin.ts';
import { cssString } from './css-string.ts';
import { officialPage } from './official-page.ts';

/**
 * The page: A4, its number between dashes, odd pages right and even left; from the second page on the running title,
 * and on every page of a draft the word that says so. An official document has the page of its standard.
 */
export function pageRules({ masthead, draft, official }: Bulletin, endMatterAt?: number): string {
  if (official !== undefined) return officialPage(official, draft?.label, endMatterAt);
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
