import { decimalText } from '../../bulletin/model/numerals.ts';
import type { UploadedIndicator } from '../../facts/supply/indicators.ts';
import type { Indicator } from '../../reference/indicators.ts';
import type { Park, ParkKind } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import type { Month } from '../../trade/month.ts';
import { compareRounded, roundedOf, sumOfRounded } from '../../trade/rounded-sum.ts';
import type { SumOfAreas } from './indicator-areas.ts';

/** Partitions of the city, and of those that zones may lie in, each by the kinds that its parts are of. */
const partitions: readonly (readonly ParkKind[])[] = [
  ['district'],
  ['national', 'provincial'],
  ['special-zone'],
];

/**
 * What parks and districts have together, against what is said of them: a sum that a file gives and that is none of
 * theirs, and parts that are more than the city has. Of a rate there is no sum.
 */
export function partsAgainstWholes(
  facts: readonly UploadedIndicator[],
  sums: readonly SumOfAreas[],
  month: Month,
  { planned, parks }: { readonly planned: ReadonlyMap<string, Indicator>; readonly parks: readonly Park[] },
): Finding[] {
  const kindOf = new Map(parks.map(({ shortName, kind }) => [shortName.zh, kind]));
  const isWithin = isWithinOther(parks);
  const like = (own: UploadedIndicator | SumOfAreas): UploadedIndicator[] =>
    facts.filter((one) => one.month === month && one.indicator === own.indicator && one.basis === own.basis);
  const isSummed = ({ indicator, unit }: UploadedIndicator | SumOfAreas): boolean =>
    planned.has(indicator) && unit !== '%';

  const ofSums = sums.filter(isSummed).flatMap((sum): Finding[] => {
    const beside = like(sum);
    const parts = beside.filter(({ area }) => area !== '');
    const own = roundedOf(sum);
    const ways = waysToSum(sum.kinds)
      .map((kinds) => parts.filter(({ area }) => isOfKinds(kindOf.get(area), kinds)))
      .filter((rows) => rows.length > 0);
    const rest = parts.filter(({ area }) => !kindOf.has(area));
    const wholes = [...ways, ...ways.map((rows) => [...rows, ...rest])];
    // What says only 合计 may be the city's own.
    if (sum.kinds.length === 0)
      wholes.push(...[beside.filter(({ area }) => area === ''), parts].filter(isFilled));
    const [first] = wholes;
    if (own === undefined || first === undefined) return [];
    if (wholes.some((rows) => compareRounded(own, sumOfRounded(rows, sum.unit)) === 0)) return [];
    const { indicator, area, value, unit, upload: file } = sum;
    const other = `${decimalText(sumOfRounded(first, unit).value)}${unit}`;
    return [
      {
        code: 'indicator-sum-differs',
        details: { month, indicator, area, value: `${value}${unit}`, other, file },
      },
    ];
  });

  const cities = facts.filter((one) => one.month === month && one.area === '' && isSummed(one));
  const greater = cities.flatMap((city) =>
    partitions.flatMap((kinds): Finding[] => {
      const parts = like(city).filter(
        ({ area }) => area !== '' && isOfKinds(kindOf.get(area), kinds) && !isWithin(area, kinds),
      );
      const [own, sum] = [roundedOf(city), sumOfRounded(parts, city.unit)];
      if (own === undefined || parts.length === 0 || compareRounded(sum, own) <= 0) return [];
      const { indicator, value, unit, upload: file } = city;
      const details = {
        ...{ month, indicator, area: '', areas: parts.map(({ area }) => area).join('\n'), file },
        ...{ value: `${value}${unit}`, other: `${decimalText(sum.value)}${unit}` },
      };
      return [{ code: 'indicator-parts-exceed', details }];
    }),
  );
  return [...ofSums, ...greater];
}

/** The kinds that a sum may be over: of parks with and without the zones, which lie in them or beside them. */
function waysToSum(kinds: readonly ParkKind[]): (readonly ParkKind[])[] {
  if (kinds.length === 0)
    return [['national', 'provincial'], ['national', 'provincial', 'special-zone'], ['district']];
  return kinds.includes('special-zone') && kinds.length > 1
    ? [kinds.filter((kind) => kind !== 'special-zone'), kinds]
    : [kinds];
}

function isOfKinds(kind: ParkKind | undefined, kinds: readonly ParkKind[]): boolean {
  return kind !== undefined && kinds.includes(kind);
}

function isFilled(rows: readonly unknown[]): boolean {
  return rows.length > 0;
}

/** Whether an area lies in another of the same kinds, by the register, which holds its figure too. */
function isWithinOther(parks: readonly Park[]): (area: string, kinds: readonly ParkKind[]) => boolean {
  const byName = new Map(parks.map((park) => [park.shortName.zh, park]));
  const byCode = new Map(parks.map((park) => [park.code, park]));
  return (area, kinds) => isOfKinds(byCode.get(byName.get(area)?.parent ?? '')?.kind, kinds);
}
