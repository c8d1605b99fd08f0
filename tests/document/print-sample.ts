import { createHash } from 'node:crypto';
import { toPdf } from '../../functions/document/pdf/pdf.ts';
import { chromiumPrinter } from '../../functions/ports/chromium-printer.ts';
import { silentLog } from '../silent-log.ts';
import { sample } from './sample.ts';

/** Run in a process of its own: prints the hash of the sample's PDF. */
await using printer = await chromiumPrinter({
  log: silentLog,
  singleProcess: process.argv.includes('--single-process'),
});
process.stdout.write(
  createHash('sha256')
    .update(await toPdf(sample, printer))
    .digest('hex'),
);
