/** What the public edition says of what it keeps back. */
export const disclosureWords = {
  /** In the place of the document's number. */
  edition: '公开版',
  titleOf: (title: string): string => `${title}（公开版）`,
  rest: '其他（含未单列）',
  rule: (firms: number, perCent: number): string =>
    `本版为公开版。某项数据所涉企业少于${firms}家，或其中一家占比超过${perCent}%的，不单独列出，并入“其他（含未单列）”；为防止倒推，与之相邻的个别项目一并不单列。合计数不受影响。企业名单、考核、调度内容不在本版。`,
  noFirms: '本版为公开版。数据来源不含企业信息，均为可公开的汇总数据。',
};

export type DisclosureWords = typeof disclosureWords;
