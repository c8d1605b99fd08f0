import { inParallel, requestsAtATime } from '../in-parallel.ts';
import { Session } from '../session.ts';
import { correctedFiles, writeStanding } from './standing-rows.ts';
import type { Delivery } from '../supply/deliveries.ts';

/** What this module asks of a store: a file of it on this machine. */
export interface FactsStore {
  asFile(key: string, directory: string): Promise<string>;
}

/** The facts files on this machine, by their keys: of those that are corrected, the rows that stand. */
export async function fetchFacts(
  deliveries: readonly Delivery[],
  archive: FactsStore,
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  const paths = await fetchSent(deliveries, archive, scratch);
  const corrected = correctedFiles(deliveries);
  if (corrected.length === 0) return paths;
  const standing = new Map(paths);
  const fileOf = (facts: string): string => paths.get(facts) ?? facts;
  using session = await Session.open({ scratch });
  for (const file of corrected)
    standing.set(file.facts, await writeStanding(session, file, { fileOf, scratch }));
  return standing;
}

/** The facts files as they were sent. */
export async function fetchSent(
  deliveries: readonly { readonly files: readonly { readonly facts: string }[] }[],
  archive: FactsStore,
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(deliveries.flatMap(({ files }) => files.map(({ facts }) => facts)))];
  return new Map(
    await inParallel(
      wanted,
      requestsAtATime,
      async (facts) => [facts, await archive.asFile(facts, scratch)] as const,
    ),
  );
}
