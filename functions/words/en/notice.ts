import type { NoticeWords } from '../zh-CN/notice.ts';

export const noticeWords: NoticeWords = {
  mark: (position) => `${position}. `,
  total: {
    lead: 'In {period}, {flow} of {city} came to {total}[, {change} year on year].',
    toDate:
      'In {span}, it came to {toDate}[, {change}][, growth {first}][ and {second}][; the city has {share}% of the trade of {area}][ and among the cities of the table it is number {rank} by trade][ and number {rankGrowth} by growth].',
  },
  momentum: {
    turns: {
      'fall-to-rise': { sentence: '{flow} {verb}', verb: 'turned from decline to growth' },
      'rise-to-fall': { sentence: '{flow} {verb}', verb: 'turned from growth to decline' },
      'rise-widens': { sentence: 'growth of {flow} {verb}[ for {count} months running]', verb: 'quickened' },
      'rise-narrows': { sentence: 'growth of {flow} {verb}[ for {count} months running]', verb: 'slowed' },
      'fall-widens': {
        sentence: 'the decline of {flow} {verb}[ for {count} months running]',
        verb: 'deepened',
      },
      'fall-narrows': {
        sentence: 'the decline of {flow} {verb}[ for {count} months running]',
        verb: 'eased',
      },
      steady: undefined,
    },
    join: ', and ',
    stop: '.',
    before: '{period}, {clauses}.',
    earlier: { month: 'In the month before', two: 'In the months before, together' },
    be: { total: 'was', export: 'were', import: 'were' },
    have: { total: 'has', export: 'have', import: 'have' },
    rate: '{flow} were {change}',
    grown: '{flow} {have} been {direction} for {count} months running.',
    high: '{flow} {be} {claim} in {count} months.',
    highOfYears: '{flow} {be} {claim} for the month in {count} years.',
    quarter: () => ({ now: 'In the quarter', before: 'in the quarter before' }),
    threeMonths: { now: 'In the latest three months', before: 'in the three months before' },
    average: '{now}, {flow} {be} {change} year on year[ ({before}: {changeBefore})].',
  },
  drivers: {
    lead: 'Contributions to the month’s growth of {flow}: {among}{clauses}.',
    join: '; ',
    flow: 'For {flow}: {among}{clauses}.',
  },
  targets: {
    lead: '{completion}% of the year’s target for {flow} is met, {lead} percentage points {aheadWord} the time elapsed[ and {season} percentage points {seasonWord} last year’s pace].',
    level:
      '{completion}% of the year’s target for {flow} is met, {aheadWord} the time elapsed[ and {season} percentage points {seasonWord} last year’s pace].',
    slack: 'A fall of no more than {needed}% in the months left still meets it.',
    enough: 'Growth of {needed}% in the months left is enough to meet it.',
    asked: 'To meet it, the months left need growth of {needed}%.',
    lights: 'Of the {total} targets of the action plans: {list}.',
    light: '{count} {name}',
    join: ', ',
  },
  places: {
    ahead:
      'Of the {places}, {furthest} towards the year’s target are {first} ({firstDone}%)[, {second} ({secondDone}%)][ and {third} ({thirdDone}%)].',
    aheadToo:
      'Of the {places}, {furthest} are {first} ({firstDone}%)[, {second} ({secondDone}%)][ and {third} ({thirdDone}%)].',
    behind: '{names} are {leads} percentage points {aheadWord} the time elapsed.',
    join: { names: ', ', lastName: ' and ', points: ', ', lastPoint: ' and ' },
  },
  charts: {
    rates: {
      title: 'Exports and imports, growth year on year, %',
      months: (first, last) => `${first}–${last}`,
    },
  },
};
