import { giveWay } from '../../ports/give-way.ts';
import { exhibitsIn, type Bulletin } from '../../bulletin/model/bulletin.ts';
import { toDictionary } from '../../document/data/dictionary.ts';
import { toHtml } from '../../document/page/html.ts';
import { toPdf } from '../../document/pdf/pdf.ts';
import { toCsv } from '../../document/data/tables.ts';
import { toWorkbook } from '../../document/workbook/workbook.ts';
import type { Printer } from '../../ports/printer.ts';
import { whyPage } from './facts-files.ts';
import { inTurns } from './in-turns.ts';
import type { Rendered } from './renditions.ts';

/** What mails and archives show of page 1: a phone's width, down to the last of its sentences. */
const pictureSize = { width: 640, height: 1600, downTo: '.summary' };

/** As much of the document as its picture shows. Without the chapters it is laid out sooner. */
function topOf(bulletin: Bulletin): string {
  return toHtml({ ...bulletin, chapters: [] }, { medium: 'screen', drawn: true });
}

/** What only the program looks at. */
const inside: ReadonlySet<string> = new Set(['origin', 'exact']);

/** The view model as data: without the origins of its figures, which `explain` tells, and their exact quotients. */
function modelJson(bulletin: Bulletin): string {
  return `${JSON.stringify(bulletin, (key, value: unknown) => (inside.has(key) ? undefined : value), 1)}\n`;
}

/** Every format for all readers, by file name; each rendition in its folder. One browser prints them all. */
export async function documents(
  renderings: readonly Rendered[],
  printer: Printer,
): Promise<Map<string, Uint8Array>> {
  const found = await inTurns(renderings, async ({ rendition, bulletin }) =>
    [...(await formats(bulletin, printer, rendition.edition === 'internal' ? whyPage : ''))].map(
      ([name, bytes]) => [`${rendition.folder}${name}`, bytes] as const,
    ),
  );
  return new Map(found.flat());
}

/**
 * Every format of one bulletin; figures link to the page `why`, "" for none. Chromium prints while this process writes
 * the other formats; its work is begun first.
 */
async function formats(bulletin: Bulletin, printer: Printer, why: string): Promise<Map<string, Uint8Array>> {
  const [pdf, picture, own] = await Promise.all([
    toPdf(bulletin, printer),
    giveWay().then(() => printer.picture(topOf(bulletin), pictureSize)),
    ownFormats(bulletin, why),
  ]);
  const files = new Map<string, Uint8Array>([
    ['bulletin.pdf', pdf],
    ['bulletin.html', Buffer.from(own.html)],
    ['page-1.png', picture],
    ['bulletin.xlsx', own.workbook],
    ['tables/dictionary.csv', Buffer.from(toDictionary(bulletin))],
    ['model.json', Buffer.from(own.model)],
  ]);
  for (const exhibit of exhibitsIn(bulletin.chapters))
    files.set(`tables/${exhibit.id}.csv`, Buffer.from(toCsv(exhibit, bulletin.language)));
  return files;
}

/**
 * The formats that are made in this process. Each takes long, and the event loop has a turn between them: Chromium's
 * answers are handled then, and it is given its next document.
 */
async function ownFormats(
  bulletin: Bulletin,
  why: string,
): Promise<{ readonly workbook: Uint8Array; readonly html: string; readonly model: string }> {
  await giveWay();
  const workbook = await toWorkbook(bulletin);
  await giveWay();
  const html = toHtml(bulletin, { medium: 'screen', why });
  await giveWay();
  return { workbook, html, model: modelJson(bulletin) };
}
