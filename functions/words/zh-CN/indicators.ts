const plans: Readonly<Record<string, string>> = {
  trade: '外贸',
  'going-out': '走出去',
  investment: '招商引资',
};
/** Units that are written otherwise than in the registers. */
const units: Readonly<Record<string, string>> = {};

/** What the chapter on services, capital and business abroad, and the table of all targets say. */
export const indicatorsWords = {
  heading: '服务外包、外资、外经与行动计划目标',
  titles: {
    services: '服务外包',
    capital: '利用外资和内资',
    abroad: '对外投资和对外承包工程劳务',
    projects: '园区外贸项目与服务平台',
    targets: '三个行动计划目标完成情况',
    lights: '三个行动计划目标进度',
  },
  columns: {
    plan: '行动计划',
    now: '累计（期末）',
    yearTarget: '年度目标',
    target: '计划目标',
    needed: '后期需增%',
    light: '进度',
    count: '项数',
    move: '变化（点）',
  },
  plans,
  units,
  /** Of a target that every park must reach: parks that have. */
  parksUnit: '家园区',
  lights: {
    reached: '★已达标',
    'on-pace': '●正常',
    behind: '▲滞后',
    'far-behind': '▼严重滞后',
    risen: '↑提高',
    unchanged: '→持平',
    fallen: '↓下降',
    'no-data': '…无数据',
    suppressed: 'x',
  },
  /** The same in a sentence. */
  lightNames: {
    reached: '达标',
    'on-pace': '正常',
    behind: '滞后',
    'far-behind': '严重滞后',
    unrated: '未评',
  },
  unrated: '未评（无目标值或无数据）',
  notes: {
    targets:
      '外贸指标由进出口数据算得：企业和园区家数按近十二个月（“过”为超过，恰为该数的不计；过20亿美元园区不含海关特殊监管区域），实绩企业按本年累计；其余取自指标文件。后期需增：计划末年为后期各月所需同比增速，之前为年均所需增速。',
    lights:
      '进度：★达到目标；●不慢于序时进度（计划末年以前为增速不低于所需年均增速）；▲落后不超过10个百分点；▼落后超过10个百分点；期末数与目标直接比较。只求提高、没有目标值的指标不评进度，↑、→、↓为比上年同期提高、持平、下降。',
  },
  source: '资料来源：进出口数据、指标文件',
  sentences: {
    outsourcing: '{span}，离岸服务外包执行额{value}亿美元[，{change}]。',
    capital:
      '实际利用外资{foreign}亿美元[，{foreignChange}]；利用省外境内资金{domestic}亿元[，{domesticChange}]。',
    abroad:
      '对外投资中方合同投资额{investment}亿美元[，{investmentChange}]；对外承包工程和劳务合作完成营业额{turnover}亿美元[，{turnoverChange}]。',
    farBehind: '行动计划目标中，进度严重滞后的是{names}。',
    leastDone: '行动计划目标中，进度严重滞后且{least}的是{names}。',
  },
  and: '、',
  most: 4,
};

export type IndicatorsWords = typeof indicatorsWords;
