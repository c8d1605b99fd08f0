/** The middle of so many numbers, of an even number the lower of the two; zero of none. */
export function median(values: readonly bigint[]): bigint {
  const ordered = values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? 0n;
}

/** The median absolute deviation from the median, a spread that a few wild values do not move. */
export function medianDeviation(values: readonly bigint[]): bigint {
  const middle = median(values);
  return median(values.map((value) => (value > middle ? value - middle : middle - value)));
}
