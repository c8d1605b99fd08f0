import { compose } from '../../bulletin/compose.ts';
import type { ComposeOptions } from '../../bulletin/context/context.ts';
import type { Evidence } from '../../bulletin/evidence/evidence.ts';
import { undrawnFinding, undrawnIn } from '../../bulletin/model/undrawn.ts';
import type { Former } from '../../bulletin/evidence/former.ts';
import type { Bulletin } from '../../bulletin/model/bulletin.ts';
import type { Language } from '../../words/language.ts';
import { contradictions } from '../../bulletin/checked/check.ts';
import { asShown } from '../../bulletin/model/as-shown.ts';
import { releaseDate } from './release-date.ts';

export const renditionNames = ['internal', 'internal-en', 'public', 'public-en'] as const;

/** For whom an edition is written, and where in its folder their files stand. */
export interface Rendition {
  readonly name: (typeof renditionNames)[number];
  readonly edition: 'internal' | 'public';
  readonly language: Language;
  readonly folder: string;
}

/** One edition has all of them: the same figures for other readers. The first is the bureau's own. */
export const renditions = [
  { name: 'internal', edition: 'internal', language: 'zh-CN', folder: '' },
  { name: 'internal-en', edition: 'internal', language: 'en', folder: 'en/' },
  { name: 'public', edition: 'public', language: 'zh-CN', folder: 'public/' },
  { name: 'public-en', edition: 'public', language: 'en', folder: 'public/en/' },
] as const satisfies readonly Rendition[];

/** A bulletin as its readers get it. */
export interface Rendered {
  readonly rendition: Rendition;
  readonly bulletin: Bulletin;
}

/** What was released before in one rendition. */
export type FormerOf = (rendition: Rendition) => Former;

/** A sentence that says something else than its exhibit: a bug of the bulletin, never published. */
export class ProseContradicts extends Error {
  override readonly name = 'ProseContradicts';
}

/**
 * The bulletin for all its readers; the public's is composed from what is open alone. Its notes name what `isDrawn`
 * denies. Throws ProseContradicts.
 */
export function rendered(
  evidence: Evidence,
  open: Evidence,
  formerOf: FormerOf,
  isDrawn: (character: string) => boolean,
  wanted: readonly Rendition['name'][] = renditionNames,
): Rendered[] {
  const chosen = renditions.filter(({ name }) => wanted.includes(name));
  return chosen.map((rendition) => {
    const { edition, language } = rendition;
    const known = { ...(edition === 'public' ? open : evidence), former: formerOf(rendition) };
    const bulletin = composed(known, { language, edition, date: releaseDate(evidence.month) }, isDrawn);
    const found = contradictions(bulletin);
    if (found.length > 0) throw new ProseContradicts(JSON.stringify(found, null, 2));
    return { rendition, bulletin: edition === 'public' ? asShown(bulletin) : bulletin };
  });
}

/** Which characters no face draws is seen when all is said; then the notes say that too. */
function composed(
  evidence: Evidence,
  options: ComposeOptions,
  isDrawn: (character: string) => boolean,
): Bulletin {
  const bulletin = compose(evidence, options);
  const undrawn = undrawnIn(bulletin, isDrawn);
  if (undrawn.length === 0) return bulletin;
  const notes = [...evidence.notes, ...undrawn.map(undrawnFinding)];
  return { ...compose({ ...evidence, notes }, options), undrawn };
}

/** The bulletin for readers of an edition and language. */
export function renditionFor(
  renderings: readonly Rendered[],
  reader: Pick<Rendition, 'edition' | 'language'>,
): Rendered {
  const found = renderings.find(
    ({ rendition }) => rendition.edition === reader.edition && rendition.language === reader.language,
  );
  if (found === undefined) throw new RangeError(`no ${reader.edition} bulletin in ${reader.language}`);
  return found;
}
