import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../words/language.ts';
import { toArchivePage, type ArchivedEdition } from '../document/page/archive-page.ts';
import { isListed } from '../publish/edition/list-editions.ts';
import { publicFolder } from '../publish/edition/public-place.ts';
import { parseMonth } from '../trade/month.ts';

const modelSchema = z.object({
  masthead: z.object({ date: z.string() }),
  front: z.object({ headline: z.string() }),
  draft: z.unknown().optional(),
});
const manifestSchema = z.object({ outputs: z.array(z.object({ file: z.string(), size: z.int() })) });

/** Rewrites `index.html` of the folder that bulletins are built into: the page of all months that stand there. */
export async function listBuilt(folder: string, language: Language): Promise<void> {
  const editions: ArchivedEdition[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const month = parseMonth(name);
    const [model, manifest] = await Promise.all([
      readJson(join(folder, name, 'model.json')),
      readJson(join(folder, name, 'manifest.json')),
    ]);
    if (month === undefined || model === undefined || manifest === undefined) continue;
    const { masthead, front, draft } = modelSchema.parse(model);
    const files = manifestSchema
      .parse(manifest)
      .outputs.filter(({ file }) => isListed(file))
      .map(({ file, size }) => ({ name: file, path: placeOf(folder, name, file), size }));
    editions.push({
      ...{ month, number: 1, released: masthead.date, headline: front.headline, files },
      built: draft === undefined ? 'ready' : 'draft',
    });
  }
  await writeFile(join(folder, 'index.html'), toArchivePage(editions, language));
}

/** A public file stands apart from the bureau's own, but that of a draft. */
function placeOf(folder: string, month: string, file: string): string {
  const path = `${month}/${file}`;
  const isApart = file.startsWith(publicFolder) && !existsSync(join(folder, path));
  return isApart ? `${publicFolder}${month}/${file.slice(publicFolder.length)}` : path;
}

/** Undefined where there is no such file. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
