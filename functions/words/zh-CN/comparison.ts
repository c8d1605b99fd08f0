/** The city beside the nation, the province and other cities. */
export const comparisonWords = {
  title: '与全国、全省和其他市州比较',
  columns: { area: '地区', ahead: '本市高（低−）点', share: '本市占比%', cities: '市州位次（累计）' },
  /** Without a number where no city has a place. */
  note: (cities: number | undefined) =>
    `本市以外为公布数。“本市高（低−）点”为本市增速减该地区增速${cities === undefined ? '' : `；位次为表列${cities}个市州之间的位次，有市州无此数的不排位`}。`,
  source: '资料来源：进出口数据、各级公布数',
  sentences: {
    than: '{aheadWord}{area}{points}个百分点',
  },
  areas: { nation: '全国', province: '全省' },
};

export type ComparisonWords = typeof comparisonWords;
