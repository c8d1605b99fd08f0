import type { PlaceTold, Receipt } from '../../facts/receipt.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';
import { parkCodes } from './park-names.ts';

/** Parks of a month's uploads that parks.csv does not have: why it is held, and what its readers should know. */
export interface UnlistedParks {
  readonly holds: readonly Finding[];
  readonly notes: readonly Finding[];
}

/**
 * Parks that uploads name and no line of parks.csv does, by code, name or short name, each with its rows and sums: they
 * stand under 未分类. Told, and held where they are more of an upload's month than the bureau allows (`unlistedShare`) and
 * nothing else of its rows can place them. A city without the register has no chapter of parks and is told nothing.
 */
export function unlistedParks(
  receipts: readonly Receipt[],
  month: Month,
  { parks, settings }: Pick<Registers, 'parks' | 'settings'>,
): UnlistedParks {
  const codeOf = parkCodes(parks);
  const holds: Finding[] = [];
  const notes: Finding[] = [];
  for (const { source, parts, places = [] } of parks.length === 0 ? [] : receipts) {
    const told = places.filter((place) => place.month === month && place.by === 'park');
    const unlisted = told.filter(({ place }) => place !== '' && codeOf(place) === undefined);
    if (unlisted.length === 0) continue;
    const isPlacedOtherwise = parts.some(
      ({ dimensions }) => dimensions.includes('enterprise') || dimensions.includes('district'),
    );
    const isMuch = sum(unlisted) * 10_000n > BigInt(Math.round(settings.unlistedShare * 100)) * sum(told);
    const list = unlisted.map(({ place, rows, usd, cny }) => [place, rows, usd ?? '', cny ?? ''].join('\t'));
    const details = { month, file: source.key, byPlace: list.join('\n') };
    (isMuch && !isPlacedOtherwise ? holds : notes).push({ code: 'parks-not-listed', details });
  }
  return { holds, notes };
}

/** In the currency that all of them have, without signs. */
function sum(places: readonly PlaceTold[]): bigint {
  const isInUsd = places.every(({ usd }) => usd !== null);
  return places.reduce((total, { usd, cny }) => {
    const amount = minorUnits((isInUsd ? usd : cny) ?? '0.00');
    return total + (amount < 0n ? -amount : amount);
  }, 0n);
}
