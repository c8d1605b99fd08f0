import type { Receipt } from '../../facts/receipt.ts';
import { whosePlace } from '../../reference/city-places.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import type { Month } from '../../trade/month.ts';
import { parksNamed } from './park-names.ts';

/**
 * Receipts with the indicators of the city and its parts alone, each park by its one name however it is written, and what
 * is left out of a month because it is of another place.
 */
export function indicatorsOfCity(
  receipts: readonly Receipt[],
  month: Month,
  registers: Pick<Registers, 'parks' | 'settings'>,
): { readonly receipts: readonly Receipt[]; readonly leftOut: readonly Finding[] } {
  const whose = whosePlace(registers);
  const named = parksNamed(registers.parks);
  const names = new Map(registers.parks.map(({ code, shortName }) => [code, shortName.zh]));
  const nameOf = (area: string): string => names.get(named(area).code ?? '') ?? area;
  const isElsewhere = (area: string): boolean =>
    area !== '' && named(area).code === undefined && whose(area) === 'elsewhere';
  const leftOut = receipts.flatMap(({ status, source, indicators = [] }): Finding[] => {
    const others = indicators.filter((one) => one.month === month && isElsewhere(one.area));
    if (status !== 'accepted' || others.length === 0) return [];
    const areas = [...new Set(others.map(({ area }) => area))].join('\n');
    const details = { month, file: source.key, areas, rows: String(others.length) };
    return [{ code: 'indicators-left-out', details }];
  });
  const ofCity = receipts.map((receipt) => ({
    ...receipt,
    ...(receipt.indicators && {
      indicators: receipt.indicators
        .filter(({ area }) => !isElsewhere(area))
        .map((one) => ({ ...one, area: nameOf(one.area) })),
    }),
  }));
  return { receipts: ofCity, leftOut };
}
