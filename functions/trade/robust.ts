import { compareRatios, ratio, sizeOfRatio, subtractRatios, type Ratio } from './ratio.ts';

const none = ratio(0n, 1n);

/** The middle of so many numbers, of an even number the lower of the two; zero of none. */
export function median(values: readonly Ratio[]): Ratio {
  const ordered = values.toSorted(compareRatios);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? none;
}

/** The median absolute deviation from the median, a spread that a few wild values do not move. */
export function medianDeviation(values: readonly Ratio[]): Ratio {
  const middle = median(values);
  return median(values.map((value) => sizeOfRatio(subtractRatios(value, middle))));
}
