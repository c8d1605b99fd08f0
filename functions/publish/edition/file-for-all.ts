import { createHash } from 'node:crypto';
import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import { toArchivePage, type ArchivedEdition } from '../../document/page/archive-page.ts';
import type { Language } from '../../words/language.ts';
import type { Store } from '../../ports/store.ts';
import { parseMonth, type Month } from '../../trade/month.ts';
import type { Status } from '../archive/status.ts';
import { z } from 'zod';
import { editionFolder, sealedPdf } from '../archive/editions.ts';
import { isListed } from './list-editions.ts';
import { publicFolder } from './public-place.ts';

/**
 * Copies the public files of the editions that the public has (see publicNews) to `public/<month>/<number>/`, where nothing else is, and
 * writes the page that lists them. What stands there already is left alone: a release that was interrupted is mended
 * when the month is looked at again.
 */
export async function fileForAll(month: Month, editions: Status['editions'], archive: Store): Promise<void> {
  for (const { number, fingerprint } of editions) {
    const target = `${publicFolder}${month}/${number}/`;
    const source = `${editionFolder(month, fingerprint)}${publicFolder}`;
    if ((await archive.get(`${target}manifest.json`)) !== undefined) {
      await fileSealsForAll(source, target, archive);
      continue;
    }
    const keys: string[] = [];
    for await (const { key } of archive.list(source)) keys.push(key);
    const outputs = await inParallel(keys, requestsAtATime, async (key) => {
      const file = key.slice(source.length);
      const { body } = (await archive.get(key)) ?? { body: new Uint8Array() };
      await archive.putIfAbsent(`${target}${file}`, body);
      return { file, sha256: createHash('sha256').update(body).digest('hex'), size: body.byteLength };
    });
    if (keys.length > 0)
      await archive.putIfAbsent(`${target}manifest.json`, `${JSON.stringify({ month, outputs }, null, 2)}\n`);
  }
  await listForAll(archive);
}

/** Sealed copies that came after the release. */
async function fileSealsForAll(source: string, target: string, archive: Store): Promise<void> {
  for await (const { key } of archive.list(source)) {
    const file = key.slice(source.length);
    if (!file.endsWith(sealedPdf) || (await archive.get(`${target}${file}`)) !== undefined) continue;
    await archive.putIfAbsent(`${target}${file}`, (await archive.get(key))?.body ?? '');
  }
}

const modelSchema = z.object({
  masthead: z.object({ date: z.string() }),
  front: z.object({ headline: z.string() }),
});
const manifestSchema = z.object({ outputs: z.array(z.object({ file: z.string(), size: z.int() })) });

/** `public/index.html`: all editions that stand beside it, newest first. */
export async function pageForAll(place: Store, language: Language): Promise<string> {
  const editions: ArchivedEdition[] = [];
  for await (const { key } of place.list(publicFolder)) {
    const [, folder = '', of = '', number = '1'] =
      /^public\/((\d{4}-\d{2})(?:\/(\d+))?)\/manifest\.json$/.exec(key) ?? [];
    const month = parseMonth(of);
    if (month === undefined) continue;
    const { outputs } = manifestSchema.parse(await json(place, key));
    const [first = ''] = outputs
      .map(({ file }) => file)
      .filter((file) => file.endsWith('model.json'))
      .sort()
      .reverse();
    const { masthead, front } = modelSchema.parse(await json(place, `${publicFolder}${folder}/${first}`));
    const files = outputs
      .filter(({ file }) => isListed(file))
      .map(({ file, size }) => ({ name: `${publicFolder}${file}`, path: `${folder}/${file}`, size }));
    editions.push({
      month,
      number: Number(number),
      released: masthead.date,
      headline: front.headline,
      files,
    });
  }
  return toArchivePage(editions, language);
}

async function listForAll(archive: Store): Promise<void> {
  const page = await pageForAll(archive, 'zh-CN');
  const standing = await archive.get(`${publicFolder}index.html`);
  if (standing === undefined || Buffer.from(standing.body).toString() !== page)
    await archive.put(`${publicFolder}index.html`, page);
}

async function json(place: Store, key: string): Promise<unknown> {
  return JSON.parse(Buffer.from((await place.get(key))?.body ?? 'null').toString());
}
