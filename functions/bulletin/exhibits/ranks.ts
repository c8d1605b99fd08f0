import { computed, known, unknown, type Figure } from '../../trade/figure.ts';
import { ranked } from '../../trade/rank.ts';
import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import { rankCell } from '../model/cells.ts';
import type { Cell } from '../model/bulletin.ts';

/** Ranks by key, in order of rank; what has no figure has no rank and stands last. */
export type Ranks = ReadonlyMap<string, Figure<number>>;

/** Competition ranks of figures by key, greatest first, never from rounded numbers. */
export function ranksOf(figures: ReadonlyMap<string, Figure<Ratio>>): Ranks {
  const entries = [...figures];
  const order = ranked(entries, {
    key: ([key]) => key,
    value: ([, figure]) => figure,
    compare: ([, left], [, right]) =>
      left.known && right.known ? compareRatios(left.value, right.value) : 0,
  });
  return new Map(
    order.map(({ item: [key, own], rank }) => {
      // A place that is silent has no rank, and the ranks of the others rest on nothing of it.
      const others = entries
        .filter(([other, figure]) => other !== key && (figure.known || figure.origin !== undefined))
        .map(([, figure]) => figure);
      const place = rank === undefined ? unknown('not-applicable') : known(rank);
      return [key, computed(place, 'rank', own, ...others)];
    }),
  );
}

export function placeCell(place: Figure<number> = unknown('not-applicable')): Cell {
  return rankCell(place.known ? place.value : undefined, place.origin);
}
