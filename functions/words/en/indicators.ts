import type { IndicatorsWords } from '../zh-CN/indicators.ts';

export const indicatorsWords: IndicatorsWords = {
  heading: 'Services, capital, business abroad, and the targets of the plans',
  titles: {
    services: 'Services outsourcing',
    capital: 'Foreign and domestic capital',
    abroad: 'Outbound investment, contracted projects and labour',
    projects: 'Trade projects and services of parks',
    targets: 'Targets of the three action plans',
    lights: 'Targets of the action plans by pace',
  },
  columns: {
    plan: 'Plan',
    now: 'To date (or level)',
    yearTarget: 'Target of the year',
    target: 'Target of the plan',
    needed: 'Growth needed, %',
    light: 'Pace',
    count: 'Number',
    move: 'Change, points',
  },
  plans: { trade: 'Trade', 'going-out': 'Going out', investment: 'Investment' },
  parksUnit: 'parks',
  units: {
    亿美元: 'USD billion',
    亿元: 'CNY billion',
    家: 'number',
    个: 'number',
    人: 'persons',
  },
  lightNames: {
    reached: 'met',
    'on-pace': 'on track',
    behind: 'lagging',
    'far-behind': 'lagging badly',
    unrated: 'not rated',
  },
  unrated: 'Not rated (no number or no data)',
  lights: {
    reached: '★ reached',
    'on-pace': '● on pace',
    behind: '▲ behind',
    'far-behind': '▼ far behind',
    risen: '↑ up',
    unchanged: '→ level',
    fallen: '↓ down',
    'no-data': '… no data',
    suppressed: 'x',
  },
  notes: {
    targets:
      'Indicators of trade are computed from the trade figures: firms and parks are counted over twelve months, those over a sum where they trade more than it, parks over USD 2 billion without the special customs zones, firms with trade over the year to date; all others come from the indicator files. Growth needed: in the last year of a plan that of the months left, before it that of each year.',
    lights:
      'Pace: ★ the target is reached; ● not behind the time elapsed (before the last year of a plan: growth no less than it takes a year); ▲ at most ten points behind; ▼ more than ten points behind; levels are compared with the target itself. Where the plan asks for more without a number there is no pace: ↑, → and ↓ say up, level or down on a year earlier.',
  },
  source: 'Source: trade figures, indicator files',
  sentences: {
    outsourcing:
      'In {span}, offshore outsourcing executed came to USD {value} billion[, {change} on a year earlier].',
    capital:
      'Foreign capital used came to USD {foreign} billion[, {foreignChange}]; capital from other provinces to CNY {domestic} billion[, {domesticChange}].',
    abroad:
      'Outbound investment came to USD {investment} billion[, {investmentChange}]; the turnover of contracted projects and labour abroad to USD {turnover} billion[, {turnoverChange}].',
    farBehind: 'Far off their pace among the targets of the plans: {names}.',
    leastDone: 'Far off their pace among the targets of the plans, and {least} of those: {names}.',
  },
  and: '; ',
  most: 4,
};
