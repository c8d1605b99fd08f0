import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { openFolder } from '../../functions/cli/folder.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import { prepare } from '../../functions/publish/publish.ts';
import { monthOf } from '../../functions/trade/month.ts';

/** The bureau's own PDF of the fixture month from facts that are taken in, and nothing else: `node pdf-alone.ts OUT`. */
await using folder = await openFolder({ output: process.argv[2], log: silentLog });
await using printer = await chromiumPrinter({ log: silentLog });
const { bulletin } = await prepare(monthOf(2021, 6), {
  ...folder,
  log: silentLog,
  code: 'bench',
  wanted: ['internal'],
});
process.stdout.write(`${(await toPdf(bulletin, printer)).byteLength} bytes\n`);
