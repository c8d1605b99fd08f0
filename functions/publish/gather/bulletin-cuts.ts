import { crossKey } from '../../facts/sums/classification.ts';
import type { Cut, Dimension, Part } from '../../trade/cut.ts';
import type { CrossCut, NamedSlice } from './cuts.ts';

/** The cut of one dimension, whatever its codes are; none of several dimensions crossed. */
export function cutOfOne(cross: CrossCut): Omit<Cut, 'like'>[] {
  const [dimension, other] = cross.question;
  return dimension === undefined || other !== undefined ? [] : [cutOf(dimension, cross)];
}

/**
 * A question of any number of dimensions as one cut: its last dimension within all others, each crossing a key of its
 * own, in the order of the slices.
 */
export function cutOfAll({ question, dataset, coverage, slices, like }: CrossCut): Cut {
  const dimension = question.at(-1) ?? 'total';
  const tallies = (of: readonly NamedSlice[]): Cut['tallies'] =>
    of.flatMap((slice) => tallyOf(slice).map((tally) => ({ ...tally, key: crossKey(slice.keys) })));
  return {
    ...{ dimension, dataset, coverage, tallies: tallies(slices) },
    ...(like && { like: { ...like, dimension, tallies: tallies(like.slices) } }),
  };
}

/**
 * What a bulletin has of a question: the cut of one dimension, or of two that are crossed the cut by the second within
 * each key of the first. None where not one of the codes that the data give stands on a list. Throws RangeError for
 * more dimensions, which no table of a bulletin has.
 */
export function cutsOf({ question, slices, like, ...cross }: CrossCut): Cut[] {
  const [first, second, other] = question;
  if (other !== undefined) throw new RangeError(`a bulletin has no cut by ${question.join(' and ')}`);
  if (first === undefined || !slices.some(({ keys }) => keys.every((key) => key !== ''))) return [];
  const withLike = (dimension: Dimension, within?: Part): Cut => ({
    ...cutOf(dimension, { ...cross, slices }, within),
    ...(like && { like: cutOf(dimension, like, within) }),
  });
  if (second === undefined) return [withLike(first)];
  const keys = new Set([...slices, ...(like?.slices ?? [])].map((slice) => slice.keys[0] ?? ''));
  return [...keys].map((key) => withLike(second, { dimension: first, key }));
}

function cutOf(
  dimension: Dimension,
  { dataset, coverage, slices }: Omit<CrossCut, 'like' | 'question'>,
  within?: Part,
): Omit<Cut, 'like'> {
  const own = within === undefined ? slices : slices.filter(({ keys }) => keys[0] === within.key);
  return { dimension, ...(within && { within }), dataset, coverage, tallies: own.flatMap(tallyOf) };
}

/** Under the last of its keys: within a part all have the same first one. */
function tallyOf({ keys, names, ...sums }: NamedSlice): Cut['tallies'] {
  const [key, name] = [keys.at(-1), names.at(-1)];
  if (key === undefined || name === undefined) return [];
  const { quantity } = sums;
  return [{ key, name, export: sums.export, import: sums.import, ...(quantity && { quantity }) }];
}
