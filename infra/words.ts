/** What operators read of the deployment: each sentence in Chinese, then in English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What each alarm means to people. Every name is also a heading of the runbook. */
export const impacts = {
  'uploads-dead-letters': {
    zh: '有上传文件反复处理失败，已被搁置：其数据未计入，相关月份的通报会缺数或等待。',
    en: 'An upload failed again and again and was set aside: its rows do not count, and its months wait or lack them.',
  },
  'months-dead-letters': {
    zh: '有月份反复编制失败，已被搁置：该月通报没有生成或没有发出。',
    en: 'A month failed again and again and was set aside: its bulletin was not made or not sent.',
  },
  'intake-errors': {
    zh: '入库程序中断（超时、内存不足或程序错误）：上传文件可能要等半小时才会重试。',
    en: 'The intake broke off (time, memory or a bug): an upload may wait half an hour for its next try.',
  },
  'publish-errors': {
    zh: '编制发布程序中断（超时、内存不足或程序错误）：通报可能推迟，正在发送的邮件可能情况不明。',
    en: 'Publishing broke off (time, memory or a bug): a bulletin may be late, and a mail under way may be in doubt.',
  },
  'intake-throttles': {
    zh: '账户的并发上限用尽，入库程序在排队：上传的处理会变慢，但不会丢失。',
    en: 'The account has no room for more functions and the intake waits: uploads take longer, none is lost.',
  },
  'publish-throttles': {
    zh: '账户的并发上限用尽，编制发布程序在排队：通报可能错过日历规定的时刻。',
    en: 'The account has no room for more functions and publishing waits: a bulletin may miss its minute of release.',
  },
  'uploads-waiting': {
    zh: '有上传文件超过一小时仍未处理完：办事人员看不到处理结果。',
    en: 'An upload has waited for more than an hour: the officer who sent it sees no receipt.',
  },
  'months-waiting': {
    zh: '有月份超过一小时仍未处理完：新数据尚未进入通报。',
    en: 'A month has waited for more than an hour: new figures have not reached its bulletin.',
  },
  'month-held': {
    zh: '有月份被扣住的天数超过规定：读者收不到该月通报，原因写在该月状态里。',
    en: 'A month has been held for longer than agreed: readers have no bulletin; the reasons stand on its status.',
  },
  'mail-unsent': {
    zh: '有邮件未能发出：至少一位读者没有收到通报。',
    en: 'Mail could not be sent: at least one reader has no bulletin.',
  },
  'mail-ambiguous': {
    zh: '有邮件不知是否已发出（发送后、登记前中断）：程序不会自行重发，须由人决定。',
    en: 'Nobody knows whether a mail went out (broken off between sending and recording): it is not sent again unless a person decides so.',
  },
  'gate-asleep': {
    zh: '定时检查已停止半小时：到期的通报不会自动发布，也不会再有其他提醒。',
    en: 'Nothing has woken the gate for half an hour: no month that is due is released, and no other alarm about months would come.',
  },
} as const satisfies Record<string, Words>;

export type AlarmName = keyof typeof impacts;

/** What the outputs of the stack are for. */
export const outputWords = {
  uploadTo: {
    zh: '把海关数据 CSV 放在这里',
    en: 'drop customs CSVs here',
  },
  uploadPage: {
    zh: '在浏览器中上传',
    en: 'the same in a browser',
  },
  uploaderPolicy: {
    zh: '授予上传人员的权限策略',
    en: 'the policy to attach to those who upload',
  },
  operatorPolicy: {
    zh: '授予运维人员的权限策略',
    en: 'the policy to attach to those who are called',
  },
  registers: {
    zh: '园区、企业、目标、收件人等名录放在这里',
    en: 'registers of parks, firms, targets and readers stand here',
  },
  dashboard: {
    zh: '运行情况看板',
    en: 'how it is going',
  },
  queries: {
    zh: '在 Athena 中查询的数据库与工作组',
    en: 'database and work group in Athena',
  },
  operators: {
    zh: '报警通知主题',
    en: 'the topic that calls the operators',
  },
  dkim: {
    zh: '须在发件域名的 DNS 中添加的 CNAME 记录',
    en: "CNAME record to add to the sender's DNS",
  },
  deadLetters: {
    zh: '被搁置的消息',
    en: 'messages that were set aside',
  },
  setting: {
    zh: '命令行读取的设置',
    en: 'a setting that the command line reads',
  },
} as const satisfies Record<string, Words>;

/** Headings of the dashboard. */
export const dashboardWords = {
  alarms: { zh: '报警', en: 'Alarms' },
  queues: { zh: '排队的消息', en: 'Messages waiting' },
  deadLetters: { zh: '被搁置的消息', en: 'Messages set aside' },
  durations: { zh: '运行时间', en: 'Duration' },
  runs: { zh: '运行与错误', en: 'Runs and errors' },
  bulletins: { zh: '上传与通报', en: 'Uploads and bulletins' },
  mail: { zh: '邮件', en: 'Mail' },
  held: { zh: '月份被扣住的天数', en: 'Days a month has been held' },
} as const satisfies Record<string, Words>;

/** Both languages as one text. */
export function inBoth({ zh, en }: Words): string {
  return `${zh} ${en}`;
}
