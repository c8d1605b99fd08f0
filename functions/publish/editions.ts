import type { Store } from '../ports/store.ts';
import type { Month } from '../trade/month.ts';

/** The files of a month's edition by their names. */
interface Files {
  readonly month: Month;
  readonly fingerprint: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Where the files of an edition stand. They never change. */
export function editionFolder(month: Month, fingerprint: string): string {
  return `bulletins/${month}/${fingerprint}/`;
}

/** Whether an edition is filed whole: its manifest is written last. */
export async function isFiled(archive: Store, month: Month, fingerprint: string): Promise<boolean> {
  return (await archive.get(`${editionFolder(month, fingerprint)}manifest.json`)) !== undefined;
}

const atOnce = 16;

/** Files an edition, each file once; whoever files the same edition at the same time writes the same bytes. */
export async function fileEdition(archive: Store, { month, fingerprint, files }: Files): Promise<void> {
  const folder = editionFolder(month, fingerprint);
  const names = [...files.keys()].filter((name) => name !== 'manifest.json');
  const file = async (name: string): Promise<void> => {
    const bytes = files.get(name);
    if (bytes !== undefined) await archive.putIfAbsent(`${folder}${name}`, bytes);
  };
  for (let start = 0; start < names.length; start += atOnce)
    await Promise.all(names.slice(start, start + atOnce).map(file));
  await file('manifest.json');
}
