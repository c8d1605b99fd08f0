/** What the mails say. */
export const mailWords = {
  release: {
    subject: (headline: string): string => headline,
    corrected: (headline: string, number: number): string => `【更正·第${number}版】${headline}`,
    greeting: (name: string): string => (name === '' ? '您好：' : `${name}，您好：`),
    intro: (title: string, period: string, isAttached: boolean): string =>
      `《${title}》${period}期已发布${isAttached ? '，全文见附件' : ''}。`,
    correction: (number: number): string => `本期为更正后的第${number}版，替代此前版本。`,
    sealed: '所附 PDF 已加盖本单位电子印章。',
    sealedSubject: (title: string, period: string): string => `【盖章件】${title}（${period}）`,
    sealedIntro: (title: string, period: string, number: number): string =>
      `《${title}》${period}期第${number}版此前已发送，现补发加盖电子印章的 PDF，内容不变。`,
    revised: (item: string, figure: string, before: string, now: string, unit: string): string =>
      `${item} ${figure}：原为 ${before}，现为 ${now}${unit === '' ? '' : `（${unit}）`}`,
    linkInstead: (address: string): string =>
      `文件较大，请尽快由此下载（链接至多十二小时内有效，失效后请向发件单位索取）：${address}`,
    sum: (value: string, unit: string): string => `${value} ${unit}`,
    titleWithIssuer: (issuer: string, title: string): string => `${issuer}${title}`,
    attachment: (title: string, month: string): string => `${title}_${month}.pdf`,
    next: (address: string): string => `联系方式：${address}`,
  },
  /** What editors can do about characters for which a sign is printed. */
  undrawn: '请改用通行字，或把有这些字的 TrueType 字体放入 registers/fonts/。',
  draft: {
    subject: (period: string): string => `【草稿】${period}外贸月通报待核`,
    ready: (period: string): string => `【待发布】${period}外贸月通报已就绪`,
    held: '本月数据待核，尚未发布。原因如下：',
    /** Readers have this edition, and what has changed since is held. */
    heldAfter: (number: number): string =>
      `第${number}版已发布，仍然有效；此后的变动待核，尚未发布。原因如下：`,
    waits: {
      quiet: '数据仍在陆续上传，静候片刻后自动处理。',
      calendar: '已就绪，将按发布日程发布。',
      approval: '已就绪，等待批准发布（release 命令）。',
    },
  },
  upload: {
    subject: (file: string, isRefused: boolean): string =>
      `【${isRefused ? '文件未采用' : '文件待核'}】${file}`,
    intro: (file: string): string => `上传的文件“${file}”有问题，需要处理：`,
    place: (line: number | undefined, column: string | undefined, cell?: string): string =>
      [cell ?? (line === undefined ? '' : `第 ${line} 行`), column === undefined ? '' : `“${column}”列`]
        .filter((text) => text !== '')
        .join(' '),
    more: (count: number): string => `……另有 ${count} 处，见回执。`,
  },
  ambiguous: {
    subject: (month: string): string => `【需要处理】${month}有邮件不知是否发出`,
    intro: '下列读者的邮件在发送途中中断，不知是否送达。请与读者确认，必要时用 resend 命令重发：',
  },
};

export type MailWords = typeof mailWords;
