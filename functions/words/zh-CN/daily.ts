/** What is said of trade a working day. */
export const dailyWords = {
  title: (flow: string): string => `日均${flow}（按法定工作日）`,
  days: '法定工作日（天）',
  dayUnit: '天',
  note: (hasGrowth: boolean): string =>
    `工作日按国务院办公厅节假日安排通知（含调休）计算。季节调整：未作，以日均数${hasGrowth ? '和三月移动同比' : ''}代之。`,
};

export type DailyWords = typeof dailyWords;
