import type { MomentumWords } from '../zh-CN/momentum.ts';

export const momentumWords: MomentumWords = {
  title: 'How trade has gone of late',
  columns: {
    before: 'Month before, %',
    streaks: 'Months running',
    turned: 'Rate, same way',
    grown: 'Growth (fall −)',
    records: 'Highest (lowest −)',
    high: 'Of months',
    highOfYears: 'Same month, of years',
    quarter: 'Three months on year, %',
    now: 'To this month',
    quarterBefore: 'Three before',
    pulls: 'Contribution to growth',
  },
  drivers: { market: 'Markets that moved the month', section: 'HS sections that moved the month' },
  driversNote: (ends) =>
    `The ${ends} that added most and took most, of total trade, of exports and of imports.`,
  note: 'January and February count as one period: in March the month before is both together, and a run of the rate counts them as two months, one of growth each by itself; in January and February no run is counted. “Rate, same way”: months in which the rate of growth moved the same way (quickened, slowed, turned). “Highest”: of so many months, or of the same month in so many years, within the 36 months before this one.',
};
