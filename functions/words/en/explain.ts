import { dimensions, withinSentence } from './dimensions.ts';
import { counted, rowsBetween } from './counted.ts';
import type { ExplainWords } from '../zh-CN/explain.ts';

const formulas: Readonly<Record<Parameters<ExplainWords['formula']>[0], string>> = {
  plus: 'sum of all below',
  minus: 'difference = 1 − 2',
  size: 'size without sign',
  change: 'growth = (1 − 2) ÷ 2',
  contribution: 'contribution = (1 now − 2 base) ÷ 3 base of the whole city',
  share: 'share = 1 ÷ 2',
  points: 'difference = 1 − 2',
  completion: 'completion = 1 to date ÷ 2 target',
  pace: 'seasonal pace = 1 same months last year ÷ 2 all of last year',
  needed: 'growth needed = (1 target − 2 to date) ÷ (3 last year − 4 its same months) − 1',
  quotient: 'unit value = 1 ÷ 2',
  concentration: 'Herfindahl–Hirschman index = sum of squared shares × 10 000',
  compound: 'growth a year = (1 ÷ 2) to the power of 1 ÷ 3, − 1',
  score: 'points = 3 weight × (1 ÷ 2), between none and 3 × 4 cap',
  rank: 'rank of 1 among all, greatest first',
};

export const explainWords: ExplainWords = {
  printed: (exhibit, row, column, text, unit) =>
    `${exhibit} · ${row} · ${column}: ${text}${unit === '' ? '' : ` (${unit})`}`,
  formula: (formula) => formulas[formula],
  scaled: (factor) => `in the unit printed, ${factor}`,
  given: (source) =>
    ({
      calendar: 'time elapsed (month ÷ 12)',
      'unit-values': "computed from the unit values of matched goods (see the table's notes)",
      'working-days': 'working days',
      indicators: 'from the indicator files',
      count: "counted by the rule in the table's notes",
      edition: 'as printed in the edition before',
    })[source] ?? `from ${source}`,
  place: (dimension, names) =>
    dimension === 'total'
      ? 'the whole city'
      : `${withinSentence(dimensions[dimension])} ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
  flow: (flow) => (flow === 'export' ? 'exports' : 'imports'),
  months: (first, last) => (first === last ? first : `${first} to ${last}`),
  sumOf: (flow, place, months) => `${flow}, ${place}, ${months}`,
  what: { USD: 'USD', CNY: 'CNY', quantity: '(quantity)' },
  like: ' (on the basis that both years have)',
  none: 'no such figure',
  sum: (number, value, rows) => `[${number}] ${value}, ${counted(rows, 'row')}`,
  upload: (upload, first, last, rows) => `${upload} ${rowsBetween(rows, first, last)}`,
  version: (version) => `version ${version}`,
  sources: 'Rows:',
  agrees: (anew, printed) => `Computed anew from these rows: ${anew}, which is ${printed} as printed`,
  disagrees: (anew, printed) =>
    `Computed anew from these rows: ${anew}, which is not ${printed} as printed: please report it`,
  empty: (reason) => `There is no figure here: ${reason}`,
  note: (note) => `Note of the table: ${note}`,
  unexplained: 'This cell is no figure computed from rows',
  written: (rows, file) => `${counted(rows, 'row')} written to ${file}`,
  otherEdition: (asked, now) =>
    `edition ${asked} was made from other data, registers or code than there are now (${now}); what follows explains the present`,
  badName: (text) =>
    `"${text}" names no figure; a name is year-month/exhibit/row/column, such as 2021-06/markets/502/to-date`,
  unknown: (name, known) => `there is no "${name}"; there are: ${known}`,
  columns: ['sum', 'upload', 'version'],
};
