import type { Cut, Dimension } from '../../trade/cut.ts';
import type { CrossCut } from './cuts.ts';

/** The cut of one dimension, whatever its codes are; none of several dimensions crossed. */
export function cutOfOne(cross: CrossCut): Omit<Cut, 'like'>[] {
  const [dimension, other] = cross.question;
  return dimension === undefined || other !== undefined ? [] : [cutOf(dimension, cross)];
}

/**
 * The cut of one dimension; none where not one of the codes that the data give stands on a list. Throws RangeError for
 * several dimensions crossed, which is no cut of the first: a bulletin has tables of one dimension only, for those are
 * what the disclosure control closes.
 */
export function placed(cross: CrossCut): Cut[] {
  const [dimension, other] = cross.question;
  if (other !== undefined) throw new RangeError(`a bulletin has no cut by ${cross.question.join(' and ')}`);
  if (dimension === undefined || !cross.slices.some(({ keys }) => keys[0] !== '')) return [];
  const like = cross.like && cutOf(dimension, cross.like);
  return [{ ...cutOf(dimension, cross), ...(like && { like }) }];
}

function cutOf(
  dimension: Dimension,
  { dataset, coverage, slices }: Omit<CrossCut, 'like'>,
): Omit<Cut, 'like'> {
  const tallies = slices.flatMap(({ keys: [key], names: [name], ...sums }) =>
    key === undefined || name === undefined
      ? []
      : [
          {
            key,
            name,
            export: sums.export,
            import: sums.import,
            ...(sums.quantity && { quantity: sums.quantity }),
          },
        ],
  );
  return { dimension, dataset, coverage, tallies };
}
