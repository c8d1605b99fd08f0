/** What the public edition says of what it keeps back. */
export const disclosureWords = {
  /** In the place of the document's number. */
  edition: '公开版',
  titleOf: (title: string): string => `${title}（公开版）`,
  rest: '其他（含未单列）',
  rule: (firms: number): string =>
    `本版为公开版。某项数据所涉企业少于${firms}家，或其中一家占比过大，或第二大企业可据以推得第一大企业数据的，不单独列出，并入“其他（含未单列）”；为防止倒推或较准确地估得，同表或他表中与之相关的个别项目一并不单列。合计数不受影响。企业名单、考核、调度内容不在本版。`,
  /** With which editions published figures are revised, by the setting. */
  revisedWith: {
    monthly: '随每月通报一并公布',
    quarterly: '随每季度末月（3月、6月、9月、12月）的通报一并公布',
    yearly: '随每年12月的通报一并公布',
  },
  revisions: (revisedWith: string): string =>
    `已公布的数据按期修订，${revisedWith}；修订前后均以最近一版为准。公开版的修订也按此规则：两版之差、两月之差同样视为一项数据，所涉企业过少或过于集中的，公开版维持原数并标“初”，待变动涉及足够多企业时一并修订；合计数的修订亦同。公开数据均按表列单位取舍，取舍本身不作为保密手段。`,
  waiting: '本版部分以前公布的数据（标“初”）有待修订。',
  sources:
    '规则依据：欧盟统计局统计披露控制卓越中心《统计披露控制手册》（Handbook on Statistical Disclosure Control）第2版（2024年）第4章（最低频数、占比与p%规则、关联表和次级隐匿；占比界限按该手册不予公布）；英国税务海关总署（HMRC）货物贸易统计的隐匿政策与定期修订；英国国家统计局（ONS）统计披露控制政策及英国政府统计部门（GSS）关于行政数据表“差分”披露的指引；《中华人民共和国统计法》关于不得泄露单个统计调查对象资料的规定。',
  /** What `disclosure` tells the bureau. */
  report: {
    shown: '公开版单列的项目：',
    dimension: (dimension: string, open: number, rows: number, perCent: string): string =>
      `${dimension}：${rows}项中单列${open}项，占当月总值${perCent}%`,
    closed: (count: number): string => `不单列${count}项：`,
    waiting: (count: number): string => `暂按原数列示、有待修订的数据${count}项：`,
    why: {
      'few-firms': '企业过少',
      'one-firm': '一家企业占比过大',
      neighbour: '防止倒推其他项目',
      successor: '并入前已不单列',
      unsearched: '与其他表合看所能推得的过多，无法逐一查验，该类项目一律不单列',
    },
    flows: { export: '出口', import: '进口' },
  },
  noFirms: '本版为公开版。数据来源不含企业信息，均为可公开的汇总数据。',
};

export type DisclosureWords = typeof disclosureWords;
