import type { SentenceWords } from '../zh-CN/sentences.ts';
import { nameFirst, nameWithin } from './names.ts';

const added = { up: 'added', down: 'took' };

function turnsFrom(before: string) {
  return {
    'fall-to-rise': `after a fall in ${before}`,
    'rise-to-fall': `after a rise in ${before}`,
    'rise-widens': 'growth quickening',
    'rise-narrows': 'growth slowing',
    'fall-widens': 'the fall steepening',
    'fall-narrows': 'the fall easing',
    steady: undefined,
  };
}

export const sentenceWords: SentenceWords = {
  sentenceGap: ' ',
  nameWithin,
  nameFirst,
  growth: { up: 'up', down: 'down', flat: 'unchanged', gap: ' ', perCent: '%', fold: '-fold' },
  growthInMultiples: false,
  gapGrowth: {
    up: 'wider by',
    down: 'narrower by',
    flat: 'unchanged',
    gap: ' ',
    perCent: '%',
    fold: '-fold',
  },
  turns: { month: turnsFrom('the month before'), two: turnsFrom('January and February together') },
  turnBy: {
    month: { before: ' by ', after: ' percentage points from the month before' },
    two: { before: ' by ', after: ' percentage points from January and February together' },
  },
  balanceTurns: {
    'fall-to-rise': 'against a deficit a year earlier',
    'rise-to-fall': 'against a surplus a year earlier',
  },
  claims: {
    'pulled-most': 'the strongest pull',
    'dragged-most': 'the strongest drag',
    furthest: 'the furthest along',
    largest: 'the largest traders',
    fastest: 'the highest rate of growth',
    'fallen-most': 'The sharpest fall',
    'most-points': 'First',
    'least-done': 'the least completed',
    highest: 'the highest',
    lowest: 'the lowest',
  },
  scopes: {
    all: { before: 'all ', after: '' },
    listed: { before: 'the ', after: ' in the table' },
    faster: { before: 'the ', after: ' that outpaced the city' },
    'faster-listed': { before: 'the ', after: ' in the table that outpaced the city' },
  },
  amongListed: 'of those in the table, ',
  superlatives:
    /\b(?:most|least|first|second|third|top|bottom|best|worst|leading|leads?|led|rank(?:s|ed)?|(?:great|larg|high|low|small|fast|slow|strong|weak|sharp|furth|farth|bigg|steep)est)\b/i,
  ahead: { up: 'ahead of', down: 'behind', flat: 'level with' },
  above: { up: 'above', down: 'below', flat: 'level with' },
  moved: { up: 'higher', down: 'lower', flat: 'unchanged' },
  surplus: 'surplus',
  deficit: 'deficit',
  pull: {
    total: {
      ...added,
      afterUp: ' percentage points to the growth of total trade',
      afterDown: ' percentage points off the growth of total trade',
    },
    export: {
      ...added,
      afterUp: ' percentage points to the growth of exports',
      afterDown: ' percentage points off the growth of exports',
    },
    import: {
      ...added,
      afterUp: ' percentage points to the growth of imports',
      afterDown: ' percentage points off the growth of imports',
    },
  },
  front: {
    headlineTotal: 'Total trade of {city} in {period}: {total}[, {change} on a year earlier]',
    headlineFlow: '{flow} of {city} in {period}: {total}[, {change} on a year earlier]',
    keyFigures: {
      total: 'Total trade',
      export: 'Exports',
      import: 'Imports',
      balance: 'Trade balance',
      toDate: 'Total trade, year to date',
    },
    toDateOf: {
      total: 'Total trade, year to date',
      export: 'Exports, year to date',
      import: 'Imports, year to date',
    },
    onYear: (change) => `${change} on a year earlier`,
    noChange: 'no comparable base',
    month: 'In {period}, {flow} of {city} came to {total}[, {change} on a year earlier].',
    summary:
      'In {period}, {flow} of {city} came to {total}[, {change} on a year earlier]; in {span}, to {toDate}[, {toDateChange}].',
    drivers: {
      toDate: 'Contributions to the growth of {flow} in {span}: {clauses}.',
      month: 'Contributions to the growth of {flow} in {span}: {clauses}.',
    },
    byMarket: 'by market, ',
    byProduct: 'by product, ',
    pulls: '{among}{name} {pull}',
    pull: { ...added, afterUp: ' percentage points', afterDown: ' percentage points off' },
    target:
      'The year’s target for total trade is {completion}% completed, {lead} percentage points {aheadWord} the time elapsed.',
    targetLevel:
      'The year’s target for total trade is {completion}% completed, {aheadWord} the time elapsed.',
    and: ', and ',
    also: '; ',
  },
  overall: {
    month:
      'In {period}, total trade of {city} came to {total}[, {change} on a year earlier][, {turn}][; on the month before it was {onMonth}].',
    flows:
      'Exports came to {exports}[, {exportsChange}], and imports to {imports}[, {importsChange}][; {balance}].',
    balance: 'the trade {word} was {amount}[, {moved}][, {turn}]',
    single:
      'In {period}, {flow} of {city} came to {total}[, {change} on a year earlier][, {turn}][; on the month before the figure was {onMonth}].',
    toDate:
      'In {span}, {flow} came to {total}[, {change} on a year earlier][; exports to {exports}, {exportsChange}][; imports to {imports}, {importsChange}].',
    otherCurrency: 'In {currency}, {flow} in {span} came to {total}[, {change}].',
    target:
      'The year’s target for total trade is {completion}% completed, {lead} percentage points {aheadWord} the time elapsed[; a year earlier the same months had brought {seasonal}% of the year’s trade][; to reach the target, the months left need to be {needed} on a year earlier].',
    targetLevel:
      'The year’s target for total trade is {completion}% completed, {aheadWord} the time elapsed[; to reach the target, the months left need to be {needed} on a year earlier].',
    targetOfYear: 'The year closes with {completion}% of its target for total trade.',
  },
  breakdown: {
    leader:
      '{among}{name} accounted for {value} of {flow} in {span} ({share}%)[, {change} on a year earlier][, which {pull}].',
    further: '{name} for {value}[, {change}]',
    furtherOf: '{name} for {value}[, {change}]',
    single: 'One heading, {name}, has the whole of {flow} in this issue.',
    join: '; ',
    stop: '.',
  },
  goods: { exports: '', imports: '', groups: 'By product group: ' },
  markets: {
    emerging:
      'Emerging markets account for {share}% of {flow}[, {move} percentage points {moveWord} than a year earlier].',
    hhi: 'The index of market concentration (HHI) is {value}[, against {before} a year earlier].',
  },
  places: {
    ahead:
      'Of the parks, {furthest} towards the year’s target are {first} ({firstDone}%)[, {second} ({secondDone}%)][ and {third} ({thirdDone}%)].',
    behind:
      '{first} has completed {firstDone}% of its target, {firstLead} percentage points {aheadWord} the time elapsed, and needs attention.',
    behindBoth:
      '{first} and {second} have completed {firstDone}% and {secondDone}% of their targets, {firstLead} and {secondLead} percentage points {aheadWord} the time elapsed, and need attention.',
    missed:
      'Of the targets that were missed, {least} are those of {first} ({firstDone}%)[ and {second} ({secondDone}%)].',
    volume:
      'Among the {places}, {largest} are {first} ({firstValue})[, {second} ({secondValue})][ and {third} ({thirdValue})][; {fastest} has {mostGrown} ({rate}%)].',
  },
  zones: {
    sum: 'The special customs zones accounted for {value} of {flow} in {span} ({share}%)[, {change} on a year earlier][, which {pull}].',
  },
  directionWords: [
    ' up ',
    ' down ',
    'rise',
    'fell',
    'higher than',
    'lower than',
    'grew',
    'increase',
    'decrease',
    'ahead of',
    'behind',
    'surplus',
    'deficit',
    'unchanged',
    'added',
    'took ',
  ],
};
