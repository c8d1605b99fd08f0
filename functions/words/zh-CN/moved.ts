/** What is said of trade that has come or gone. */
export const movedWords = {
  titles: { market: '新增和流失的市场', chapter: '新增和流失的商品（章）' },
  kind: '类别',
  kinds: { come: '新增', gone: '流失' },
  note: '新增：上年同期没有、本年有；流失：上年同期有、本年没有。仅列超过阈值的，阈值见 bulletin.json。',
};

export type MovedWords = typeof movedWords;
