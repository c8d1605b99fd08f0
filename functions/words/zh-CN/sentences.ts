const asPrinted: (name: string, exhibit: string) => string = (name) => name;

function turnsFrom(before: string) {
  return {
    'fall-to-rise': '由降转升',
    'rise-to-fall': '由升转降',
    'rise-widens': `增幅比${before}扩大`,
    'rise-narrows': `增幅比${before}收窄`,
    'fall-widens': `降幅比${before}扩大`,
    'fall-narrows': `降幅比${before}收窄`,
    steady: undefined,
  };
}

/**
 * The bulletin's sentences. `{name}` stands for a figure or a name from an exhibit, `[…]` for a clause that falls away
 * when one of its figures is not to be had. Figures and words of direction never stand here: they come from the
 * exhibits, the words for a direction below being chosen by the sign of what is printed.
 */
export const sentenceWords = {
  /** Between two sentences of a paragraph. */
  sentenceGap: '',
  /** A row's name as it stands inside a sentence, and where a sentence begins with it. */
  nameWithin: asPrinted,
  nameFirst: (name: string): string => name,
  growth: { up: '增长', down: '下降', flat: '持平', gap: '', perCent: '%', fold: '倍' },
  /** Whether a growth of a hundred per cent and more is told as a multiple. */
  growthInMultiples: true,
  /** How a surplus or deficit moved. */
  gapGrowth: { up: '扩大', down: '收窄', flat: '持平', gap: '', perCent: '%', fold: '倍' },
  /**
   * How a rate of growth moved against the month before, or in March against the two before together; with the points it
   * moved by where they are known.
   */
  turns: { month: turnsFrom('上月'), two: turnsFrom('年初两个月') },
  turnBy: { month: { before: '', after: '个百分点' }, two: { before: '', after: '个百分点' } },
  /** How a balance turned against the year before; silent where it kept its sign. */
  balanceTurns: { 'fall-to-rise': '上年同期为逆差', 'rise-to-fall': '上年同期为顺差' },
  /**
   * Words that claim something of a whole column, by kind of claim: nowhere else in a sentence may a superlative stand,
   * so that each is checked against its column.
   */
  claims: {
    'pulled-most': '拉动最大',
    'dragged-most': '拖累最大',
    furthest: '居前',
    largest: '居前',
    fastest: '居首',
    'fallen-most': '降幅最大',
    'most-points': '居前',
    'least-done': '完成比例最低',
    highest: '新高',
    lowest: '新低',
  },
  /** How far a claim reaches: around the word for its rows. */
  scopes: {
    all: { before: '各', after: '' },
    listed: { before: '表列', after: '' },
    faster: { before: '增速高于全市的', after: '' },
    'faster-listed': { before: '表列、增速高于全市的', after: '' },
  },
  /** Before names in an order that holds of the rows listed alone: others stand within 其他. */
  amongListed: '表列各项中',
  /** Whatever claims something of more than one row. */
  superlatives:
    /最|第[一二三四五六七八九十\d]|居前|居首|首位|位居|位列|榜首|前[一二三四五六七八九十两几\d]|领先|领跑|之首|之冠|倒数|末位|垫底|唯一|新高|新低/,
  ahead: { up: '快于', down: '慢于', flat: '持平' },
  /** Growth beside another's. */
  above: { up: '高于', down: '低于', flat: '持平' },
  moved: { up: '提高', down: '回落', flat: '持平' },
  surplus: '顺差',
  deficit: '逆差',
  /** What a line did to the growth of the whole: the words before and after the points. */
  pull: {
    total: { up: '拉动进出口增长', afterUp: '个百分点', down: '下拉进出口增速', afterDown: '个百分点' },
    export: { up: '拉动出口增长', afterUp: '个百分点', down: '下拉出口增速', afterDown: '个百分点' },
    import: { up: '拉动进口增长', afterUp: '个百分点', down: '下拉进口增速', afterDown: '个百分点' },
  },
  front: {
    headlineTotal: '{period}{city}进出口{total}[，同比{change}]',
    headlineFlow: '{period}{city}{flow}{total}[，同比{change}]',
    keyFigures: {
      total: '进出口',
      export: '出口',
      import: '进口',
      balance: '进出口差额',
      toDate: '累计进出口',
    },
    toDateOf: { total: '累计进出口', export: '累计出口', import: '累计进口' },
    onYear: (change: string) => `同比${change}`,
    noChange: '无可比基数',
    month: '{period}，{city}{flow}{total}[，同比{change}]。',
    summary: '{period}，{city}{flow}{total}[，同比{change}（下同）]；累计{toDate}[，{toDateChange}]。',
    drivers: { toDate: '累计增速中，{clauses}。', month: '当月增速中，{clauses}。' },
    byMarket: '',
    byProduct: '',
    pulls: '{among}{name}{pull}',
    pull: { up: '拉动', afterUp: '个百分点', down: '下拉', afterDown: '个百分点' },
    target: '累计完成进出口年度目标的{completion}%，{aheadWord}序时进度{lead}个百分点。',
    targetLevel: '累计完成进出口年度目标的{completion}%，与序时进度{aheadWord}。',
    and: '，',
    also: '；',
  },
  overall: {
    month: '{period}，{city}进出口总值{total}[，同比{change}（下同）][，{turn}][；环比{onMonth}]。',
    flows: '其中，出口{exports}[，{exportsChange}]；进口{imports}[，{importsChange}][；{balance}]。',
    balance: '贸易{word}{amount}[，{moved}][（{turn}）]',
    single: '{period}，{city}{flow}{total}[，同比{change}（下同）][，{turn}][；环比{onMonth}]。',
    toDate:
      '{span}，{flow}{total}[，{change}][；其中，出口{exports}，{exportsChange}][；进口{imports}，{importsChange}]。',
    otherCurrency: '按{currency}计，{span}{flow}{total}[，{change}]。',
    target:
      '累计完成进出口年度目标的{completion}%，{aheadWord}序时进度{lead}个百分点[，上年同期完成全年的{seasonal}%][；后期各月需同比{needed}方可完成全年目标]。',
    targetLevel:
      '累计完成进出口年度目标的{completion}%，与序时进度{aheadWord}[；后期各月需同比{needed}方可完成全年目标]。',
    targetOfYear: '全年完成进出口年度目标的{completion}%。',
  },
  breakdown: {
    leader: '{span}，{among}{name}{flow}{value}，占{share}%[，{change}][，{pull}]。',
    further: '{name}{value}[，{change}]',
    /** Of one flow, which is named: the name of a good may end in a figure. */
    furtherOf: '{name}{flow}{value}[，{change}]',
    single: '本期{flow}全部为{name}。',
    join: '；',
    stop: '。',
  },
  goods: { exports: '出口商品中，', imports: '进口商品中，', groups: '按商品大类看，' },
  markets: {
    emerging: '新兴市场{flow}占{share}%[，比重比上年同期{moveWord}{move}个百分点]。',
    hhi: '市场集中度指数（HHI）为{value}[，上年同期为{before}]。',
  },
  places: {
    ahead:
      '园区中，完成年度目标进度{furthest}的是{first}（{firstDone}%）[、{second}（{secondDone}%）][和{third}（{thirdDone}%）]。',
    behind: '{first}完成{firstDone}%，{aheadWord}序时进度{firstLead}个百分点，需加大调度力度。',
    behindBoth:
      '{first}、{second}分别完成{firstDone}%、{secondDone}%，{aheadWord}序时进度{firstLead}个、{secondLead}个百分点，需加大调度力度。',
    missed: '年度目标未完成，{least}的是{first}（{firstDone}%）[和{second}（{secondDone}%）]。',
    volume:
      '{places}中，进出口总量{largest}的是{first}（{firstValue}）[、{second}（{secondValue}）][和{third}（{thirdValue}）][；增速{mostGrown}的是{fastest}（{rate}%）]。',
  },
  zones: { sum: '{span}，海关特殊监管区域（场所）{flow}{value}，占{share}%[，{change}][，{pull}]。' },
  /** Words that tell a direction: they must speak of a cell wherever they stand. */
  directionWords: [
    '增长',
    '下降',
    '上升',
    '回落',
    '提高',
    '减少',
    '扩大',
    '收窄',
    '快于',
    '慢于',
    '持平',
    '顺差',
    '逆差',
    '拉动',
    '下拉',
  ],
};

export type SentenceWords = typeof sentenceWords;
