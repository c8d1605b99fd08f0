import { writeXlsx } from 'hucre/xlsx';
import { exhibitsIn, type Bulletin } from '../../bulletin/model/bulletin.ts';
import { workbookWordsIn } from '../../words/catalogues.ts';
import { exhibitPage, headingOf } from './exhibit.ts';
import { contentsPage, coverPage, notesPage, symbolsPage } from './front.ts';
import { sheetNames } from './names.ts';
import { toSheet } from './sheet.ts';

/**
 * The bulletin's exhibits as a workbook (XLSX): cover, contents, notes, symbols and one sheet per exhibit, laid out as
 * readers with screen readers need it: one table a sheet, from column A, no merged cells. Figures are unrounded numbers
 * shown with the bulletin's decimals; nothing is a formula. The same bulletin gives the same bytes.
 */
export async function toWorkbook(bulletin: Bulletin): Promise<Uint8Array> {
  const words = workbookWordsIn(bulletin.language);
  const { masthead, front, language } = bulletin;
  const exhibits = exhibitsIn(bulletin.chapters);
  const names = sheetNames(exhibits, Object.values(words.sheets));
  const tables = exhibits.map((exhibit, index) => exhibitPage(exhibit, names[index] ?? '', words));
  const symbols = symbolsPage(exhibits, words);
  const explained = [notesPage(bulletin, words), ...(symbols === undefined ? [] : [symbols])];
  const contents = contentsPage(
    [
      ...explained.map(({ name }) => ({ name, title: name })),
      ...exhibits.map((exhibit, index) => ({ name: names[index] ?? '', title: headingOf(exhibit) })),
    ],
    words,
  );
  const issued = new Date(`${masthead.issued}T00:00:00Z`);
  return await writeXlsx({
    sheets: [coverPage(bulletin, words), contents, ...explained, ...tables].map((page) =>
      toSheet(page, words.font),
    ),
    activeSheet: 0,
    defaultFont: { name: words.font, size: 12 },
    properties: {
      title: `${masthead.title} ${masthead.period}`,
      subject: front.headline,
      ...(masthead.issuer !== '' && { creator: masthead.issuer }),
      created: issued,
      modified: issued,
      custom: { Language: language },
    },
  });
}
