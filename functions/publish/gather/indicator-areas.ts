import type { IndicatorFact, Receipt } from '../../facts/receipt.ts';
import type { ParkKind, Registers } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import type { Month } from '../../trade/month.ts';
import { areasSaid } from './area-said.ts';

/** A sum over parks or districts as a file gives it; of whatever stands beside it where no kinds are named. */
export interface SumOfAreas extends IndicatorFact {
  readonly upload: string;
  readonly kinds: readonly ParkKind[];
}

/** The indicators of the city and its parts. */
export interface OfCity {
  /** Receipts with them alone: the city's area is '', each park has its one name however it is written. */
  readonly receipts: readonly Receipt[];
  /** Sums of the month over parks or districts, which are no areas. */
  readonly sums: readonly SumOfAreas[];
  /** What of the month is of other places, or such sums. */
  readonly leftOut: readonly Finding[];
  /** Areas of the month that are no place of the register. */
  readonly unknown: readonly Finding[];
}

export function indicatorsOfCity(
  receipts: readonly Receipt[],
  month: Month,
  registers: Pick<Registers, 'parks' | 'settings'>,
): OfCity {
  const said = areasSaid(registers);
  const accepted = receipts.filter(({ status }) => status === 'accepted');
  const found = (code: string, is: (area: string) => boolean): Finding[] =>
    accepted.flatMap(({ source, indicators = [] }): Finding[] => {
      const rows = indicators.filter((one) => one.month === month && is(one.area));
      if (rows.length === 0) return [];
      const areas = [...new Set(rows.map(({ area }) => area))].join('\n');
      return [{ code, details: { month, file: source.key, areas, rows: String(rows.length) } }];
    });
  const sums = accepted.flatMap(({ source, indicators = [] }) =>
    indicators.flatMap((one): SumOfAreas[] => {
      const area = said(one.area);
      return one.month === month && area.of === 'sum'
        ? [{ ...one, upload: source.key, kinds: area.kinds }]
        : [];
    }),
  );
  const ofCity = receipts.map((receipt) => ({
    ...receipt,
    ...(receipt.indicators && {
      indicators: receipt.indicators.flatMap((one) => {
        const area = said(one.area);
        if (area.of === 'elsewhere' || area.of === 'sum') return [];
        const name = area.of === 'city' ? '' : area.of === 'part' ? area.park.shortName.zh : one.area;
        return [{ ...one, area: name }];
      }),
    }),
  }));
  return {
    receipts: ofCity,
    sums,
    leftOut: [
      ...found('indicators-left-out', (area) => said(area).of === 'elsewhere'),
      ...found('indicator-sums-left-out', (area) => said(area).of === 'sum'),
    ],
    // Without a register no area is known.
    unknown:
      registers.parks.length === 0
        ? []
        : found('indicator-area-unknown', (area) => said(area).of === 'untold'),
  };
}
