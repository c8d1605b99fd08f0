const among: Readonly<Record<string, string>> = {
  markets: '市场',
  sections: '商品类别',
  'regime-families': '贸易方式',
  ownership: '企业类型',
  zones: '特殊监管区域',
  'enterprises-top': '企业',
  'enterprises-lost': '流失企业',
  other: '项目',
};

/** How much is worth a word, by rule: points and per cent as the settings have them. */
interface Thresholds {
  readonly pullUp: number;
  readonly pullDown: number;
  readonly turn: number;
  readonly needed: number;
  readonly concentration: number;
  readonly firmPoints: number;
  readonly newShare: number;
  readonly lostPull: number;
  readonly unitValue: number;
  readonly most: number;
}

/** What the chapter of new situations and problems says. */
export const findingsWords = {
  heading: '新情况、新问题',
  title: '新情况、新问题一览',
  columns: { rule: '类别', item: '对象', table: '所在表', figure: '指标', value: '数值' },
  /** A column by its name, under the heading it shares with others. */
  columnOf: (group: string, label: string): string => `${group} ${label}`,
  ruleHeading: (rule: string): string => `${rule}。`,
  rules: {
    'pull-up': '拉动明显',
    'pull-down': '拖累明显',
    turn: '走势异动',
    target: '目标难度大',
    concentration: '集中度上升',
    new: '新增贸易',
    lost: '流失贸易',
    'unit-value': '单价异动',
    silent: '未报送',
  },
  /** What may be wrong with the data: a list of its own. */
  doubts: {
    title: '数据存疑一览',
    note: (t: Thresholds) =>
      `按规则自动检出，须核实，不作为情况分析；每类至多列${t.most}条。单价异动为单价变动${t.unitValue}%以上；未报送为此前有进出口、当月没有数据的园区和区县（市）。`,
  },
  note: (t: Thresholds) =>
    `按规则自动检出，以超过阈值的倍数排序，每类至多列${t.most}条；“增速高于全市”指高出0.05个百分点以上。阈值：拉动${t.pullUp}个、拖累${t.pullDown}个百分点；走势异动为当月同比明显偏离此前各月（不含1、2月）的一般水平；后期需增${t.needed}%；市场集中度指数上升${t.concentration}%，前十家企业占比上升${t.firmPoints}个百分点；新增占${t.newShare}%，流失下拉${t.lostPull}个百分点。`,
  among,
  sentences: {
    pullUp: '{name}{pull}[，同比{change}]，在{among}中{claim}。',
    pullDown: '{name}{pull}[，同比{change}]，在{among}中{claim}。',
    turnAbove: '{period}{flow}同比{change}，明显高于近一年的一般水平。',
    turnBelow: '{period}{flow}同比{change}，明显低于近一年的一般水平。',
    target: '{name}仅完成目标的{done}%，后期须同比{needed}，按目前进度难以完成。',
    targetOfPlan: '{name}为计划目标的{done}%，须年均{needed}方可如期达到，难度较大。',
    concentratedMarkets: '市场集中度指数（HHI）由上年同期的{before}升至{now}，市场趋于集中。',
    concentratedFirms: '{name}由上年同期的{before}%升至{now}%，对大企业的依赖加深。',
    fresh: '{name}上年同期没有{flow}，本年累计{value}。',
    lost: '{name}上年同期有{flow}，本年没有，{pull}。',
    unitValue: '{name}金额同比{change}、数量同比{quantity}，单价变动较大，须核实价格或数量。',
    silent: '{name}此前有{flow}，当月没有报送数据，须核实是否漏报。',
  },
};

export type FindingsWords = typeof findingsWords;
