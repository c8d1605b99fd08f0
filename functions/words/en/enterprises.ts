import type { EnterprisesWords } from '../zh-CN/enterprises.ts';

export const enterprisesWords: EnterprisesWords = {
  heading: 'Enterprises',
  unit: 'firms',
  titles: {
    classes: 'Firms with trade, new, grown and lost',
    thresholds: 'Firms over the thresholds of the plan',
    concentration: 'Concentration of firms',
    top: 'Firms with the most trade',
    key: 'Key enterprises',
    'broke-zero': 'New firms with the most trade',
    doubled: 'Doubled firms with the most trade',
    lost: 'Lost firms with the most trade a year earlier',
  },
  columns: {
    class: 'Firms',
    count: 'Number',
    countBefore: 'Number a year earlier',
    threshold: 'Size',
    toDate: 'Year to date',
    twelveMonths: 'Twelve months',
    lastYear: 'Last year',
    planTarget: 'Target of the plan',
    place: 'Park or district',
    contact: 'Contact',
  },
  rows: {
    active: 'Firms with trade',
    'broke-zero': 'New',
    resumed: 'Resumed',
    doubled: 'Doubled',
    grown: 'Grown',
    shrunk: 'Shrunk',
    lost: 'Lost',
    'over-100m': 'Over USD 100 million',
    'over-500m': 'Over USD 500 million',
    'over-1b': 'Over USD 1 billion',
  },
  first: (count) => `Share of the first ${count}`,
  notes: {
    classes:
      'New: no trade in all of last year; resumed: none in the same months of last year, but some in others; doubled: at least twice the same months; lost: trade in the same months of last year and none this year. By the year to date.',
    thresholds:
      'By exports and imports together, in USD; over: more than the sum, so that a firm with exactly the sum is not counted.',
    concentration: 'The firms of each year are those that ranked first in it.',
    hhi: 'HHI: the sum of squared shares of the firms in the trade of all firms (per cent, 0 to 10 000); the higher, the more concentrated.',
    key: 'Those furthest behind the time elapsed come first.',
    more: (all, shown) => `The first ${shown} of ${all}.`,
  },
  sentences: {
    active: 'In {span}, {count} firms traded[, against {before} a year earlier].',
    brokeZero: '{count} firms were new, with {value}[, which {pull}]',
    doubled: '{count} firms doubled, with {value}[, which {pull}]',
    lost: '{count} firms were lost[, which {pull}]',
    thresholds:
      'Over twelve months {first} firms traded more than a hundred million US dollars[ (target of the plan: {target})], {second} more than five hundred million, and {third} more than a billion.',
    concentration: '{name} in trade: {share}%[, {move} percentage points {moveWord} than a year earlier].',
    hhi: 'The concentration index of firms (HHI) is {value}[, against {before} a year earlier].',
    keyBehind: 'Of the key enterprises, {first}[; {second}].',
    keyMissed:
      'Of the targets that the bureau’s scheduled firms missed, {least} are those of {first} ({firstDone}%)[ and {second} ({secondDone}%)].',
    keyFirm:
      '{name} has completed {done}% of its target, {lead} percentage points {aheadWord} the time elapsed',
    keyFallen: '{fallen} among them to date: {names}, {change} on a year earlier.',
    and: ', ',
  },
};
