import type { PlaceTold } from '../../facts/receipt.ts';
import { sumOf } from '../../facts/currency-sums.ts';
import type { CountedUpload, CountedUploads } from '../../facts/supply/uploads.ts';
import { isCityTold, provincesOf, whosePlace } from '../../reference/city-places.ts';
import type { Registers } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';

/** Goods of a city's firms may come from anywhere: so many per cent from other provinces are no doubt. */
const mostFromElsewhere = 5n;

/** Rows of one place: with its sums in the currencies that were delivered. */
type Rows = Pick<PlaceTold, 'place' | 'rows' | 'usd' | 'cny'>;

/**
 * Trade that counts and may not be the city's, by where firms are registered: what no setting says to be the city's, or,
 * where there is no setting, of several places, in one upload or in all together; and by the goods' district a share
 * from other provinces that is large. Each place with its rows and sums.
 */
export function othersTrade(
  { uploads }: Pick<CountedUploads, 'uploads'>,
  month: Month,
  registers: Pick<Registers, 'parks' | 'settings'>,
): Finding[] {
  const whose = whosePlace(registers);
  const isKnown = isCityTold(registers);
  const provinces = provincesOf(registers);
  const registered = uploads.map((upload) => ({ upload, told: registeredIn(upload, month) }));
  const places = registered.flatMap(({ told }) => told.map(({ place }) => place));
  const isSeveral = places.some((place) => places.some((other) => !isSamePlace(place, other)));
  return registered.flatMap(({ upload: { receipt }, told }) => {
    const doubtful = isKnown ? told.filter(({ place }) => whose(place) !== 'city') : isSeveral ? told : [];
    const districts = (receipt.places ?? []).filter((one) => one.month === month && one.by === 'district');
    const isElsewhere = (place: string): boolean => /^\d/.test(place) && !provinces.has(place.slice(0, 2));
    const elsewhere = provinces.size > 0 ? districts.filter(({ place }) => isElsewhere(place)) : [];
    const isLarge = sum(elsewhere) * 100n > mostFromElsewhere * sum(districts);
    return [
      ...(doubtful.length > 0 ? [finding('registration', doubtful)] : []),
      ...(isLarge ? [finding('district', districts)] : []),
    ];

    function finding(by: string, of: readonly Rows[]): Finding {
      const details = { month, by, file: receipt.source.key, byPlace: listed(of) };
      return { code: 'others-trade', details: { ...details, known: isKnown ? 'yes' : 'no' } };
    }
  });
}

/** What is left out of a month because settings say that it is another place's trade: told, with rows and sums. */
export function leftOut({ elsewhere }: Pick<CountedUploads, 'elsewhere'>, month: Month): Finding[] {
  const ofMonth = elsewhere.filter(({ part }) => part.month === month);
  return [...Map.groupBy(ofMonth, ({ receipt }) => receipt.source.key)].map(([file, parts]) => {
    const rows = parts.map(({ part: { place = '', ...of } }) => ({ ...of, place }));
    return { code: 'places-left-out', details: { month, file, byPlace: listed(together(rows)) } };
  });
}

/** Where the firms are registered whose rows of an upload count. Receipts of former versions tell it beside the parts. */
function registeredIn({ receipt, parts }: CountedUpload, month: Month): Rows[] {
  const told = parts
    .filter((part) => part.month === month)
    .flatMap((part) =>
      part.told.flatMap(({ place, ...of }) => (place === undefined ? [] : [{ ...of, place }])),
    );
  const former = (receipt.places ?? []).filter((one) => one.month === month && one.by === 'registration');
  return together([...told, ...former]);
}

/** Codes are of one place as far as both go, down to the prefecture. */
function isSamePlace(left: string, right: string): boolean {
  if (![left, right].every((place) => /^\d{2,5}[0-9A-Z]?$/i.test(place))) return left === right;
  const length = Math.min(left.length, right.length, 4);
  return left.slice(0, length) === right.slice(0, length);
}

/** The flows of each place as one, in the order in which places first come. */
function together(rows: readonly Rows[]): Rows[] {
  return [...Map.groupBy(rows, ({ place }) => place)].map(([place, of]) => ({
    place,
    rows: of.reduce((count, one) => count + one.rows, 0),
    ...sumOf(of),
  }));
}

function listed(rows: readonly Rows[]): string {
  return rows.map((of) => [of.place || '-', of.rows, of.usd ?? '', of.cny ?? ''].join('\t')).join('\n');
}

/** In the currency that all of them have. */
function sum(told: readonly PlaceTold[]): bigint {
  const amounts = told.map(({ usd, cny }) => minorUnits(usd ?? cny ?? '0.00'));
  return amounts.reduce((total, amount) => total + (amount < 0n ? -amount : amount), 0n);
}
