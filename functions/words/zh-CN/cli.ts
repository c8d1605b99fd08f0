/** What the command line says. */
export const cliWords = {
  written: (path: string) => `月通报已生成：${path}`,
  held: '本月数据待核，已生成草稿（每页标注“草稿”）。原因：',
  noMonth: '没有找到同时包含出口和进口数据的月份。请把海关 CSV 放入文件夹，并用 check 命令检查文件。',
  noSuchMonth: (month: string, present: string) => `没有 ${month} 的数据。现有月份：${present}`,
  noSuchFolder: (path: string) => `找不到文件夹：${path}`,
  badMonth: (text: string) => `月份应写作 2021-05 的形式，现为“${text}”`,
  local: (uploads: string, mailbox: string) =>
    `把文件放入：${uploads}\n邮件在此查看：${mailbox}（.eml 文件）\n按 Ctrl-C 结束。`,
  refusedUpload: (key: string) => `文件未被采用：${key}（用 check 命令查看原因）`,
};

export type CliWords = typeof cliWords;
