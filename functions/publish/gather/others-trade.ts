import type { PlaceTold, Receipt } from '../../facts/receipt.ts';
import type { BulletinSettings } from '../../reference/registers.ts';
import type { Finding } from '../../trade/finding.ts';
import { minorUnits } from '../../trade/money.ts';
import type { Month } from '../../trade/month.ts';

/** Goods of a city's firms may come from anywhere: so many per cent from other provinces are no doubt. */
const mostFromElsewhere = 5n;

type Settings = Pick<BulletinSettings, 'city' | 'statistics' | 'places'>;

/**
 * Trade that is not the city's, as far as uploads tell whose it is: by where firms are registered any of another place,
 * or, where no setting says which place is the city's, of several; by the goods' district a share that is large. Each
 * place with its rows and sums.
 */
export function othersTrade(receipts: readonly Receipt[], month: Month, settings: Settings): Finding[] {
  return receipts.flatMap(({ source, places = [] }) => {
    const told = places.filter((place) => place.month === month);
    const registered = told.filter(({ by }) => by === 'registration');
    const isKnown = settings.places.length > 0 || settings.statistics.area !== '';
    const foreign = registered.filter(({ place }) => !isOfCity(place, settings));
    const isHeld = isKnown ? foreign.length > 0 : registered.length > 1;
    const districts = told.filter(({ by }) => by === 'district');
    const elsewhere = isKnown ? districts.filter(({ place }) => !isOfCity(place, settings)) : [];
    const isLarge = sum(elsewhere) * 100n > mostFromElsewhere * sum(districts);
    return [
      ...(isHeld ? [finding('registration', registered)] : []),
      ...(isLarge ? [finding('district', districts)] : []),
    ];

    function finding(by: string, of: readonly PlaceTold[]): Finding {
      const list = of.map(({ place, rows, usd, cny }) =>
        [place || '-', rows, usd ?? '', cny ?? ''].join('\t'),
      );
      const details = {
        ...{ month, by, file: source.key, byPlace: list.join('\n') },
        known: isKnown ? 'yes' : 'no',
      };
      return { code: 'others-trade', details };
    }
  });
}

/** A place's code by the digits that it shares with the city's (province first), a name by the city's name in it. */
function isOfCity(place: string, { city, statistics, places }: Settings): boolean {
  if (places.length > 0)
    return places.some((own) => (/^\d+$/.test(own) ? place.startsWith(own) : place.includes(own)));
  if (!/^\d{2,}/.test(place)) return place.includes(city.zh.replace(/[市省区县州]$/, ''));
  return place.slice(0, 2) === statistics.area.slice(0, 2);
}

/** In the currency that all of them have. */
function sum(told: readonly PlaceTold[]): bigint {
  const amounts = told.map(({ usd, cny }) => minorUnits(usd ?? cny ?? '0.00'));
  return amounts.reduce((total, amount) => total + (amount < 0n ? -amount : amount), 0n);
}
