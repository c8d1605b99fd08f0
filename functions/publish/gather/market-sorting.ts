import type { Membership } from '../../reference/code-lists.ts';
import type { Name } from '../../trade/cut.ts';
import type { Month } from '../../trade/month.ts';
import { continentNames, marketKindNames } from './names.ts';
import { sortedBy, type Reference, type Sorting, type Sortings } from './sorting.ts';

/** Re-imported goods of Chinese origin come from no market abroad. */
const china = '142';

/**
 * Markets, and what they belong to. Groupings have the members of the bulletin's month in all periods: the level of
 * the month is that of its own members, and a growth compares the same markets, like with like, as the statistical
 * offices do when a union gains or loses a member.
 */
export function marketSortings({
  month,
  lists,
}: Reference): Sortings<'market' | 'grouping' | 'marketKind' | 'continent'> {
  const groupings = lists.groupings.map(({ code, name, members }) => ({
    code,
    name,
    members: new Set(members.filter((it) => isMember(it, month)).map(({ market }) => market)),
  }));
  const traditional = groupings.find(({ code }) => code === 'traditional')?.members;
  const kindOf = (market: string): string => {
    const continent = lists.markets.get(market)?.continent ?? 'unknown';
    if (continent === 'unknown' || market === china) return '';
    return traditional?.has(market) === true ? 'traditional' : 'emerging';
  };
  return {
    market: sorting(
      (market) => [lists.markets.has(market) ? market : ''],
      (key) => lists.markets.get(key)?.name,
    ),
    grouping: sorting(
      (market) => groupings.filter(({ members }) => members.has(market)).map(({ code }) => code),
      (key) => groupings.find(({ code }) => code === key)?.name,
    ),
    marketKind: sorting((market) => [kindOf(market)], marketKindNames),
    continent: sorting((market) => [lists.markets.get(market)?.continent ?? ''], continentNames),
  };
}

function isMember({ from, to }: Membership, month: Month): boolean {
  return (from === undefined || from <= month) && (to === undefined || month <= to);
}

function sorting(
  keysOf: (market: string) => readonly string[],
  nameOf: (key: string) => Name | undefined,
): Sorting {
  return sortedBy(['market'], ([market = '']) => keysOf(market), nameOf);
}
