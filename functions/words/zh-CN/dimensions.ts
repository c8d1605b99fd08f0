import type { Dimension } from '../../trade/cut.ts';

/** What trade is divided by, as columns are headed and questions are asked. */
export const dimensions: Readonly<Record<Dimension, string>> = {
  total: '全市',
  section: '商品类',
  chapter: '商品章',
  heading: '品目',
  subheading: '子目',
  product: '商品',
  productGroup: '商品大类',
  market: '国别（地区）',
  grouping: '区域组织',
  marketKind: '传统与新兴市场',
  continent: '大洲',
  regime: '贸易方式',
  regimeFamily: '贸易方式大类',
  ownership: '企业性质',
  district: '区县（市）',
  park: '园区',
  enterprise: '企业',
};

/** Where figures come from. */
export const datasets = {
  enterprise: '企业申报数据',
  platform: '海关统计数据平台',
  generic: '报送数据',
  indicators: '指标文件',
};
