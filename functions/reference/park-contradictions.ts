import { monthOf, type Month } from '../trade/month.ts';
import { problemAt, type KeptEntry, type KeptRegister } from './kept-register.ts';
import type { RegisterProblem } from './register-table.ts';
import type { Park } from './registers.ts';
import { scopes } from './targets.ts';
import { plainName } from './zone-names.ts';

type Parks = KeptRegister<Park>;
type Entry = KeptEntry<Park>;

/**
 * What the rows of parks.csv say against one another: references that lead nowhere or in a circle, a place within one that
 * is gone, a district of the city within another place, a validity that ends before it begins, and what two places that exist together cannot share: a name, a
 * district of customs. Several parks may lie in one district of the city.
 */
export function parkProblems(parks: Parks): RegisterProblem[] {
  const { entries } = parks;
  const byCode = new Map(entries.map((entry) => [entry.value.code, entry]));
  return [
    ...referencesUnknown(parks, byCode),
    ...referencesCircular(parks, byCode),
    ...entries.flatMap((entry): RegisterProblem[] => {
      const { code, parent = '', validFrom, validTo } = entry.value;
      const above = byCode.get(parent)?.value;
      const isReversed = validFrom !== undefined && validTo !== undefined && validTo < validFrom;
      const isReserved = scopes.includes(code);
      const isWithin = entry.value.kind === 'district' && above !== undefined;
      const isOrphaned = above?.validTo !== undefined && endOf(entry.value) > above.validTo;
      return [
        ...(isReserved ? [problemAt(parks, entry, 'code', { code: 'park-code-reserved' })] : []),
        ...(isReversed ? [problemAt(parks, entry, 'valid_to', { code: 'park-validity-reversed' })] : []),
        ...(isWithin ? [problemAt(parks, entry, 'parent', { code: 'park-district-within' })] : []),
        ...(isOrphaned ? [problemAt(parks, entry, 'parent', { code: 'park-parent-retired' })] : []),
        ...entry.value.customsDistricts
          .filter((district) => !/^\d{4}[0-9A-Z]$/.test(district))
          .map((text) =>
            problemAt(parks, entry, 'customs_districts', { code: 'customs-district-malformed', text }),
          ),
      ];
    }),
    ...shared(parks, {
      ...{ column: 'customs_districts', code: 'customs-district-twice' },
      of: ({ customsDistricts }) => customsDistricts,
    }),
    ...shared(parks, {
      ...{ column: 'name', code: 'park-name-twice' },
      of: ({ name, shortName }) => [name.zh, shortName.zh, name.en, shortName.en].map(plainName),
    }),
  ];
}

function referencesUnknown(parks: Parks, byCode: ReadonlyMap<string, Entry>): RegisterProblem[] {
  return (['parent', 'successor'] as const).flatMap((column) =>
    parks.entries
      .filter(({ value }) => value[column] !== undefined && !byCode.has(value[column]))
      .map((entry) => problemAt(parks, entry, column, { code: 'park-reference-unknown' })),
  );
}

function referencesCircular(parks: Parks, byCode: ReadonlyMap<string, Entry>): RegisterProblem[] {
  return (['parent', 'successor'] as const).flatMap((column) => {
    const leadsBack = ({ value: { code, [column]: first } }: Entry): boolean => {
      const seen = new Set<string>();
      for (let next = first; next !== undefined && !seen.has(next); next = byCode.get(next)?.value[column]) {
        if (next === code) return true;
        seen.add(next);
      }
      return false;
    };
    return parks.entries
      .filter(leadsBack)
      .map((entry) => problemAt(parks, entry, column, { code: 'park-reference-circular' }));
  });
}

/** What a row shares with an earlier one that exists beside it. */
function shared(
  parks: Parks,
  {
    column,
    code,
    of,
  }: {
    readonly column: string;
    readonly code: string;
    readonly of: (park: Park) => readonly string[];
  },
): RegisterProblem[] {
  return parks.entries.flatMap((entry, index) => {
    const own = new Set(of(entry.value));
    const other = parks.entries
      .slice(0, index)
      .find(({ value }) => areTogether(value, entry.value) && of(value).some((text) => own.has(text)));
    if (other === undefined) return [];
    const details = { other: other.value.code, otherLine: String(other.line) };
    return [problemAt(parks, entry, column, { code, details })];
  });
}

const never = monthOf(9999, 12);

function endOf({ validTo }: Park): Month {
  return validTo ?? never;
}

/** A place that names its successor and no end has been the other one all along. */
function areTogether(one: Park, other: Park): boolean {
  if ([one, other].some(({ successor, validTo }) => successor !== undefined && validTo === undefined))
    return false;
  return (one.validFrom ?? '') <= endOf(other) && (other.validFrom ?? '') <= endOf(one);
}
