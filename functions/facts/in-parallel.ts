/** So many requests to a store go out together: one far away answers them as fast as one alone. */
export const requestsAtATime = 16;

/**
 * Does the work for each item, so many at a time; the results stand in the order of the items. After a failure no more
 * is begun; it is thrown when all that was begun has ended, so that what the work uses may be closed.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atATime: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const waiting = items.entries();
  const workOnTheRest = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      try {
        results[index] = await work(item);
      } catch (failure) {
        failures.push(failure);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: atATime }, workOnTheRest));
  if (failures.length > 0) throw failures[0];
  return results;
}
