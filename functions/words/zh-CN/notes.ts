/** What readers must know of the figures: valuation, bases, definitions, symbols, and what is missing. */
export const noteWords = {
  coverage: '本通报数据为本市进出口货物贸易统计。出口按离岸价（FOB）、进口按到岸价（CIF）统计。',
  currencies: (hasGrowth: boolean) =>
    `人民币值与美元值均按海关逐票折算结果汇总${hasGrowth ? '，两种货币的增速可能不同' : ''}。`,
  yearAgo: '同比以上年同期现行修订数为基数。',
  pull: '“拉动”为该项对总值增速的贡献，单位为百分点。',
  pace: '序时进度＝已过月数÷12；季节进度＝上年同期累计占上年全年的比重；超欠序时＝完成进度－序时进度（百分点），超欠季节＝完成进度－季节进度；后期需增＝完成全年目标所需的后期各月同比增速。',
  ranks: '位次按未取整数计算，数值相同的并列；区县（市）与园区为两种分法，不能相加。',
  /** Below a table of the public edition that tells few places apart. */
  placesApart: (places: string, apart: number, all: number) =>
    `全市${all}个${places}单列${apart}个，其余${all - apart}个按公开规则并入“其他”。`,
  recoded: (names: readonly string[]) =>
    `税则号列有调整，下列商品编码前后所含货物不同，同比不可比（//）：${names.join('、')}。`,
  silent: (names: readonly string[]) =>
    `${names.join('、')}当月没有报送数据，尚待核实，其当月数、增速、进度和位次以“…”表示；累计为已报送各月之和，各地相加因此可能少于全市实际；位次为已报送各地之间的位次。`,
  balance: (hasGrowth: boolean) =>
    `差额为出口减进口${hasGrowth ? '；其同比为差额绝对值的变动，顺差与逆差互转的不计算' : ''}。`,
  rounding: '合计数或相对数由于单位取舍不同而产生的计算误差，均未作机械调整。',
  symbols:
    '表中符号：“—”表示无基数或不适用；“…”表示数据未取得；“//”表示两期来源不同或编码所含货物不同、不可比；“x”表示为保守企业秘密不公布；“0.0”表示不足本表最小单位的一半；“修”为修订数，“初”为初步数。',
  classification: '商品按《商品名称及编码协调制度》（HS）归类。商品大类与区域组织之间有交叉，不能相加。',
  groupings: (hasGrowth: boolean) => `区域组织按本期成员国（地区）计算${hasGrowth ? '，两年同口径' : ''}。`,
  hhi: 'HHI为各市场占比平方和（占比以百分数计，取值0至10000），越高越集中。',
  unitValue: '单价为美元值除以数量，仅在计量单位一致时计算。',
  registers: (files: readonly string[]) =>
    `未提供登记表：${files.join('、')}。依赖这些登记表的内容未编列或采用默认设置。`,
  noIndicators: '未提供指标文件，服务外包、外资、外经指标未编列。',
  manifest: '电子附表为随附的XLSX和CSV文件；上传文件名称见随附清单。',
  contact: (contact: string) => `联系方式：${contact}`,
};

export type NoteWords = typeof noteWords;
