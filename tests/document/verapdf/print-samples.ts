import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bulletin } from '../../../functions/bulletin/model/bulletin.ts';
import { toPdf } from '../../../functions/document/pdf/pdf.ts';
import { chromiumPrinter } from '../../../functions/ports/chromium-printer.ts';
import { silentLog } from '../../silent-log.ts';
import { draft, sample } from '../sample.ts';

/** Prints what the validator is to judge into the folder given. */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error('say where the samples go');
const samples: Readonly<Record<string, Bulletin>> = { sample, draft, english: { ...sample, language: 'en' } };
await mkdir(folder, { recursive: true });
await using printer = await chromiumPrinter({ log: silentLog });
for (const [name, bulletin] of Object.entries(samples))
  await writeFile(join(folder, `${name}.pdf`), await toPdf(bulletin, printer));
