import { inParallel, requestsAtATime } from '../in-parallel.ts';
import { Session } from '../session.ts';
import { filesOfPlaces, writeCounted, type RowsCounted } from './places-kept.ts';
import { correctedFiles, writeStanding } from './standing-rows.ts';
import type { Delivery } from '../supply/deliveries.ts';

/** What this module asks of a store: a file of it on this machine. */
export interface FactsStore {
  asFile(key: string, directory: string): Promise<string>;
}

/** The facts files on this machine, by their keys: the rows of them that count, and of those that are corrected stand. */
export async function fetchFacts(
  deliveries: readonly Delivery[],
  archive: FactsStore,
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  const paths = await fetchCounted(deliveries.flatMap(rowsCounted), archive, scratch);
  const corrected = correctedFiles(deliveries);
  if (corrected.length === 0) return paths;
  const standing = new Map(paths);
  const fileOf = (facts: string): string => paths.get(facts) ?? facts;
  using session = await Session.open({ scratch });
  for (const file of corrected)
    standing.set(file.facts, await writeStanding(session, file, { fileOf, scratch }));
  return standing;
}

/** The facts files as they were sent, without the rows of other places. */
export async function fetchCounted(
  asked: readonly RowsCounted[],
  archive: FactsStore,
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(asked.map(({ facts }) => facts))];
  const sent = await inParallel(
    wanted,
    requestsAtATime,
    async (facts) => [facts, await archive.asFile(facts, scratch)] as const,
  );
  const paths = new Map(sent);
  const ofPlaces = filesOfPlaces(asked);
  if (ofPlaces.size === 0) return paths;
  using session = await Session.open({ scratch });
  for (const [facts, counted] of ofPlaces)
    paths.set(facts, await writeCounted(session, paths.get(facts) ?? facts, { counted, scratch }));
  return paths;
}

/** What of their facts files deliveries count. */
export function rowsCounted({ files, flow }: Delivery): RowsCounted[] {
  return files.map(({ facts, places }) => ({ facts, flow, places }));
}
