import type { Context } from '../context/context.ts';
import type { Column } from '../model/bulletin.ts';

/** The columns of a league table: trade, target and pace where there are targets, ranks where all places stand there. */
export function leagueColumns(
  { words, currency, main, basis }: Context,
  name: string,
  { hasTargets, hasRanks }: { readonly hasTargets: boolean; readonly hasRanks: boolean },
): Column[] {
  const { columns } = words;
  const unit = words.unitOf[currency];
  const trade = { group: words.measures[main], kind: 'number' } as const;
  const pace = { group: columns.paceGroup, kind: 'number' } as const;
  const rank = { group: columns.rankGroup, kind: 'number' } as const;
  const ranks: Column[] = [
    ...(hasTargets ? [{ key: 'rank-progress', label: columns.rankProgress, ...rank }] : []),
    { key: 'rank-volume', label: columns.rankVolume, ...rank },
    { key: 'rank-move', label: columns.rankChange, ...rank },
    { key: 'rank-growth', label: columns.rankGrowth, ...rank },
  ];
  return [
    { key: 'name', label: name, kind: 'text' },
    { key: 'month', label: columns.month, ...trade, unit },
    { key: 'month-change', label: columns.yearAgo, ...trade, unit: '%' },
    ...(basis === 'month'
      ? []
      : [
          { key: 'to-date', label: columns.toDate, ...trade, unit },
          { key: 'to-date-change', label: columns.yearAgo, ...trade, unit: '%' },
        ]),
    { key: 'share', label: columns.share, ...trade, unit: '%' },
    ...(hasTargets
      ? [
          { key: 'target', label: columns.target, ...pace, unit },
          { key: 'completion', label: columns.completion, ...pace, unit: '%' },
          { key: 'lead', label: columns.lead, ...pace, unit: words.points },
          { key: 'seasonal', label: columns.seasonal, ...pace, unit: '%' },
          { key: 'needed', label: columns.needed, ...pace, unit: '%' },
        ]
      : []),
    ...(hasRanks ? ranks : []),
  ];
}
