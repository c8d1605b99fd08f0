import type { DailyWords } from '../zh-CN/daily.ts';

export const dailyWords: DailyWords = {
  title: (flow) => `Daily average of ${flow}, by statutory working days`,
  days: 'Statutory working days',
  dayUnit: 'days',
  note: (hasGrowth) =>
    `Working days follow the State Council’s notices on holidays, make-up working days included. Figures are not seasonally adjusted: daily averages ${hasGrowth ? 'and growth over three months ' : ''}stand in their place.`,
};
