import type { Enterprise, Park } from '../../reference/registers.ts';
import type { Month } from '../../trade/month.ts';
import { ownershipNames } from './names.ts';
import { districtsNamed, parksNamed } from './park-names.ts';
import { sortedBy, type Reference, type Sorting, type Sortings } from './sorting.ts';

/**
 * Whose trade it is: the firm, its ownership, its park and its district. An enterprise's place comes from the
 * enterprises register, else from customs' district code, else from the park that the upload names. Districts and
 * parks are two partitions; what has no place in one stands under "".
 */
export function holderSortings({
  month,
  registers,
}: Reference): Sortings<'ownership' | 'district' | 'park' | 'enterprise'> {
  const parks = new Map(registers.parks.map((park) => [park.code, park]));
  const [parkNamed, districtNamed] = [parksNamed(registers.parks), districtsNamed(registers.parks)];
  const enterprises = new Map(
    registers.enterprises.flatMap((enterprise) =>
      [enterprise.customsCode, enterprise.creditCode]
        .filter((code) => code !== undefined)
        .map((code) => [code, enterprise]),
    ),
  );
  const firmOf = firmsByCode(registers.enterprises);
  const placeOf = ([enterprise = '', district = '', park = '']: readonly string[]): Park | undefined =>
    [enterprises.get(enterprise)?.park, districtNamed(district).code, parkNamed(park).code]
      .map((code) => present(code, parks, month))
      .find((place) => place !== undefined);
  const parkOf = (place: Park | undefined): string =>
    place === undefined || place.kind === 'district' ? '' : place.code;
  const districtOf = (place: Park | undefined): string =>
    lineOf(place, parks).find(({ kind }) => kind === 'district')?.code ?? '';
  return {
    ownership: sortedBy(
      ['ownership', 'enterprise'],
      ([ownership = '', enterprise = '']) => [
        ownership === '' ? (enterprises.get(enterprise)?.ownership ?? '') : ownership,
      ],
      ownershipNames,
    ),
    district: placeSorting(parks, (codes) => districtOf(placeOf(codes))),
    park: placeSorting(parks, (codes) => parkOf(placeOf(codes))),
    enterprise: sortedBy(
      ['enterprise'],
      ([enterprise = '']) => [firmOf(enterprise)],
      (key) => {
        const name = enterprises.get(key)?.name ?? '';
        return name === '' ? undefined : { zh: name, en: name };
      },
    ),
  };
}

function placeSorting(
  parks: ReadonlyMap<string, Park>,
  keyOf: (codes: readonly string[]) => string,
): Sorting {
  const sorting = sortedBy(
    ['enterprise', 'district', 'park'],
    (codes) => [keyOf(codes)],
    (key) => parks.get(key)?.shortName,
  );
  return { ...sorting, register: 'parks.csv' };
}

/** A firm that has several codes is one firm: under the first of customs' codes that its credit code has. */
function firmsByCode(enterprises: readonly Enterprise[]): (code: string) => string {
  const byCredit = new Map<string, string>();
  const firms = new Map<string, string>();
  for (const { customsCode, creditCode } of enterprises) {
    const own = customsCode ?? creditCode ?? '';
    const firm = (creditCode === undefined ? undefined : byCredit.get(creditCode)) ?? own;
    if (creditCode !== undefined) byCredit.set(creditCode, firm);
    for (const code of [customsCode, creditCode]) if (code !== undefined) firms.set(code, firm);
  }
  return (code) => firms.get(code) ?? code;
}

/**
 * The place as it stands in the bulletin's month: a park that has gone into another by then is that other one, with
 * all its past, so that both periods of a growth speak of the same firms.
 */
function present(code: string | undefined, parks: ReadonlyMap<string, Park>, month: Month): Park | undefined {
  let place = parks.get(code ?? '');
  for (const seen = new Set<Park>(); place !== undefined && !seen.has(place);) {
    seen.add(place);
    const { validTo, successor } = place;
    if (successor === undefined || (validTo !== undefined && month <= validTo)) return place;
    place = parks.get(successor) ?? place;
  }
  return place;
}

/** The place and all it lies in, inmost first. */
function lineOf(place: Park | undefined, parks: ReadonlyMap<string, Park>): Park[] {
  const line: Park[] = [];
  for (let next = place; next !== undefined && !line.includes(next); next = parks.get(next.parent ?? '')) {
    line.push(next);
  }
  return line;
}
