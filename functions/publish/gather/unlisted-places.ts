import type { PlaceTold } from '../../facts/receipt.ts';
import type { CountedUpload } from '../../facts/supply/uploads.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { districtsNamed, parksNamed } from './park-names.ts';

/** Parks and districts of a month's uploads that are on no list: why it is held, and what its readers should know. */
export interface UnlistedPlaces {
  readonly holds: readonly Finding[];
  readonly notes: readonly Finding[];
}

/**
 * Parks and customs' districts that uploads name and neither parks.csv nor customs' list does, by code or name, each with
 * its rows, its sums and what it may be: they stand under 未分类. Told, and held where they are more of an upload's month
 * than the bureau allows (`unlistedShare`) and nothing else of its rows can place them. A city without the register has
 * no chapter of parks and is told nothing.
 */
export function unlistedPlaces(
  uploads: readonly Pick<CountedUpload, 'receipt'>[],
  month: Month,
  { parks, enterprises, settings }: Pick<Registers, 'parks' | 'enterprises' | 'settings'>,
): UnlistedPlaces {
  const [parkOf, districtOf] = [parksNamed(parks), districtsNamed(parks)];
  const unlistedIn = {
    park: (written: string) => (parkOf(written).code === undefined ? parkOf(written) : undefined),
    district: (written: string) =>
      isWhole(written) && !districtOf(written).isListed ? districtOf(written) : undefined,
  };
  const holds: Finding[] = [];
  const notes: Finding[] = [];
  if (parks.length === 0) return { holds, notes };
  for (const { receipt } of uploads)
    for (const by of ['park', 'district'] as const) {
      const { source, parts, places = [] } = receipt;
      const told = places.filter((place) => place.month === month && place.by === by);
      const unlisted = told.filter(({ place }) => place !== '' && unlistedIn[by](place) !== undefined);
      if (unlisted.length === 0) continue;
      const others = [by === 'park' ? 'district' : 'park', ...(enterprises.length > 0 ? ['enterprise'] : [])];
      const isPlacedOtherwise = parts.some(({ dimensions }) =>
        dimensions.some((one) => others.includes(one)),
      );
      const isMuch = sum(unlisted) * 10_000n > BigInt(Math.round(settings.unlistedShare * 100)) * sum(told);
      const list = unlisted.map(({ place, rows, usd, cny }) =>
        [named(place, unlistedIn[by](place)?.candidates ?? []), rows, usd ?? '', cny ?? ''].join('\t'),
      );
      const details = { month, file: source.key, byPlace: list.join('\n') };
      (isMuch && !isPlacedOtherwise ? holds : notes).push({ code: `${by}s-not-listed`, details });
    }
  return { holds, notes };
}

/** Receipts tell of districts whose codes are on customs' list the province alone. */
function isWhole(district: string): boolean {
  return !/^\d{2}$/.test(district);
}

/** The first few things that a name may be. */
const candidatesTold = 5;

function named(place: string, candidates: readonly string[]): string {
  return candidates.length === 0 ? place : `${place} (${candidates.slice(0, candidatesTold).join(' / ')}?)`;
}

/** In the currency that all of them have, without signs. */
function sum(places: readonly PlaceTold[]): bigint {
  const isInUsd = places.every(({ usd }) => usd !== null);
  return places.reduce((total, { usd, cny }) => {
    const amount = minorUnits((isInUsd ? usd : cny) ?? '0.00');
    return total + (amount < 0n ? -amount : amount);
  }, 0n);
}
