import type { Reason } from '../../trade/reason.ts';

const noteOfReason: Readonly<Record<Reason, string>> = {
  'no-base': '无上年同期数或本期与同期均为零，不计算',
  'base-is-zero': '同期数为零，不计算增速',
  'base-is-negative': '同期数为负，不计算增速',
  'not-comparable': '两期数据来源不同或编码所含货物不同，不可比',
  'no-data': '数据未报送',
  'not-applicable': '不适用',
  suppressed: '为保护单个企业的数据，不予公布',
};

/** What the workbook says around the exhibits. */
export const workbookWords = {
  sheets: { cover: '封面', contents: '目录', notes: '说明', symbols: '符号' },
  /** The face of the workbook. */
  font: '微软雅黑',
  columns: { sheet: '工作表', title: '标题', symbol: '符号', meaning: '含义' },
  number: (text: string) => `文号：${text}`,
  issuer: (text: string) => `发布单位：${text}`,
  date: (text: string) => `发布日期：${text}`,
  contact: (text: string) => `联系方式：${text}`,
  toContents: '返回目录',
  toNotes: '查看说明',
  oneTable: '本工作表有一张表。',
  precision: '单元格中为未经四舍五入的数值，按通报中的小数位数显示。',
  noRows: '本期无数据。',
  inGroup: (group: string, label: string) => `${group}·${label}`,
  withUnit: (label: string, unit: string) => `${label}（${unit}）`,
  mark: { revised: '修', provisional: '初' },
  noteOfMark: { revised: '比上一版有修订的数据', provisional: '初步数据，可能修订' },
  noteOfReason,
  or: '；',
};

export type WorkbookWords = typeof workbookWords;
