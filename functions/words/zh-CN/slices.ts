/** Names that no code list gives: of what the product itself sorts trade into. */
export const sliceWords = {
  total: '合计',
  unlistedProduct: (code: string, subheading: string) => `${code}（${subheading}项下，名录未收）`,
  unclassified: '未分类',
  flows: { export: '出口', import: '进口' },
  plannedGroup: '机电和高新技术产品',
  marketKinds: { traditional: '传统市场', emerging: '新兴市场' },
  continents: {
    asia: '亚洲',
    africa: '非洲',
    europe: '欧洲',
    'latin-america': '拉丁美洲',
    'north-america': '北美洲',
    oceania: '大洋洲',
    unknown: '国别（地区）不详',
  },
  regimeFamilies: {
    general: '一般贸易',
    processing: '加工贸易',
    bonded: '保税物流',
    'e-commerce': '跨境电商',
    'market-procurement': '市场采购',
    tourist: '旅游购物',
    other: '其他贸易方式',
  },
  ownerships: { state: '国有企业', foreign: '外商投资企业', private: '民营企业', other: '其他企业' },
};

export type SliceWords = typeof sliceWords;
