import type { FirmPlace } from '../../facts/sums/firm-places.ts';
import { codeLists } from '../../reference/code-lists.ts';
import type { RegisterProblem } from '../../reference/register-table.ts';
import type { Park } from '../../reference/registers.ts';

/**
 * Codes of customs' districts in the register under which nothing is declared, while something is under a zone beside them
 * that no place has: one code written for the other. A zone without any trade is none.
 */
export function districtsDoubted(parks: readonly Park[], places: readonly FirmPlace[]): RegisterProblem[] {
  const { customsDistricts } = codeLists();
  const own = new Set(parks.flatMap((park) => park.customsDistricts));
  const seen = new Set(places.map(({ district }) => district));
  const areas = new Set([...own].map(areaOf));
  const unplaced = [...seen]
    .filter((code) => !own.has(code) && areas.has(areaOf(code)))
    .filter((code) => (customsDistricts.get(code)?.kind ?? rest) !== rest)
    .sort();
  if (unplaced.length === 0) return [];
  const details = { others: unplaced.join('\n') };
  return parks.flatMap(({ line, code: park, customsDistricts: codes }) =>
    codes
      .filter((code) => !seen.has(code))
      .map((code) => ({
        ...{ file: 'parks.csv', line, column: 'customs_districts', text: `${park} ${code}` },
        ...{ code: 'customs-district-unseen', isDoubt: true as const, details },
      })),
  );
}

/** What is left of a city beside its zones. */
const rest = '其他';

/** A city of customs' list. */
function areaOf(district: string): string {
  return district.slice(0, 4);
}
