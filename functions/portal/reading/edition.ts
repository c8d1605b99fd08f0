import { z } from 'zod';
import type { Store } from '../../ports/store.ts';
import { editionFolder } from '../../publish/archive/editions.ts';
import { isListed } from '../../publish/edition/list-editions.ts';
import { renditions, type Rendition } from '../../publish/edition/renditions.ts';
import type { Month } from '../../trade/month.ts';
import type { Language } from '../../words/language.ts';

/** An edition as a page leads to it. */
export interface EditionShown {
  readonly renditions: readonly {
    readonly name: Rendition['name'];
    readonly html: string;
    readonly pdf: string;
  }[];
  readonly files: readonly { readonly name: string; readonly href: string; readonly size: number }[];
}

/** Where a file of an edition is served: public files by a route of their own. */
function hrefOf(month: Month, fingerprint: string, file: string): string {
  const isPublic = file.startsWith('public/');
  const path = (isPublic ? file.slice('public/'.length) : file).split('/').map(encodeURIComponent).join('/');
  return `/months/${month}/${isPublic ? 'public-editions' : 'editions'}/${fingerprint}/${path}`;
}

/** Undefined where it is not filed yet. */
export async function editionShown(
  archive: Store,
  month: Month,
  fingerprint: string,
): Promise<EditionShown | undefined> {
  const folder = editionFolder(month, fingerprint);
  const files: { name: string; href: string; size: number }[] = [];
  for await (const { key, size } of archive.list(folder)) {
    const name = key.slice(folder.length);
    if (isListed(name)) files.push({ name, size, href: hrefOf(month, fingerprint, name) });
  }
  if (files.length === 0) return undefined;
  const has = (name: string): boolean => files.some((file) => file.name === name);
  return {
    files,
    renditions: renditions
      .filter(({ folder: own }) => has(`${own}bulletin.html`))
      .map(({ name, folder: own }) => ({
        name,
        html: hrefOf(month, fingerprint, `${own}bulletin.html`),
        pdf: hrefOf(month, fingerprint, `${own}bulletin.pdf`),
      })),
  };
}

const exhibitSchema = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.object({ label: z.string(), group: z.string().optional() })),
  rows: z.array(z.object({ cells: z.array(z.object({ text: z.string() })) })),
});
const modelSchema = z.object({
  chapters: z.array(z.object({ blocks: z.array(z.object({ exhibit: z.unknown().optional() })) })),
});

/** A table of an edition as it is printed. */
export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the edition itself tells of its differences to the one before; undefined where it tells of none. */
export async function revisionsTold(
  archive: Store,
  month: Month,
  fingerprint: string,
  language: Language,
): Promise<PrintedTable | undefined> {
  const own = renditions.find((one) => one.edition === 'internal' && one.language === language);
  const model = await archive.get(`${editionFolder(month, fingerprint)}${own?.folder ?? ''}model.json`);
  if (model === undefined) return undefined;
  const { chapters } = modelSchema.parse(JSON.parse(Buffer.from(model.body).toString()));
  for (const { exhibit } of chapters.flatMap(({ blocks }) => blocks)) {
    const found = exhibitSchema.safeParse(exhibit);
    if (found.data?.id !== 'revisions') continue;
    const { title, columns, rows } = found.data;
    return {
      title,
      columns: columns.map(({ group, label }) =>
        [group ?? '', label].filter((text) => text !== '').join(' '),
      ),
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    };
  }
  return undefined;
}
