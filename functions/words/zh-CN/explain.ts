import { dimensions } from './dimensions.ts';
import type { Dimension, Flow } from '../../trade/cut.ts';
import type { Formula } from '../../trade/origin.ts';

const formulas: Readonly<Record<Formula, string>> = {
  plus: '合计 = 各项相加',
  minus: '差额 = ①－②',
  size: '绝对值',
  change: '增长率 =（①－②）÷②',
  contribution: '拉动 =（①－②）÷③，①本期②基期③全市基期',
  share: '比重 = ①÷②',
  points: '相差 = ①－②',
  completion: '完成率 = ①累计÷②目标',
  pace: '上年同期进度 = ①上年同期累计÷②上年全年',
  needed: '后续所需增速 =（①目标－②累计）÷（③上年全年－④上年同期累计）－1',
  quotient: '单值 = ①÷②',
  concentration: '赫芬达尔指数 = 各项比重平方之和×10000',
  compound: '年均增速 =（①÷②）的③次方根－1',
  score: '得分 = ③分值×（①÷②），不低于零、不高于③×④封顶',
  rank: '位次：①在全部各项中由大到小排第几',
};

/** What `explain` says of a figure. */
export const explainWords = {
  printed: (exhibit: string, row: string, column: string, text: string, unit: string): string =>
    `${exhibit} · ${row} · ${column}：${text}${unit === '' ? '' : `（${unit}）`}`,
  formula: (formula: Formula): string => formulas[formula],
  scaled: (factor: string): string => `换算单位 ${factor}`,
  given: (source: string): string =>
    ({
      calendar: '序时进度（月份÷12）',
      count: '按表注规则计数',
      'unit-values': '由可比商品的单值算得（办法见表注）',
      'working-days': '工作日数',
      indicators: '取自指标文件',
      edition: '上一版所印',
    })[source] ?? `取自 ${source}`,
  place: (dimension: Dimension, names: readonly string[]): string =>
    dimension === 'total'
      ? dimensions.total
      : `${dimensions[dimension]} ${names.slice(0, 3).join('、')}${names.length > 3 ? `等 ${names.length} 项` : ''}`,
  flow: (flow: Flow): string => (flow === 'export' ? '出口' : '进口'),
  months: (first: string, last: string): string => (first === last ? first : `${first} 至 ${last}`),
  sumOf: (flow: string, place: string, months: string): string => `${flow} ${place} ${months}`,
  what: { USD: '美元', CNY: '元人民币', quantity: '（数量）' },
  like: '（两年同口径）',
  none: '无此数',
  sum: (number: number, value: string, rows: number): string => `［${number}］${value}，${rows} 行`,
  upload: (upload: string, first: number, last: number, rows: number): string =>
    rows === 1 ? `${upload} 第 ${first} 行` : `${upload} 第 ${first}—${last} 行之间 ${rows} 行`,
  version: (version: string): string => `版本 ${version}`,
  sources: '数据行：',
  agrees: (anew: string, printed: string): string => `按上述数据行重算：${anew}，与所印 ${printed} 一致`,
  disagrees: (anew: string, printed: string): string =>
    `按上述数据行重算：${anew}，与所印 ${printed} 不一致，请报告此问题`,
  empty: (reason: string): string => `此格没有数：${reason}`,
  note: (note: string): string => `表注：${note}`,
  unexplained: '此格不是由数据行算得的数',
  written: (rows: number, file: string): string => `${rows} 行数据已写入 ${file}`,
  otherEdition: (asked: string, now: string): string =>
    `所问版本 ${asked} 与现有数据、名录或程序不同（现为 ${now}），以下按现在的情况解释`,
  badName: (text: string): string =>
    `“${text}”不是数字的编号，应为 年-月/表/行/列，如 2021-06/markets/502/to-date`,
  unknown: (name: string, known: string): string => `没有“${name}”，可用：${known}`,
  columns: ['合计编号', '上传文件', '版本'],
};

export type ExplainWords = typeof explainWords;
