import type { FormerFigures } from '../../bulletin/evidence/former.ts';
import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';
import { areSame, figuresIn, figuresOfBoth, readEdition } from '../edition/former-editions.ts';
import type { Inputs } from '../edition/manifest.ts';
import type { Prepared } from '../edition/prepared.ts';

/**
 * What a prepared bulletin is to the edition that readers hold. `first`: they hold none; `same`: no figure that they
 * hold has changed; `corrected`: uploads or registers changed a figure; `recomputed`: the same uploads, reckoned by
 * another version of the code, gave another figure, and somebody must say whether readers are told.
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
  const { inputs, figures: filed } = await readEdition(archive, month, released);
  const held: FormerFigures = filed.get('') ?? new Map();
  const figures = figuresIn(prepared.bulletin);
  const isSameCode = inputs.code === prepared.inputs.code;
  const compared = isSameCode
    ? figuresOfBoth(held, figures)
    : [...held.keys()].filter((key) => figures.has(key));
  if (areSame(held, figures, compared)) return 'same';
  return !isSameCode && uploadsOf(inputs) === uploadsOf(prepared.inputs) ? 'recomputed' : 'corrected';
}

function uploadsOf({ uploads }: Pick<Inputs, 'uploads'>): string {
  return JSON.stringify(uploads.map(({ key, sha256 }) => [key, sha256]));
}
