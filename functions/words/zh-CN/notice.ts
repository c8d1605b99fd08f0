/**
 * The notice on page 1: six points, each begun by the sentence that matters. `{name}` and `[…]` as in the bulletin's
 * sentences.
 */
export const noticeWords = {
  /** （一） before a point. */
  mark: (position: number): string => `（${['一', '二', '三', '四', '五', '六'][position - 1] ?? position}）`,
  total: {
    lead: '{period}，{city}{flow}{total}[，同比{change}（下同）]。',
    toDate:
      '累计{toDate}[，{change}][，{first}][、{second}][，占{area}{share}%][，在表列市州中总量居第{rank}位][、增速居第{rankGrowth}位]。',
  },
  momentum: {
    /** How growth turned, for how many months running where it is more than one. */
    turns: {
      'fall-to-rise': { sentence: '{flow}{verb}', verb: '由降转升' },
      'rise-to-fall': { sentence: '{flow}{verb}', verb: '由升转降' },
      'rise-widens': { sentence: '{flow}增幅[连续{count}个月]{verb}', verb: '扩大' },
      'rise-narrows': { sentence: '{flow}增幅[连续{count}个月]{verb}', verb: '收窄' },
      'fall-widens': { sentence: '{flow}降幅[连续{count}个月]{verb}', verb: '扩大' },
      'fall-narrows': { sentence: '{flow}降幅[连续{count}个月]{verb}', verb: '收窄' },
      steady: undefined,
    },
    join: '，',
    stop: '。',
    before: '{period}{clauses}。',
    /** The month before; in March the two before. */
    earlier: { month: '上月', two: '年初两个月' },
    /** Verbs of what is one and what are many. */
    be: { total: '', export: '', import: '' },
    have: { total: '', export: '', import: '' },
    rate: '{flow}{change}',
    grown: '{flow}连续{count}个月{direction}。',
    high: '{flow}为近{count}个月{claim}。',
    highOfYears: '{flow}为近{count}年同期{claim}。',
    quarter: (number: number): { readonly now: string; readonly before: string } => {
      const name = ['上年四', '一', '二', '三', '四'];
      return { now: `${name[number] ?? ''}季度`, before: `${name[number - 1] ?? ''}季度` };
    },
    threeMonths: { now: '近三个月', before: '之前的三个月' },
    average: '{now}{flow}{be}{change}[，{before}{changeBefore}]。',
  },
  drivers: {
    lead: '当月{flow}增速中，{among}{clauses}。',
    join: '；',
    flow: '{flow}增速中，{among}{clauses}。',
  },
  targets: {
    lead: '完成{flow}年度目标的{completion}%，{aheadWord}序时进度{lead}个百分点[、{seasonWord}上年同期进度{season}个百分点]。',
    level:
      '完成{flow}年度目标的{completion}%，与序时进度{aheadWord}[，{seasonWord}上年同期进度{season}个百分点]。',
    /** Where the months left may even fall. */
    slack: '后期各月同比降幅不超过{needed}%即可完成全年目标。',
    enough: '后期各月同比增速达到{needed}%即可完成全年目标。',
    asked: '后期各月同比增速须达到{needed}%方可完成全年目标。',
    lights: '行动计划{total}项目标：{list}项。',
    light: '{name}{count}',
    join: '、',
  },
  places: {
    ahead:
      '{places}年度目标进度{furthest}的是{first}（{firstDone}%）[、{second}（{secondDone}%）][、{third}（{thirdDone}%）]。',
    /** The same of the next kind of places. */
    aheadToo:
      '{places}{furthest}的是{first}（{firstDone}%）[、{second}（{secondDone}%）][、{third}（{thirdDone}%）]。',
    behind: '{names}{aheadWord}序时进度{leads}个百分点。',
    join: { names: '、', lastName: '、', points: '个、', lastPoint: '个、' },
  },
  charts: {
    rates: {
      title: '出口、进口同比增速（%）',
      months: (first: number, last: number) => `${first}—${last}月`,
    },
  },
};

export type NoticeWords = typeof noticeWords;
