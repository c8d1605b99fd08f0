/** What the command line says. */
export const cliWords = {
  written: (path: string) => `月通报已生成：${path}`,
  held: '本月数据待核，已生成草稿（每页标注“草稿”）。原因：',
  noMonth: '没有找到同时包含出口和进口数据的月份。请把海关 CSV 放入文件夹，并用 check 命令检查文件。',
  noSuchMonth: (month: string, present: string) => `没有 ${month} 的数据。现有月份：${present}`,
  noSuchFolder: (path: string) => `找不到文件夹：${path}`,
  notWritable: (path: string) => `不能写入文件夹：${path}。请用 --out 指定另一个文件夹。`,
  noStack: (name: string, reason: string) =>
    `不能从 AWS 读取“${name}”的设置：${reason}。请核对名称，以及环境变量 AWS_REGION、AWS_PROFILE（与部署时相同）。`,
  badMonth: (text: string) => `月份应写作 2021-05 的形式，现为“${text}”`,
  /** Of a command line that cannot be understood. */
  misread: {
    verb: (verb: string, known: readonly string[]) =>
      `没有“${verb}”这个命令。可用的命令：${known.join('、')}。各命令的用法见 bulletin help`,
    verbFirst: (option: string, verb: string) =>
      `命令要写在最前面，选项写在命令之后，如 bulletin ${verb} --lang en；现在最前面的是“${option}”`,
    option: (option: string, similar: string, verb: string) =>
      `命令 ${verb} 没有“${option}”这个选项${similar === '' ? '' : `（是不是 ${similar}？）`}。有哪些选项，见 bulletin ${verb} --help`,
    optionMissing: (option: string, verb: string) =>
      `选项 ${option} 后面没有内容，应写什么见 bulletin ${verb} --help`,
    missing: (argument: string, verb: string) =>
      `命令 ${verb} 后面还要写“${argument}”，用法见 bulletin ${verb} --help`,
    tooMany: (words: string, verb: string) =>
      `命令 ${verb} 后面写得太多：${words}。名称中有空格的请加引号；用法见 bulletin ${verb} --help`,
    choice: (option: string, value: string, known: string) =>
      `选项 ${option} 不能是“${value}”，可用：${known}`,
    conflict: (option: string, other: string) => `选项 ${option} 与 ${other} 只能写一个`,
  },
  local: (uploads: string, mailbox: string) =>
    `把文件放入：${uploads}\n邮件在此查看：${mailbox}（.eml 文件）\n按 Ctrl-C 结束。`,
  portal: (address: string) => `每月的情况、上传、发布都在这个网页上办：${address}`,
  badPort: (text: string) => `端口应为 0 至 65535 的整数，现为“${text}”`,
  registerUnreadable: (key: string, reason: string) =>
    `登记表“${key}”在，但不能读取（${reason}）。请检查读取权限；如是链接，请检查它指向的文件是否还在。`,
  notTakenIn: (key: string, reason: string) =>
    `处理文件“${key}”时程序出错：${reason}。其所涉月份将等候，下次运行时重试。`,
  refusedUpload: (key: string) => `文件未被采用：${key}（用 check 命令查看原因）`,
};

export type CliWords = typeof cliWords;
