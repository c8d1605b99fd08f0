import type { FindingsWords } from '../zh-CN/findings.ts';

export const findingsWords: FindingsWords = {
  heading: 'New situations and problems',
  title: 'What was found, and where it stands',
  columns: { rule: 'Kind', item: 'Item', table: 'Table', figure: 'Figure', value: 'Value' },
  columnOf: (group, label) => `${group}: ${label}`,
  ruleHeading: (rule) => `${rule.charAt(0).toUpperCase()}${rule.slice(1)}. `,
  rules: {
    'pull-up': 'strong pull',
    'pull-down': 'strong drag',
    turn: 'out of course',
    target: 'target out of reach',
    concentration: 'more concentrated',
    new: 'new trade',
    lost: 'lost trade',
    'unit-value': 'unit value',
    silent: 'nothing reported',
  },
  doubts: {
    title: 'Data in doubt',
    note: (t) =>
      `Found by rule, to be looked into, and no news of trade; at most ${t.most} of a kind. Unit value: moved by ${t.unitValue}% or more; nothing reported: parks and districts that traded before and report nothing this month.`,
  },
  note: (t) =>
    `Found by rule and ordered by how many times its threshold a figure is; at most ${t.most} of a kind. To outpace the city is to grow by 0.05 percentage points more. Thresholds: a pull of ${t.pullUp} and a drag of ${t.pullDown} percentage points; out of course: growth far from its usual course in the months before (January and February left out); growth needed of ${t.needed}%; market concentration up ${t.concentration}%, the share of the ten largest firms up ${t.firmPoints} percentage points; new trade of ${t.newShare}%, lost trade of ${t.lostPull} percentage points.`,
  among: {
    markets: 'markets',
    sections: 'kinds of goods',
    'regime-families': 'regimes',
    ownership: 'kinds of firms',
    zones: 'special zones',
    'enterprises-top': 'firms',
    'enterprises-lost': 'lost firms',
    other: 'items',
  },
  sentences: {
    pullUp: '{name} {pull}[ ({change} on a year earlier)], {claim} of {among}.',
    pullDown: '{name} {pull}[ ({change} on a year earlier)], {claim} of {among}.',
    turnAbove:
      'In {period}, the growth of {flow} was far above its usual course of the last year: {change} on a year earlier.',
    turnBelow:
      'In {period}, the growth of {flow} was far below its usual course of the last year: {change} on a year earlier.',
    target:
      '{name}: {done}% of the target is completed; in the months left it would have to be {needed} on a year earlier, which the present pace does not reach.',
    targetOfPlan:
      '{name}: {done}% of the plan’s target is reached; it would have to be {needed} a year to reach the target in time.',
    concentratedMarkets:
      'The index of market concentration (HHI) went from {before} to {now}: trade rests on fewer markets.',
    concentratedFirms: '{name} went from {before}% to {now}%: trade rests on fewer firms.',
    fresh: '{name}: {flow} of {value} this year, and none in the same months of last year.',
    lost: '{name}: {flow} in the same months of last year and none this year, which {pull}.',
    unitValue:
      '{name}: value {change} and quantity {quantity} on a year earlier; the price or the quantity should be checked.',
    silent: '{name}: {flow} before, but nothing reported this month; a file may be missing.',
  },
};
