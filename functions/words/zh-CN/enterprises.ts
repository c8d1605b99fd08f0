/** What the chapter on enterprises says. */
export const enterprisesWords = {
  heading: '企业',
  unit: '家',
  titles: {
    classes: '企业实绩与进退情况',
    thresholds: '进出口额过亿美元企业家数',
    concentration: '企业集中度',
    top: '进出口额居前企业',
    key: '重点调度企业',
    'broke-zero': '破零企业（累计额居前）',
    doubled: '倍增企业（累计额居前）',
    lost: '流失企业（上年同期额居前）',
  },
  columns: {
    class: '类别',
    count: '家数',
    countBefore: '上年同期家数',
    threshold: '规模',
    toDate: '本年累计',
    twelveMonths: '近十二个月',
    lastYear: '上年全年',
    planTarget: '计划目标',
    place: '园区（区县）',
    contact: '联系单位',
  },
  rows: {
    active: '有进出口实绩企业',
    'broke-zero': '破零',
    resumed: '恢复',
    doubled: '倍增',
    grown: '增长',
    shrunk: '下降',
    lost: '流失',
    'over-100m': '过亿美元',
    'over-500m': '过5亿美元',
    'over-1b': '过10亿美元',
  },
  first: (count: number): string => `前${count}家企业占比`,
  notes: {
    classes:
      '破零：上年全年无实绩，本年有；恢复：上年同期无实绩，上年其他月份有；倍增：不低于上年同期两倍；流失：上年同期有实绩，本年无。按累计数划分。',
    thresholds: '按企业进出口额（美元）计；“过”为超过，恰为该数的不计。',
    concentration: '各年分别取当年居前企业。',
    hhi: 'HHI为各企业占全部企业进出口额比重（以百分数计）的平方和，取值0至10000，越高越集中。',
    key: '按超欠序时进度由低到高排列。',
    more: (all: number, shown: number): string => `共${all}家，列前${shown}家。`,
  },
  sentences: {
    active: '{span}，全市有进出口实绩的企业{count}家[，上年同期为{before}家]。',
    brokeZero: '破零企业{count}家，进出口{value}[，{pull}]',
    doubled: '倍增企业{count}家，进出口{value}[，{pull}]',
    lost: '流失企业{count}家[，{pull}]',
    thresholds:
      '近十二个月，进出口额过亿美元的企业{first}家[（行动计划目标{target}家）]，过五亿美元的{second}家，过十亿美元的{third}家。',
    concentration: '进出口额{name}为{share}%[，比上年同期{moveWord}{move}个百分点]。',
    hhi: '企业集中度指数（HHI）为{value}[，上年同期为{before}]。',
    keyBehind: '重点调度企业中，{first}[，{second}]，需加强调度。',
    keyMissed:
      '重点调度企业中，年度目标未完成，{least}的是{first}（{firstDone}%）[和{second}（{secondDone}%）]。',
    keyFirm: '{name}完成年度目标{done}%、{aheadWord}序时进度{lead}个百分点',
    keyFallen: '累计{fallen}的是{names}，{change}。',
    and: '、',
  },
};

export type EnterprisesWords = typeof enterprisesWords;
