import type { FiguresWords } from '../zh-CN/figures.ts';

export const figuresWords: FiguresWords = {
  month: 'month',
  toDate: 'year to date',
  yearAgo: 'year ago',
  change: 'change %',
  share: 'share %',
  contribution: 'contribution (pp)',
  code: 'code',
  flows: { export: 'exports', import: 'imports', total: 'exports and imports' },
  flow: 'flow',
  unit: (currency: string) => (currency === 'USD' ? 'in US dollars' : 'in yuan'),
  unknownDimension: (name: string, known: string) => `there is no dimension “${name}”; there are: ${known}`,
};
