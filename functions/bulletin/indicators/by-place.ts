import type { Park, Target } from '../../reference/registers.ts';
import type { Indicator } from '../../reference/indicators.ts';
import { given, unknown, type Figure } from '../../trade/figure.ts';
import { addRatios, compareRatios, ratio, type Ratio } from '../../trade/ratio.ts';
import type { Context } from '../context/context.ts';
import { Filed, type Reading } from './filed.ts';
import { isReported } from './reported.ts';

/** The areas that report an indicator by themselves, in the order of their names. */
export function areasOf({ evidence }: Context, indicator: Indicator): string[] {
  const areas = evidence.indicators
    .filter((one) => one.indicator === indicator.code && one.area !== '')
    .filter((one) => isReported(evidence.indicators, one, evidence.month))
    .map(({ area }) => area);
  return [...new Set(areas)].sort();
}

/** An area by its name in the parks register where it stands there under its code or a name, else as it was sent. */
export function nameOfArea({ evidence, nameOf }: Context, area: string): string {
  const park = evidence.registers.parks.find((one) => isNamed(one, area));
  return park === undefined ? area : nameOf(park.shortName);
}

function isNamed({ code, name, shortName }: Park, area: string): boolean {
  return [code, name.zh, shortName.zh].includes(area);
}

export function readingOfArea({ evidence }: Context, indicator: Indicator, area: string): Reading {
  return new Filed(indicator, evidence.indicators, area).at(evidence.month);
}

/** What the parks have together, of a flow that is theirs: of others no sum of areas is the city's. */
export function sumOfParks(context: Context, indicator: Indicator): Figure<Ratio> {
  if (indicator.kind !== 'flow' || !indicator.isOfParks) return unknown('no-data');
  const { parks } = context.evidence.registers;
  const sums = areasOf(context, indicator)
    .filter(
      (area) => parks.length === 0 || parks.some((park) => park.kind !== 'district' && isNamed(park, area)),
    )
    .map((area) => readingOfArea(context, indicator, area).now);
  const known = sums.flatMap((sum) => (sum.known ? [sum.value] : []));
  if (known.length === 0 || known.length < sums.length) return unknown('no-data');
  return given(known.reduce(addRatios), 'indicators');
}

const kinds = new Map<string, 'national' | 'provincial'>([
  ['national-park', 'national'],
  ['provincial-park', 'provincial'],
]);

/**
 * Of a target that each park of a kind must reach: how many have, and how many there are. Undefined for other
 * targets. A park that reports nothing has not reached it, and where no park reports nothing is known of any.
 */
export function parksReached(
  context: Context,
  indicator: Indicator,
  target: Target,
): { readonly now: Figure<Ratio>; readonly goal: Figure<Ratio> } | undefined {
  const kind = kinds.get(target.scope);
  const { evidence } = context;
  const { month, registers } = evidence;
  if (kind === undefined) return undefined;
  const parks = registers.parks.filter(
    (park) =>
      park.kind === kind &&
      (park.validFrom === undefined || park.validFrom <= month) &&
      (park.validTo === undefined || park.validTo >= month),
  );
  const areas = areasOf(context, indicator);
  const none = evidence.withheld?.has(indicator.code) ? 'suppressed' : 'no-data';
  const reached = parks.filter((park) =>
    areas.some((area) => {
      const { now } = readingOfArea(context, indicator, area);
      return isNamed(park, area) && now.known && compareRatios(now.value, target.value) >= 0;
    }),
  );
  return {
    now: areas.length === 0 ? unknown(none) : given(ratio(BigInt(reached.length), 1n), 'count'),
    goal: given(ratio(BigInt(parks.length), 1n), 'count'),
  };
}
