import type { DictionaryWords } from '../zh-CN/dictionary.ts';

export const dictionaryWords: DictionaryWords = {
  columns: {
    file: 'File',
    exhibit: 'Table',
    key: 'Column key',
    label: 'Column',
    unit: 'Unit',
    kind: 'Type',
    arithmetic: 'Arithmetic',
    definition: 'Definition',
    source: 'Source',
  },
  kinds: { text: 'text', number: 'number' },
  arithmetic: {
    text: '',
    sum: 'sum',
    balance: 'difference',
    'sum-or-balance': 'sum; balance: difference',
    average: 'average',
    'average-change': 'change of an average',
    change: 'change',
    contribution: 'contribution',
    share: 'share',
    'share-or-index': 'share; HHI: sum of squared shares',
    points: 'difference in points',
    quotient: 'quotient',
    count: 'count',
    target: 'target as set',
    completion: 'completion',
    elapsed: 'time elapsed',
    pace: 'seasonal pace',
    needed: 'growth needed',
    rank: 'rank',
    'places-gained': 'places gained',
    score: 'points awarded',
    scores: 'sum of points',
    'price-index': 'unit value index',
    reported: 'as reported, or from the trade figures',
    received: 'count of what was received',
    compared: 'beside what others published',
    elsewhere: 'as in the table named in the row',
  },
  definitions: {
    general: {
      name: 'what the row is about',
      month: "trade of the bulletin's month in the stated currency; exports FOB, imports CIF",
      'month-change':
        'growth of the month on the same month a year earlier: (month − year earlier) ÷ year earlier',
      'to-date': "sum from January to the bulletin's month",
      'to-date-change': 'growth of the year to date on the same months a year earlier',
      'year-ago': 'sum of the same months a year earlier',
      share: "share of the city's figure of the same measure: year to date, or the month where that is all",
      'month-pull':
        "contribution to the growth of the city's month: what the row gained ÷ the city's same month a year earlier, in percentage points",
      pull: "contribution to the city's growth: the row's change ÷ the city's base, in percentage points",
      code: 'code of the Harmonized System (HS)',
      quantity:
        'quantity of the year to date, or of the month where that is all; given only where one unit holds in every period',
      'quantity-change': 'growth of the quantity on the same months a year earlier',
      'unit-name': 'statutory unit of quantity',
      'unit-value': 'value in US dollars ÷ quantity of the same months',
      unit: "unit of the row's figures",
      target: 'target of the year',
      completion: 'year to date ÷ target of the year',
      elapsed: 'months elapsed ÷ 12',
      lead: 'completion less time elapsed, in percentage points; negative when behind',
      seasonal: "last year's same months ÷ last year",
      needed: 'growth needed in the months left to meet the target of the year',
      'rank-progress': 'rank by completion; equal values share a rank',
      'rank-volume':
        'rank by trade of the year to date, or of the month where that is all; equal values share a rank',
      'rank-growth':
        'rank by growth of the year to date, or of the month where that is all; equal values share a rank',
      'rank-move': 'change of the rank by volume on the month before; positive when it rose',
      file: 'upload that counts in this month',
      dataset: 'dataset that the upload belongs to',
      files: 'number of uploads of the dataset that count',
      rows: 'number of rows of the upload, or of the dataset, that count',
      sha256: "first 12 digits of the hash of the upload's content",
    },
    within: {
      overall: {
        month:
          "sum of the bulletin's month in the stated currency; exports FOB, imports CIF; of the balance exports less imports",
        'month-before-change':
          'growth of the month on the month before: (month − month before) ÷ month before',
        'to-date':
          "sum from January to the bulletin's month, as customs published it where that is registered; of the balance exports less imports; of corrections what was published less the sum of the months",
      },
      trend: {
        total: "exports plus imports of the row's months",
        export: "exports of the row's months",
        import: "imports of the row's months",
        balance: "exports less imports of the row's months",
        change: "growth of the row's months on the same months a year earlier",
        acceleration:
          'growth of the month less that of the month before, in March of January and February together, in percentage points',
        'average-change': 'growth of the last three months together on the same three months a year earlier',
      },
      momentum: {
        month: 'trade of the month: both flows together, exports or imports',
        rate: 'growth of the month on the same month a year earlier',
        'rate-before':
          'growth of the month before on its own month a year earlier; in March that of January and February together',
        turned: 'number of months running in which the rate of growth moved the same way',
        grown: 'number of months running of growth on a year earlier; negative for months of fall',
        high: 'number of months on end of which this is the highest; negative where it is the lowest',
        'high-of-years':
          'number of years on end of which this month is the highest; negative where it is the lowest',
        average: 'growth of the last three months together on the same three months a year earlier',
        'average-before': 'growth of the three months before those, on the same months a year earlier',
      },
      comparison: {
        month: 'trade of the month: the city’s own, others as published',
        'month-change': 'the month on a year earlier: the city’s own growth, others as published',
        'month-ahead': 'the city’s growth in the month less that of the area, in percentage points',
        'to-date': 'trade of the year to date: the city’s own, others as published',
        'to-date-change': 'the year to date on a year earlier: the city’s own growth, others as published',
        'to-date-ahead': 'the city’s growth in the year to date less that of the area, in percentage points',
        share: 'the city’s year to date ÷ that of the area',
        'rank-volume': 'place by the year to date among the cities of the table; equal ones share it',
        'rank-growth':
          'place by growth of the year to date among the cities of the table; equal ones share it',
      },
      daily: {
        month: "average a day: the month's trade ÷ its statutory working days; the last row has the days",
        'month-change': 'growth of the average on the same month a year earlier',
        'to-date': 'average a day: the year to date ÷ its statutory working days; the last row has the days',
        'to-date-change': 'growth of the average of the year to date on a year earlier',
      },
      targets: {
        value: "year to date of the target's indicator",
        'seasonal-lead':
          'completion less the seasonal pace, in percentage points; negative where it is behind last year’s pace',
      },
      prices: {
        value: 'growth of the value of matched goods, year to date, on a year earlier',
        laspeyres:
          "change of unit values weighted with last year's quantities: Σ new unit value × old quantity ÷ Σ old unit value × old quantity − 1",
        paasche:
          "change of unit values weighted with this year's quantities: Σ new unit value × new quantity ÷ Σ old unit value × new quantity − 1",
        fisher: 'geometric mean of the Laspeyres and the Paasche index, − 1',
        volume: 'value index ÷ Fisher index − 1',
        coverage: 'value of matched goods inside the index ÷ value of all',
      },
      assessment: {
        completion: 'points for the target: weight × (completion ÷ time elapsed), from none to weight × cap',
        growth:
          'points for growth: weight × (growth of the year to date ÷ what earns full points), from none to weight × cap',
        'export-growth':
          'points for growth of exports: weight × (growth ÷ what earns full points), from none to weight × cap',
        'import-growth':
          'points for growth of imports: weight × (growth ÷ what earns full points), from none to weight × cap',
        contribution:
          'points for the contribution: weight × (points contributed ÷ what earns full points), from none to weight × cap',
        total: 'sum of the points',
        rank: 'rank by all points; equal values share a rank',
        'rank-before': 'rank by all points in the month before',
      },
      concentration: {
        now: "share of the city's trade; of HHI the sum of the squared shares of all markets",
        before:
          "share of the city's trade a year earlier; of HHI the sum of the squared shares of all markets then",
        move: 'this year less a year earlier, in percentage points; of HHI in points of the index',
      },
      'enterprise-concentration': {
        now: "share of the first firms in the city's trade; of HHI the sum of the squared shares of all firms",
        before:
          "share of that year's first firms in the city's trade a year earlier; of HHI the sum of the squared shares of all firms then",
        move: 'this year less a year earlier, in percentage points; of HHI in points of the index',
      },
      'enterprise-thresholds': {
        'to-date': 'number of firms that traded more than the sum in the year to date',
        'twelve-months': 'number of firms that traded more than the sum in twelve months',
        'year-ago': 'number of firms that traded more than the sum in all of last year',
        target: 'target of the plan, a number of firms',
      },
      'enterprise-classes': {
        count: 'number of firms of the class; in the first row of all that trade in the year to date',
        'count-before': 'number of firms that traded in the same months a year earlier',
      },
      indicators: {
        month: 'the indicator in the month, as reported',
        now: 'the indicator in the year to date, or its level, as reported or from the trade figures',
        before: 'the indicator a year earlier, as reported or from the trade figures',
        change: 'growth of the year to date on a year earlier',
        move: 'change on a year earlier, in percentage points',
      },
      'target-lights': {
        count: 'number of items of the action plans that stand so',
      },
      'plan-targets': {
        now: 'the indicator in the year to date, or its level, as reported or from the trade figures; firms and parks over a sum are counted over twelve months',
        change: 'growth of the year to date on a year earlier',
        'year-target': 'target of the year',
        target: 'target of the plan; where each park of a kind has one, the number of these parks',
        completion: 'the indicator ÷ target of the plan',
        lead: "in the plan's last year completion less time elapsed, in percentage points",
        needed:
          "growth needed to meet the plan's target: of the months left in its last year, a year before that",
      },
      findings: {
        value: 'the figure that the row names, as its own table has and defines it',
      },
      doubts: {
        value: 'the figure that the row names, as its own table has and defines it',
      },
      revisions: {
        old: 'the figure that the row names, as it was printed before',
        new: 'the figure that the row names, as its own table has and defines it now',
      },
    },
  },
  otherwise: { text: 'describes the row', number: "as the column's heading says" },
  inGroup: (group, label) => `${group}: ${label}`,
};
