import type { datasets as chinese, dimensions as ofChinese } from '../zh-CN/dimensions.ts';

export const dimensions: typeof ofChinese = {
  total: 'Whole city',
  section: 'HS section',
  chapter: 'HS chapter',
  heading: 'HS heading',
  subheading: 'HS subheading',
  product: 'Product',
  productGroup: 'Product group',
  market: 'Market',
  grouping: 'Region or organisation',
  marketKind: 'Kind of market',
  continent: 'Continent',
  regime: 'Customs regime',
  regimeFamily: 'Group of regimes',
  ownership: 'Ownership',
  district: 'District or county',
  park: 'Park',
  enterprise: 'Enterprise',
};

export const datasets: typeof chinese = {
  enterprise: 'enterprise declarations',
  platform: 'data of the customs statistics platform',
  generic: 'reported data',
  indicators: 'indicator files',
};

/** As within a sentence: "HS section", "product group". */
export function withinSentence(name: string): string {
  return name.replace(/^[A-Z](?=[a-z])/, (initial) => initial.toLowerCase());
}
