import { patternMatcher, wordMatcher, type Matcher } from './tokens.ts';

/** What a column is about, where it is not the month's amount; `month`: it says that it is. */
export type Qualifier =
  'month' | 'cumulative' | 'before' | 'earlier' | 'change' | 'share' | 'target' | 'rank' | 'price';

const words = wordMatcher<Qualifier>([
  [
    'month',
    ['当月', '本月', '本期', '当期', '月度', '单月', '报告期', 'month', 'monthly', 'current', 'this month'],
  ],
  ['month', ['current month', 'month value', 'the month', '本月数', '当月数', '本期数', '月']],
  [
    'cumulative',
    [
      ...[
        '累计',
        '本年累计',
        '年累计',
        '当年累计',
        '累计数',
        '累计值',
        '本年',
        '今年',
        '当年',
        '年初至今',
        '至今',
        '全年',
      ],
      ...['ytd', 'y.t.d.', 'cum', 'cum.', 'cumul', 'cumulative', 'cumulated', 'accumulated', 'accumulative'],
      ...['year to date', 'to date', 'this year', 'annual', 'yearly', 'full year', '年度'],
      ...[
        '一季度',
        '二季度',
        '三季度',
        '四季度',
        '上半年',
        '下半年',
        '前三季度',
        '季度',
        'quarter',
        'quarterly',
      ],
      ...['q1', 'q2', 'q3', 'q4', 'h1', 'h2', 'half year'],
    ],
  ],
  [
    'before',
    [
      ...[
        '上年同期',
        '去年同期',
        '上年',
        '去年',
        '同期',
        '上年同月',
        '去年同月',
        '前年',
        '基期',
        '同期数',
        '上年累计',
      ],
      ...[
        '上年同期累计',
        '去年累计',
        'last year',
        'previous year',
        'prior year',
        'year ago',
        'a year earlier',
      ],
      ...[
        'year earlier',
        'same period',
        'same period last year',
        'same month last year',
        'base period',
        'ly',
        'py',
      ],
    ],
  ],
  ['earlier', ['上月', '上期', '上个月', 'last month', 'previous month', 'prior month', 'previous period']],
  [
    'change',
    [
      ...[
        '同比',
        '环比',
        '增长',
        '增速',
        '增幅',
        '增减',
        '增长率',
        '增减率',
        '增长额',
        '增减额',
        '增量',
        '涨跌',
        '升降',
      ],
      ...[
        '变化',
        '变动',
        '差额',
        '比上年',
        '比去年',
        '较上年',
        '较去年',
        '比上月',
        '较上月',
        '±',
        '+-',
        '%',
        '‰',
        '率',
      ],
      ...['百分点', '比上年同期', '比去年同期', '同比增长', '环比增长', '同比增减', '净增', '幅度', '指数'],
      ...['change', 'changes', 'growth', 'growth rate', 'rate', 'yoy', 'y/y', 'mom', 'm/m', 'pct'],
      ...[
        'percent',
        'per cent',
        'percentage',
        'increase',
        'decrease',
        'difference',
        'year on year',
        'index',
        'pp',
      ],
      ...['month on month', 'y o y', 'm o m'],
    ],
  ],
  [
    'share',
    ['占比', '比重', '份额', '构成', '所占比重', '贡献', '贡献率', '拉动', 'share', 'shares', 'proportion'],
  ],
  ['share', ['weight', 'contribution', '占全市比重', '占全省比重', '占总值比重']],
  [
    'target',
    [
      '目标',
      '计划',
      '任务',
      '目标值',
      '任务数',
      '年度目标',
      '年度任务',
      '年计划',
      '计划数',
      '预算',
      '预计',
      '预测',
      '完成率',
    ],
  ],
  [
    'target',
    ['进度', '完成进度', 'target', 'targets', 'plan', 'planned', 'budget', 'forecast', 'completion', 'goal'],
  ],
  ['rank', ['序号', '排名', '位次', '名次', '排序', 'rank', 'ranking', 'no.', 'order', 'serial']],
  ['price', ['单价', '均价', '平均', '平均价', '平均单价', 'unit value', 'unit price', 'price', 'average']],
]);

const to = '\\s?(?:[-~—–−至到]{1,2}|to)\\s?';
/** Spans of months are sums to date, with their year or without. */
const spans = patternMatcher<Qualifier>(
  new RegExp(
    `(?:20\\d\\d[年./-]?)?(?:\\d{1,2}|一)月?${to}(?:(?:20\\d\\d[年./-]?)?(?:\\d{1,2}|十?[一二三四五六七八九十])月份?|(?:本|当|报告|上)月)`,
  ),
  () => 'cumulative',
);
const quarters = patternMatcher<Qualifier>(/第?[1-4一二三四]季度?|20\d\d年?[hq][1-4]/, () => 'cumulative');
const englishSpan = patternMatcher<Qualifier>(
  /jan(?:uary)?\.?\s?(?:[-~—–]|to)\s?(?:feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/,
  () => 'cumulative',
);

/** Words that say which amount a column has. */
export const qualifierMatchers: readonly Matcher<Qualifier>[] = [words, spans, quarters, englishSpan];

const weightiest: readonly Qualifier[] = [
  ...(['rank', 'change', 'share', 'price', 'target', 'before', 'earlier', 'cumulative', 'month'] as const),
];

/** The one of several that decides what a column is: growth of the sum to date is growth. */
export function deciding(said: readonly Qualifier[]): Qualifier | undefined {
  return weightiest.find((qualifier) => said.includes(qualifier));
}
