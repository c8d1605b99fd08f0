import type { DailyWords } from '../zh-CN/daily.ts';

export const dailyWords: DailyWords = {
  title: (flow) => `Daily average of ${flow}, by statutory working days`,
  days: 'Statutory working days',
  dayUnit: 'days',
  note: 'Working days follow the notices of the State Council on holidays, with the days made up for. Figures are not seasonally adjusted: daily averages and growth over three months stand in their place.',
};
