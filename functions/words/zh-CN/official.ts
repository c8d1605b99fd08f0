/** What stands in an official document round its text. The form is Chinese, and so are its words. */
export const officialWords = {
  title: (issuer: string, period: string, city: string) => [
    ...(issuer === '' ? [] : [issuer]),
    `关于${period}${city}外贸情况的通报`,
  ],
  attachments: (title: string) => `附件：${title}`,
  /** With the next bulletin's day, where that is known. */
  closing: (next: string) => `分项情况和图表详见附件${next === '' ? '' : `，下期定于${next}印发`}。`,
  annex: '附件',
  annexTitle: (period: string, city: string) => `${period}${city}外贸运行情况`,
  copies: (names: string) => `抄送：${names}`,
  printed: (day: string) => `${day}印发`,
};
