/** What the operator's commands say. */
export const operateWords = {
  states: {
    collecting: '收集中',
    held: '待核',
    ready: '就绪',
    released: '已发布',
    'revision-pending': '更正待发布',
  },
  waits: { quiet: '等待上传完毕', calendar: '等待发布日程', approval: '等待批准' },
  state: (month: string, state: string, waits: string): string =>
    `${month}  ${state}${waits === '' ? '' : `（${waits}）`}`,
  edition: (number: number, released: string, headline: string): string =>
    `第${number}版 ${released} ${headline}`,
  ordered: (month: string): string => `已安排处理 ${month}`,
  nothingFiled: (month: string): string => `${month} 还没有可发布的版本`,
  reopened: (count: number): string => `${count} 封邮件将重新发送`,
  uploaded: (count: number): string => `已上传 ${count} 个文件`,
};

export type OperateWords = typeof operateWords;
