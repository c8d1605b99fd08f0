import { addRatios, compareRatios, ratio, roundRatio, type Ratio } from '../trade/ratio.ts';
import { moneyUnits } from '../trade/units.ts';
import { problemAt, type KeptEntry, type KeptRegister } from './kept-register.ts';
import type { RegisterProblem } from './register-table.ts';
import type { Park, Target } from './registers.ts';

type Targets = KeptRegister<Target>;
type Entry = KeptEntry<Target>;

/** Targets of the same scope that are part of another. */
const wholeOfFlow = new Map([
  ['exports', 'total-trade'],
  ['imports', 'total-trade'],
  ['enterprises-over-1b', 'enterprises-over-500m'],
  ['enterprises-over-500m', 'enterprises-over-100m'],
  ['enterprises-over-100m', 'active-enterprises'],
]);

/** Targets that are part of the whole city's, whatever their scope. */
const wholeOfCity = new Map([
  ['processing-trade', 'total-trade'],
  ['cross-border-ecommerce', 'total-trade'],
  ['special-zones-trade', 'total-trade'],
  ['huanghua-trade', 'total-trade'],
  ['leading-enterprise', 'total-trade'],
]);

/** What all parks, or all districts, are asked for may be so much more than the city: tenths. */
const mostOfParts = 15n;

/**
 * What the rows of targets.csv say against one another: a part that is to be more than its whole, a place that is to trade
 * more than the city, places that are together to trade half as much again, and a year's target of nothing for a place
 * that was there before the year.
 */
export function targetProblems(targets: Targets, parks: readonly Park[]): RegisterProblem[] {
  const places = new Map(parks.map((park) => [park.code, park]));
  return [...noughts(targets, places), ...partsOverWhole(targets), ...placesOverCity(targets, places)];
}

function noughts(targets: Targets, places: ReadonlyMap<string, Park>): RegisterProblem[] {
  return targets.entries
    .filter(({ value: { value, comparison } }) => value.numerator === 0n && comparison !== 'rising')
    .filter(({ value: { scope, year } }) => !(Number(places.get(scope)?.validFrom?.slice(0, 4)) >= year))
    .map((entry) => problemAt(targets, entry, 'value', { code: 'target-of-nothing' }));
}

function partsOverWhole(targets: Targets): RegisterProblem[] {
  return targets.entries.flatMap((entry) => {
    const { indicator, scope, year, plan } = entry.value;
    const ofFlow = wholeOfFlow.get(indicator);
    const whole = ofFlow ?? wholeOfCity.get(indicator);
    const wholeScope = ofFlow === undefined ? 'city' : scope;
    const over = targets.entries.find(
      ({ value }) =>
        value.indicator === whole &&
        value.scope === wholeScope &&
        value.year === year &&
        value.plan === plan &&
        isOver(entry.value, value),
    );
    if (over === undefined) return [];
    const details = { whole: written(over), otherLine: String(over.line) };
    return [problemAt(targets, entry, 'value', { code: 'target-over-whole', text: written(entry), details })];
  });
}

function placesOverCity(targets: Targets, places: ReadonlyMap<string, Park>): RegisterProblem[] {
  const ofYears = targets.entries.filter(
    ({ value }) => value.indicator === 'total-trade' && value.plan === undefined,
  );
  return ofYears
    .filter(({ value }) => value.scope === 'city')
    .flatMap((city) => {
      const ofPlaces = ofYears.filter(
        ({ value }) =>
          places.has(value.scope) &&
          value.year === city.value.year &&
          currencyOf(value) === currencyOf(city.value),
      );
      const details = { whole: written(city) };
      const above = ofPlaces
        .filter(({ value }) => isOver(value, city.value))
        .map((entry) => {
          const text = `${entry.value.scope} ${entry.value.year} ${written(entry)}`;
          return problemAt(targets, entry, 'value', {
            code: 'target-over-city',
            text,
            details,
            isDoubt: true,
          });
        });
      if (above.length > 0) return above;
      const isDistrict = ({ value }: Entry): boolean => places.get(value.scope)?.kind === 'district';
      return [ofPlaces.filter(isDistrict), ofPlaces.filter((entry) => !isDistrict(entry))].flatMap(
        (parts) => {
          const sum = parts.map(({ value }) => amountOf(value)).reduce(addRatios, ratio(0n, 1n));
          const most = times(amountOf(city.value), ratio(mostOfParts, 10n));
          if (compareRatios(sum, most) <= 0) return [];
          const scale = moneyUnits.get(city.value.unit)?.minor ?? 1n;
          const told = roundRatio(ratio(sum.numerator, sum.denominator * scale), 0);
          const text = `${city.value.year} ${told}${city.value.unit}`;
          return [
            problemAt(targets, city, 'value', { code: 'targets-over-city', text, details, isDoubt: true }),
          ];
        },
      );
    });
}

function isOver(part: Target, whole: Target): boolean {
  if (currencyOf(part) !== currencyOf(whole) || [part, whole].some(isRising)) return false;
  return compareRatios(amountOf(part), amountOf(whole)) > 0;
}

function isRising({ comparison }: Target): boolean {
  return comparison === 'rising';
}

/** A currency, or the unit of what is no money. */
function currencyOf({ unit }: Target): string {
  return moneyUnits.get(unit)?.currency ?? unit;
}

/** In minor units, or in the unit of what is no money. */
function amountOf({ value, unit }: Target): Ratio {
  return times(value, ratio(moneyUnits.get(unit)?.minor ?? 1n, 1n));
}

function times(one: Ratio, other: Ratio): Ratio {
  return ratio(one.numerator * other.numerator, one.denominator * other.denominator);
}

function written({ cells }: Entry): string {
  return `${cells['value'] ?? ''}${cells['unit'] ?? ''}`;
}
