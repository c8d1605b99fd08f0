import type { Bulletin } from '../bulletin/model.ts';
import { toHtml } from '../document/html.ts';
import { toPdf } from '../document/pdf.ts';
import { toDictionary } from '../document/dictionary.ts';
import { toCsv } from '../document/tables.ts';
import { toWorkbook } from '../document/workbook.ts';
import type { Printer } from '../ports/printer.ts';

/** What mails and archives show of page 1: a phone's width, down to the last of its sentences. */
const pictureSize = { width: 640, height: 640 };

/** Every format of one bulletin, by file name. */
export async function documents(bulletin: Bulletin, printer: Printer): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set('bulletin.pdf', await toPdf(bulletin, printer));
  files.set('bulletin.html', Buffer.from(toHtml(bulletin, { medium: 'screen' })));
  files.set('page-1.png', await printer.picture(toHtml(bulletin, { medium: 'screen' }), pictureSize));
  files.set('bulletin.xlsx', await toWorkbook(bulletin));
  files.set('tables/dictionary.csv', Buffer.from(toDictionary(bulletin)));
  files.set('model.json', Buffer.from(`${JSON.stringify(bulletin, null, 1)}\n`));
  for (const { blocks } of bulletin.chapters) {
    for (const block of blocks) {
      if (block.kind === 'exhibit')
        files.set(`tables/${block.exhibit.id}.csv`, Buffer.from(toCsv(block.exhibit, bulletin.language)));
    }
  }
  return files;
}
