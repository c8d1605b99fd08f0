import { regimeFamilyNames } from './names.ts';
import { sortedBy, type Reference, type Sortings } from './sorting.ts';

/**
 * 贸易方式: the statistics' two-digit regimes, and families that partition trade. A supervision code that the statistics
 * have no regime for, such as 9610, stands for itself. The family comes from the four-digit supervision code where
 * there is one: cross-border e-commerce, market procurement and tourist purchases are seen there only. A code on no
 * list stands under "".
 */
export function regimeSortings({ lists }: Reference): Sortings<'regime' | 'regimeFamily'> {
  const regimeOf = (regime: string, supervision: string): string => {
    if (lists.regimes.has(regime)) return regime;
    const declared = lists.supervisionRegimes.get(supervision);
    return declared === undefined ? '' : declared.regime || declared.code;
  };
  const familyOf = (regime: string, supervision: string): string => {
    const declared = lists.supervisionRegimes.get(supervision);
    if (declared !== undefined && declared.family !== '') return declared.family;
    const family = lists.regimes.get(regimeOf(regime, supervision))?.family;
    return family ?? (declared === undefined ? '' : 'other');
  };
  const columns = ['regime', 'supervision'] as const;
  return {
    regime: sortedBy(
      columns,
      ([regime = '', supervision = '']) => [regimeOf(regime, supervision)],
      (key) => (lists.regimes.get(key) ?? lists.supervisionRegimes.get(key))?.name,
    ),
    regimeFamily: sortedBy(
      columns,
      ([regime = '', supervision = '']) => [familyOf(regime, supervision)],
      regimeFamilyNames,
    ),
  };
}
