/** What is said of trade that has come or gone. */
export const movedWords = {
  titles: { market: '新增和流失的市场', chapter: '新增和流失的商品（章）' },
  kind: '类别',
  kinds: { come: '新增', gone: '流失' },
  note: ({ newShare, lostPull }: { readonly newShare: number; readonly lostPull: number }) =>
    `新增：上年同期没有、本年有，比重不低于${newShare}%；流失：上年同期有、本年没有，下拉增速不少于${lostPull}个百分点。`,
};

export type MovedWords = typeof movedWords;
