type RuleText = (name: string, weight: string, cap: string, full: string) => string;

const ratioRule: RuleText = (name, weight, cap, full) =>
  `${name}${weight}分＝实际÷${full}%×分值，最高为分值的${cap}%，不计负分`;

/** What the assessment of places says. */
export const assessmentWords = {
  titles: { park: '园区考核得分', district: '区县（市）考核得分' },
  points: '分',
  indicators: {
    completion: '目标完成',
    growth: '进出口增速',
    'export-growth': '出口增速',
    'import-growth': '进口增速',
    contribution: '拉动',
    'call-out': '通报',
  },
  columns: { total: '总分', rank: '位次', rankBefore: '上月位次', callOut: '通报' },
  calledOut: '滞后',
  ruleOf: {
    completion: (name, weight, cap) => `${name}${weight}分＝完成率÷序时进度×分值，最高为分值的${cap}%`,
    growth: ratioRule,
    'export-growth': ratioRule,
    'import-growth': ratioRule,
    contribution: (name, weight, cap, full) =>
      `${name}${weight}分＝对全市增长的拉动÷${full}个百分点×分值，最高为分值的${cap}%，不计负分`,
    'call-out': (name) => name,
  } satisfies Readonly<Record<string, RuleText>>,
  rule: (rules: readonly string[]): string =>
    `考核办法：${rules.join('；')}。按累计数计算；缺少任一指标的不排位。`,
  callOutRule: (points: string): string =>
    `完成进度落后序时进度超过${points}个百分点的，列为滞后，予以通报。`,
  sentences: {
    leaders:
      '{places}中，考核得分{leading}的是{first}（{firstPoints}分）[、{second}（{secondPoints}分）][和{third}（{thirdPoints}分）]。',
    behind: '{names}完成进度滞后，予以通报。',
  },
  and: '、',
};

export type AssessmentWords = typeof assessmentWords;
