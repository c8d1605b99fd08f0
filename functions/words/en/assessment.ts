import type { AssessmentWords } from '../zh-CN/assessment.ts';

const ratioRule = (name: string, weight: string, cap: string, full: string): string =>
  `${name}, ${weight} points: actual ÷ ${full}% × points, at most ${cap}% of them and never below zero`;

export const assessmentWords: AssessmentWords = {
  titles: { park: 'Assessment of parks', district: 'Assessment of districts and counties' },
  points: 'points',
  indicators: {
    completion: 'Target',
    growth: 'Growth',
    'export-growth': 'Growth of exports',
    'import-growth': 'Growth of imports',
    contribution: 'Contribution',
    'call-out': 'Named',
  },
  columns: { total: 'All points', rank: 'Rank', rankBefore: 'Rank a month before', callOut: 'Named' },
  calledOut: 'behind',
  ruleOf: {
    completion: (name, weight, cap) =>
      `${name}, ${weight} points: completion ÷ time elapsed × points, at most ${cap}% of them`,
    growth: ratioRule,
    'export-growth': ratioRule,
    'import-growth': ratioRule,
    contribution: (name, weight, cap, full) =>
      `${name}, ${weight} points: contribution to the city's growth ÷ ${full} percentage points × points, at most ${cap}% of them and never below zero`,
    'call-out': (name) => name,
  },
  rule: (rules) =>
    `The rule: ${rules.join('; ')}. By the year to date; a place that lacks one of the figures has no rank.`,
  callOutRule: (points) =>
    `Places that lag the time elapsed by more than ${points} percentage points are named as behind.`,
  sentences: {
    leaders:
      '{leading} in the assessment of {places} are {first} ({firstPoints} points)[, {second} ({secondPoints})][ and {third} ({thirdPoints})].',
    behind: 'Behind their targets, and named as the rule provides: {names}.',
  },
  and: ', ',
};
