/** How trade has gone of late: a table of its course, and what the notice says of it. */
export const momentumWords = {
  title: '进出口走势',
  columns: {
    before: '上月同比%',
    streaks: '连续月数',
    turned: '增速同向',
    grown: '增（减−）',
    records: '新高（新低−）',
    high: '近…个月',
    highOfYears: '近…年同月',
    quarter: '三个月合计同比%',
    now: '本期',
    quarterBefore: '前三个月',
    pulls: '拉动当月增长',
  },
  drivers: { market: '当月拉动和拖累最多的市场', section: '当月拉动和拖累最多的商品类' },
  driversNote: (ends: number) => `列进出口、出口、进口各自拉动、下拉最多的${ends}项。`,
  note: '1、2月合为一期：3月的“上月同比”为1—2月合计的增速，“增速同向”的月数按两个月计，“增（减−）”逐月计；1、2月当月不计连续月数。“增速同向”为增速连续扩大（或收窄、由升转降等）的月数，“新高”为当月额高于此前各月（或此前各年同月）的期数，限于本期以前36个月。',
};

export type MomentumWords = typeof momentumWords;
