import { createHash } from 'node:crypto';
import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';
import type { Status } from '../archive/status.ts';
import { editionFolder, sealedPdf } from '../archive/editions.ts';
import { publicFolder } from './public-place.ts';

/**
 * Copies the public files of the editions that the public has (see publicNews) to `public/<month>/<number>/`, where nothing else is. What stands there already is left alone: a release that was interrupted is mended
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
}

/** Sealed copies that came after the release. */
async function fileSealsForAll(source: string, target: string, archive: Store): Promise<void> {
  for await (const { key } of archive.list(source)) {
    const file = key.slice(source.length);
    if (!file.endsWith(sealedPdf) || (await archive.get(`${target}${file}`)) !== undefined) continue;
    await archive.putIfAbsent(`${target}${file}`, (await archive.get(key))?.body ?? '');
  }
}
