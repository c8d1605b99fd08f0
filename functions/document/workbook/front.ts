import type { Bulletin, Cell, Exhibit, Paragraph } from '../../bulletin/model/bulletin.ts';
import type { WorkbookWords } from '../../words/zh-CN/workbook.ts';
import type { Line, Page } from './page.ts';

export function coverPage({ masthead, front, draft }: Bulletin, words: WorkbookWords): Page {
  const { title, period, signed, number, date, contact } = masthead;
  const lines: Line[] = [
    { text: `${title} ${period}` },
    ...(draft === undefined ? [] : [{ text: `${draft.label} ${draft.heading}`, bold: true }]),
    ...(draft?.reasons ?? []).map((text) => ({ text })),
    { text: front.headline },
    { text: words.issuer(signed) },
    { text: words.number(number) },
    { text: words.date(date) },
    ...(contact === '' ? [] : [{ text: words.contact(contact) }]),
    { text: words.sheets.contents, sheet: words.sheets.contents },
  ];
  return { name: words.sheets.cover, lines };
}

/** Every other sheet with its title, each a link away. */
export function contentsPage(
  pages: readonly { readonly name: string; readonly title: string }[],
  words: WorkbookWords,
): Page {
  const { sheet, title } = words.columns;
  return {
    name: words.sheets.contents,
    lines: [{ text: words.sheets.contents }, { text: words.oneTable }],
    table: {
      name: 'contents',
      headings: [
        { text: sheet, numeric: false },
        { text: title, numeric: false },
      ],
      rows: pages.map((page) => [{ value: page.name, sheet: page.name }, { value: page.title }]),
    },
  };
}

/** What the bulletin's own chapter of notes says, and how the workbook gives figures. */
export function notesPage({ chapters }: Bulletin, words: WorkbookWords): Page {
  const notes = chapters.find(({ id }) => id === 'notes')?.blocks ?? [];
  const said = notes.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.paragraph)] : []));
  return {
    name: words.sheets.notes,
    lines: [
      { text: words.sheets.notes },
      { text: words.precision },
      ...said.map((text) => ({ text })),
      { text: words.toContents, sheet: words.sheets.contents },
    ],
  };
}

/** The symbols that stand in this workbook, each with all that it means here; undefined when there is none. */
export function symbolsPage(exhibits: readonly Exhibit[], words: WorkbookWords): Page | undefined {
  const meanings = new Map<string, Set<string>>();
  const add = (symbol: string, meaning: string): void => {
    meanings.set(symbol, (meanings.get(symbol) ?? new Set()).add(meaning));
  };
  for (const { text, reason, mark } of cellsOf(exhibits)) {
    if (reason !== undefined) add(text, words.noteOfReason[reason]);
    if (mark !== undefined) add(words.mark[mark], words.noteOfMark[mark]);
  }
  if (meanings.size === 0) return undefined;
  const symbols = [...meanings.keys()].sort();
  return {
    name: words.sheets.symbols,
    lines: [
      { text: words.sheets.symbols },
      { text: words.oneTable },
      { text: words.toContents, sheet: words.sheets.contents },
    ],
    table: {
      name: 'symbols',
      headings: [
        { text: words.columns.symbol, numeric: false },
        { text: words.columns.meaning, numeric: false },
      ],
      rows: symbols.map((symbol) => [
        { value: symbol },
        { value: inOrder(meanings.get(symbol), words).join(words.or) },
      ]),
    },
  };
}

function cellsOf(exhibits: readonly Exhibit[]): Cell[] {
  return exhibits.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

/** The order in which the words list the reasons, not that in which a table happens to show them. */
function inOrder(found: ReadonlySet<string> | undefined, words: WorkbookWords): string[] {
  const all = [...Object.values(words.noteOfReason), ...Object.values(words.noteOfMark)];
  return all.filter((meaning) => found?.has(meaning));
}

function textOf({ heading = '', sentences }: Paragraph): string {
  const said = sentences.map(({ parts }) =>
    parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
  );
  return `${heading}${said.join('')}`;
}
