import type { Store } from '../../ports/store.ts';
import type { Month } from '../../trade/month.ts';
import type { Status } from '../archive/status.ts';
import { areSame, figuresOfBoth, readEdition, type FiledEdition } from './former-editions.ts';
import { renditions } from './renditions.ts';

/**
 * The released editions of a month that the public has: the first, and each that says something else to it than the one
 * before. A correction that changes the bureau's figures alone is not told, since that there was one tells something
 * too; the public edition stays the one that it was. Where no figure of the bureau's has changed either, it was ordered
 * to be released anew, and all have it.
 */
export async function publicNews(
  month: Month,
  { editions }: Pick<Status, 'editions'>,
  archive: Store,
): Promise<Status['editions']> {
  if (editions.length < 2) return editions;
  const filed = await Promise.all(
    editions.map(({ fingerprint }) => readEdition(archive, month, fingerprint)),
  );
  return editions.filter((_, index) => {
    const [before, now] = [filed[index - 1], filed[index]];
    if (before === undefined || now === undefined) return true;
    const ofPublic = renditions.filter(({ edition }) => edition === 'public').map(({ folder }) => folder);
    return !ofPublic.every((folder) => saysNothingNew(folder, before, now)) || isSame(before, now);
  });
}

/** How many rows were counted is no figure of trade. */
const ofSources = '["sources",';

/** Whether every figure is as it was. What is not shown any more is nothing new. */
function saysNothingNew(folder: string, before: FiledEdition, now: FiledEdition): boolean {
  const [left, right] = [before.figures.get(folder), now.figures.get(folder)];
  if (left === undefined || right === undefined) return false;
  const shown = figuresOfBoth(left, right).filter((key) => right.has(key) && !key.startsWith(ofSources));
  return areSame(left, right, shown);
}

/** Whether the bureau's own figures are. */
function isSame(before: FiledEdition, now: FiledEdition): boolean {
  const [left, right] = [before.figures.get(''), now.figures.get('')];
  return left !== undefined && right !== undefined && areSame(left, right, figuresOfBoth(left, right));
}
