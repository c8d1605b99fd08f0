import { inParallel, requestsAtATime } from '../../facts/in-parallel.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';

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

/** The copy of an edition's PDF that was sealed elsewhere: filed once, beside it. */
export const sealedPdf = 'sealed.pdf';

/** Whether an edition is filed whole: its manifest is written last. */
export async function isFiled(archive: Store, month: Month, fingerprint: string): Promise<boolean> {
  return (await archive.get(`${editionFolder(month, fingerprint)}manifest.json`)) !== undefined;
}

/** Files an edition, each file once; whoever files the same edition at the same time writes the same bytes. */
export async function fileEdition(archive: Store, { month, fingerprint, files }: Files): Promise<void> {
  const folder = editionFolder(month, fingerprint);
  const isLast = ([name]: readonly [string, Uint8Array]): boolean => name === 'manifest.json';
  const file = ([name, bytes]: readonly [string, Uint8Array]): Promise<unknown> =>
    archive.putIfAbsent(`${folder}${name}`, bytes);
  await inParallel(
    [...files].filter((one) => !isLast(one)),
    requestsAtATime,
    file,
  );
  await inParallel([...files].filter(isLast), 1, file);
}
