import { z } from 'zod';
import {
  figureKey,
  isSameFigure,
  type FormerFigure,
  type FormerFigures,
} from '../../bulletin/evidence/former.ts';
import type { Store } from '../../ports/store.ts';
import type { Finding } from '../../trade/finding.ts';
import { shift, type Month } from '../../trade/month.ts';
import { reasons } from '../../trade/reason.ts';
import { editionFolder } from '../archive/editions.ts';
import { fingerprint, type Inputs } from './manifest.ts';
import { renditions, type FormerOf, type Rendition } from './renditions.ts';
import { readStatus } from '../archive/status.ts';

/** An edition that was filed: what it was made from and the figures that it printed. */
export interface FiledEdition {
  readonly inputs: Pick<Inputs, 'code' | 'uploads' | 'registers'>;
  /** By the folder of the rendition; one that the edition does not have is absent. */
  readonly figures: ReadonlyMap<string, FormerFigures>;
}

/**
 * The editions that a bulletin with these inputs revises: the last that was released of its month, unless it is that
 * one itself, and the last of the month before. Returned with the inputs that name them, for each rendition its own.
 */
export async function formerEditions(
  inputs: Omit<Inputs, 'revises'>,
  archive: Store,
): Promise<{ readonly inputs: Inputs; readonly formerOf: FormerOf }> {
  const { month } = inputs;
  const editions = (await readStatus(archive, month))?.editions ?? [];
  const earlier = (await readStatus(archive, shift(month, -1)))?.editions.at(-1)?.fingerprint ?? null;
  const revising = (edition: string | undefined): Inputs => ({
    ...inputs,
    revises: { edition: edition ?? null, monthBefore: earlier },
  });
  const [before, last] = [editions.at(-2), editions.at(-1)];
  const isLast = last?.fingerprint === fingerprint(revising(before?.fingerprint));
  const revised = isLast ? before : last;
  const filed = revised && (await readEdition(archive, month, revised.fingerprint));
  const monthBefore = earlier === null ? undefined : await readEdition(archive, shift(month, -1), earlier);
  return {
    inputs: revising(revised?.fingerprint),
    formerOf: ({ folder }) => {
      const [figures, figuresBefore] = [filed?.figures.get(folder), monthBefore?.figures.get(folder)];
      return {
        edition: revised &&
          filed &&
          figures && { number: revised.number, figures, changes: changes(filed.inputs, inputs) },
        monthBefore: figuresBefore && { figures: figuresBefore },
      };
    },
  };
}

/** An edition as it was filed. Throws a RangeError where it is not there. */
export async function readEdition(archive: Store, month: Month, edition: string): Promise<FiledEdition> {
  const folder = editionFolder(month, edition);
  const inputs = inputsSchema.parse(await readJson(archive, `${folder}manifest.json`));
  const figures = await Promise.all(
    renditions.map(async (rendition: Rendition) => {
      const model = await archive.get(`${folder}${rendition.folder}model.json`);
      return model && ([rendition.folder, figuresIn(parsed(model.body))] as const);
    }),
  );
  return { inputs, figures: new Map(figures.filter((found) => found !== undefined)) };
}

const input = z.object({ key: z.string(), sha256: z.string() });
const inputsSchema = z.object({ code: z.string(), uploads: z.array(input), registers: z.array(input) });

const cell = z.object({
  text: z.string(),
  value: z.string().optional(),
  reason: z.enum(reasons).optional(),
});
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

/** The figures of a bulletin by exhibit, row and column. */
export function figuresIn(model: unknown): FormerFigures {
  const figures = new Map<string, FormerFigure>();
  for (const { exhibit } of modelSchema.parse(model).chapters.flatMap(({ blocks }) => blocks)) {
    if (exhibit === undefined) continue;
    const { id, columns, rows } = exhibit;
    for (const row of rows)
      for (const [place, { key, kind }] of columns.entries()) {
        const cell = row.cells[place];
        if (kind === 'number' && cell !== undefined) figures.set(figureKey(id, row.key, key), cell);
      }
  }
  return figures;
}

/** Exhibits that tell what was revised, and hold no figures of their own. */
const ofRevisions: readonly string[] = ['revisions', 'revisions-of-months'];

/** The figures of two editions, without what they tell of revisions. */
export function figuresOfBoth(left: FormerFigures, right: FormerFigures): string[] {
  const tellsRevisions = (key: string): boolean =>
    ofRevisions.some((exhibit) => key.startsWith(`["${exhibit}",`));
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => !tellsRevisions(key));
}

/** Whether two editions say the same of each of these figures. */
export function areSame(left: FormerFigures, right: FormerFigures, keys: readonly string[]): boolean {
  return keys.every((key) => {
    const [before, now] = [left.get(key), right.get(key)];
    return before !== undefined && now !== undefined && isSameFigure(now, before);
  });
}

/** What was replaced, added and taken away between two editions. */
function changes(before: FiledEdition['inputs'], now: FiledEdition['inputs']): Finding[] {
  const hashOf = (files: Inputs['uploads']): Map<string, string> =>
    new Map(files.map(({ key, sha256 }) => [key, sha256]));
  const [uploads, uploadsBefore] = [hashOf(now.uploads), hashOf(before.uploads)];
  const [registers, registersBefore] = [hashOf(now.registers), hashOf(before.registers)];
  const told = (code: string, files: Iterable<string>): Finding[] =>
    [...files].map((file) => ({ code, details: { file } }));
  return [
    ...told(
      'upload-replaced',
      [...uploads.keys()].filter(
        (key) => uploadsBefore.has(key) && uploadsBefore.get(key) !== uploads.get(key),
      ),
    ),
    ...told(
      'upload-added',
      [...uploads.keys()].filter((key) => !uploadsBefore.has(key)),
    ),
    ...told(
      'upload-withdrawn',
      [...uploadsBefore.keys()].filter((key) => !uploads.has(key)),
    ),
    ...told(
      'register-changed',
      [...new Set([...registers.keys(), ...registersBefore.keys()])]
        .filter((key) => registers.get(key) !== registersBefore.get(key))
        .map((key) => key.replace('registers/', '')),
    ),
    ...(before.code === now.code ? [] : told('code-changed', [''])),
  ];
}

async function readJson(archive: Store, key: string): Promise<unknown> {
  const stored = await archive.get(key);
  if (stored === undefined) throw new RangeError(`${key} of a released edition is missing`);
  return parsed(stored.body);
}

function parsed(body: Uint8Array): unknown {
  return JSON.parse(Buffer.from(body).toString());
}
