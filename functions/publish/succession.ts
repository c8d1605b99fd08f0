import { z } from 'zod';
import type { Store } from '../ports/store.ts';
import type { Month } from '../trade/month.ts';
import { editionFolder } from './editions.ts';
import type { Inputs } from './manifest.ts';
import type { Prepared } from './publish.ts';

/**
 * What a prepared bulletin is to the edition that readers hold. `first`: they hold none; `same`: no figure that they hold
 * has changed; `corrected`: uploads or registers changed a figure; `recomputed`: the same uploads, reckoned by another
 * version of the code, gave another figure, and somebody must say whether readers are told.
 */
export type Succession = 'first' | 'same' | 'corrected' | 'recomputed';

/**
 * Compares a prepared bulletin with the edition that was released last. Another version of the code may bring exhibits
 * of its own: then only the figures count that stand in both.
 */
export async function successionOf(
  month: Month,
  released: string | undefined,
  prepared: Pick<Prepared, 'bulletin' | 'inputs' | 'fingerprint'>,
  archive: Store,
): Promise<Succession> {
  if (released === undefined) return 'first';
  if (released === prepared.fingerprint) return 'same';
  const folder = editionFolder(month, released);
  const inputs = inputsSchema.parse(await readJson(archive, `${folder}manifest.json`));
  const held = figuresIn(modelSchema.parse(await readJson(archive, `${folder}model.json`)));
  const figures = figuresIn(modelSchema.parse(prepared.bulletin));
  const isSameCode = inputs.code === prepared.inputs.code;
  const compared = isSameCode
    ? new Set([...held.keys(), ...figures.keys()])
    : [...held.keys()].filter((cell) => figures.has(cell));
  const isSame = [...compared].every((cell) => held.get(cell) === figures.get(cell));
  if (isSame) return 'same';
  return !isSameCode && uploadsOf(inputs) === uploadsOf(prepared.inputs) ? 'recomputed' : 'corrected';
}

const inputsSchema = z.object({
  code: z.string(),
  uploads: z.array(z.object({ key: z.string(), sha256: z.string() })),
});

const cell = z.object({ text: z.string(), value: z.string().optional(), reason: z.string().optional() });
const exhibit = z.object({
  id: z.string(),
  columns: z.array(z.object({ key: z.string(), kind: z.string() })).readonly(),
  rows: z.array(z.object({ key: z.string(), cells: z.array(cell).readonly() })).readonly(),
});

/** As much of `model.json` as bears figures, since earlier versions of the code wrote the rest otherwise. */
const modelSchema = z.object({
  chapters: z
    .array(z.object({ blocks: z.array(z.object({ exhibit: exhibit.optional() })).readonly() }))
    .readonly(),
});

/** The figures of a bulletin by exhibit, row and column: the unrounded value, else why there is none. */
function figuresIn({ chapters }: z.infer<typeof modelSchema>): Map<string, string> {
  const figures = new Map<string, string>();
  for (const { exhibit } of chapters.flatMap(({ blocks }) => blocks)) {
    if (exhibit === undefined) continue;
    const { id, columns, rows } = exhibit;
    for (const row of rows)
      for (const [place, { key, kind }] of columns.entries()) {
        const cell = row.cells[place];
        if (kind === 'number' && cell !== undefined)
          figures.set(JSON.stringify([id, row.key, key]), cell.value ?? cell.reason ?? cell.text);
      }
  }
  return figures;
}

function uploadsOf({ uploads }: Pick<Inputs, 'uploads'>): string {
  return JSON.stringify(uploads.map(({ key, sha256 }) => [key, sha256]));
}

async function readJson(archive: Store, key: string): Promise<unknown> {
  const stored = await archive.get(key);
  if (stored === undefined) throw new RangeError(`${key} of a released edition is missing`);
  return JSON.parse(Buffer.from(stored.body).toString());
}
