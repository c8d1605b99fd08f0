import { numberOf, type Month } from './month.ts';

/** With which editions figures are revised that the public has had: each month's, or those that end a quarter or a year. */
export const revisionSchedules = ['monthly', 'quarterly', 'yearly'] as const;
export type RevisionSchedule = (typeof revisionSchedules)[number];

/** Whether the edition of a month revises figures of months that the public has had. */
export function isRevisedWith(month: Month, schedule: RevisionSchedule): boolean {
  const every = { monthly: 1, quarterly: 3, yearly: 12 }[schedule];
  return numberOf(month) % every === 0;
}
