import type {
  Bulletin,
  Cell,
  Chapter,
  Column,
  Direction,
  Exhibit,
  KeyFigure,
  Row,
  Sentence,
} from '../../functions/bulletin/model/bulletin.ts';
import { monthOf } from '../../functions/trade/month.ts';
import { pointsSaying } from '../points-saying.ts';
import { bullets, columnsAndLine, divergingBars, sparkline } from './sample-charts.ts';

const markets =
  '美国 中国香港 韩国 越南 德国 日本 印度尼西亚 马来西亚 澳大利亚 巴西 中国台湾 泰国 荷兰 新加坡 俄罗斯联邦 印度 英国 刚果民主共和国 沙特阿拉伯 阿拉伯联合酋长国';
const parks =
  '长沙经济技术开发区 长沙高新技术产业开发区 浏阳经济技术开发区 宁乡经济技术开发区 望城经济技术开发区 黄花综合保税区 金霞保税物流中心 雨花经济开发区 隆平高科技园 天心经济开发区 暮云经济开发区 浏阳高新技术产业开发区 宁乡高新技术产业园区 未分类';
const products =
  '钢铁或铝制结构体及其部件 自动数据处理设备的零件、附件，专用于或主要用于品目84.71所列机器及其部件 混凝土泵车 烟花爆竹 苎麻布 绿茶 液晶显示板 手持（包括车载）式无线电话机 履带式挖掘机 集成电路 鲜、冷蔬菜 陶瓷餐具';

/** A figure that changes with its place only, between −1 and 1. */
function wave(index: number, seed: number): number {
  return Math.sin(index * 1.7 + seed * 2.3);
}

function number(value: number, decimals: number): Cell {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return {
    text: `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`,
    value: `${value < 0 ? '-' : ''}${digits}`,
  };
}

function growth(value: number): Cell {
  const direction: Direction = value > 0.05 ? 'up' : value < -0.05 ? 'down' : 'flat';
  const tone = direction === 'up' ? 'good' : direction === 'down' ? 'bad' : undefined;
  return { ...number(value, 1), direction, ...(tone && { tone }) };
}

const text = (words: string): Cell => ({ text: words });
const none: Cell = { text: '—', reason: 'no-base' };

function numberColumn(key: string, label: string, group?: string): Column {
  return group === undefined ? { key, label, kind: 'number' } : { key, label, group, kind: 'number' };
}

function tradeColumns(name: string): Column[] {
  return [
    { key: 'name', label: name, kind: 'text' },
    numberColumn('month', '当月', '进出口'),
    numberColumn('monthGrowth', '同比±%', '进出口'),
    numberColumn('toDate', '1—6月', '进出口'),
    numberColumn('toDateGrowth', '同比±%', '进出口'),
    numberColumn('export', '1—6月', '出口'),
    numberColumn('exportGrowth', '同比±%', '出口'),
    numberColumn('import', '1—6月', '进口'),
    numberColumn('importGrowth', '同比±%', '进口'),
    numberColumn('share', '比重%'),
    numberColumn('contribution', '拉动（百分点）'),
  ];
}

function tradeRow(name: string, index: number, seed: number, base: number): Row {
  const scale = base / (index + 1.5);
  const cells: Cell[] = [
    text(name),
    number(scale, 2),
    growth(30 * wave(index, seed)),
    number(scale * 5.6, 2),
    growth(25 * wave(index, seed + 1)),
    number(scale * 3.9, 2),
    growth(20 * wave(index, seed + 2)),
    number(scale * 1.7, 2),
    index === 4 ? none : growth(40 * wave(index, seed + 3)),
    number(22 / (index + 1.4), 1),
    growth(3 * wave(index, seed)),
  ];
  return { key: `row-${index}`, level: 0, cells };
}

function exhibit(id: string, label: string, title: string, name: string, names: string): Exhibit {
  const seed = id.length;
  const rows = names.split(' ').map((each, index): Row => {
    const row = tradeRow(each, index, seed, 96);
    return each === '未分类' ? { ...row, emphasis: 'residual' } : row;
  });
  const total: Row = { ...tradeRow('全市合计', 0, seed, 410), key: 'total', emphasis: 'total' };
  return {
    id,
    label,
    title,
    unit: '单位：亿元',
    columns: tradeColumns(name),
    rows: [total, ...rows],
    notes: ['“—”表示无上年同期数。合计数或相对数由于单位取舍不同而产生的计算误差，均未作机械调整。'],
    source: '长沙海关统计数据，企业级文件',
  };
}

function sentence(...parts: string[]): Sentence {
  const cell = { exhibit: 'overview', row: 'total', column: 'month' };
  return {
    parts: parts.map((part) =>
      /^[\d.]+/.test(part) ? { text: part, cell, reading: 'magnitude' as const } : part,
    ),
  };
}

const situation = [
  sentence(
    '2021年6月，全市进出口总值',
    '268.31亿元',
    '，同比增长',
    '18.2%',
    '（下同），比上月增幅扩大',
    '3.1个百分点',
    '。',
  ),
  sentence(
    '其中，出口',
    '187.66亿元',
    '，增长',
    '27.5%',
    '；进口',
    '80.65亿元',
    '，下降',
    '2.4%',
    '；贸易顺差',
    '107.01亿元',
    '，顺差扩大。',
  ),
  sentence(
    '1—6月累计进出口',
    '1,402.58亿元',
    '，增长',
    '12.3%',
    '，完成年度目标的',
    '50.4%',
    '，快于序时进度',
    '0.4个百分点',
    '。',
  ),
];

function keyFigure(index: number, label: string, value: string, unit: string, change: number): KeyFigure {
  return {
    key: `key-${index}`,
    label,
    value,
    unit,
    change: `同比 ${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)}%`,
    tone: change < 0 ? 'bad' : 'good',
    sparkline: sparkline(label, index),
    source: index === 4 ? '表6-1' : '表1-1',
    cell: { exhibit: 'overview', row: 'total', column: 'month' },
  };
}

function chapter(id: string, number: string, heading: string, blocks: Chapter['blocks']): Chapter {
  const opening: Chapter['blocks'] = [{ kind: 'paragraph', paragraph: { sentences: situation } }];
  return { id, number, heading, blocks: [...opening, ...blocks] };
}

/** A bulletin with everything that the model knows: long tables, charts, notes, symbols; not a draft. */
export const sample: Bulletin = {
  language: 'zh-CN',
  month: monthOf(2021, 6),
  city: '长沙市',
  masthead: {
    issuer: '长沙市商务局',
    signed: '长沙市商务局',
    title: '长沙市外贸月通报',
    period: '2021年6月',
    number: '长商通报〔2021〕6号',
    date: '2021年7月20日',
    issued: '2021-07-20',
    contact: '长沙市商务局对外贸易处，电话 0731-88666666',
  },
  front: {
    heading: '6月进出口268.31亿元，同比增长18.2%，上半年完成年度目标过半',
    keyFigures: [
      keyFigure(0, '进出口总值', '268.31', '亿元', 18.2),
      keyFigure(1, '出口', '187.66', '亿元', 27.5),
      keyFigure(2, '进口', '80.65', '亿元', -2.4),
      keyFigure(3, '1—6月累计', '1,402.58', '亿元', 12.3),
      keyFigure(4, '年度目标完成', '50.4', '%', 0.4),
    ],
    points: pointsSaying(...situation),
    charts: [],
    next: '2021年8月20日',
    headline: '2021年6月全市进出口268.31亿元，同比增长18.2%',
  },
  chapters: [
    chapter('total', '一、', '总体情况', [
      { kind: 'exhibit', exhibit: exhibit('overview', '表1-1', '进出口总体情况', '指标', '出口 进口 差额') },
      {
        kind: 'figure',
        figure: {
          id: 'months',
          label: '图1-1',
          title: '近25个月进出口值及同比增速',
          chart: columnsAndLine(),
          source: '长沙海关统计数据',
        },
      },
    ]),
    chapter('product', '二、', '商品结构', [
      {
        kind: 'paragraph',
        paragraph: { heading: '主要出口商品。', sentences: situation.slice(1) },
      },
      { kind: 'exhibit', exhibit: exhibit('product-export', '表2-1', '主要出口商品', '商品', products) },
    ]),
    chapter('market', '三、', '主要市场', [
      { kind: 'exhibit', exhibit: exhibit('market-top', '表3-1', '前20位贸易伙伴', '贸易伙伴', markets) },
      {
        kind: 'figure',
        figure: {
          id: 'market-contribution',
          label: '图3-1',
          title: '主要市场对进出口增长的拉动（百分点）',
          chart: divergingBars(markets.split(' ').slice(0, 12)),
          source: '长沙海关统计数据',
        },
      },
    ]),
    chapter('park', '四、', '区县（市）和园区', [
      { kind: 'exhibit', exhibit: exhibit('park-league', '表4-1', '园区进出口情况', '园区', parks) },
      {
        kind: 'figure',
        figure: {
          id: 'park-progress',
          label: '图4-1',
          title: '园区年度目标完成情况与序时进度',
          chart: bullets(parks.split(' ').slice(0, 10)),
          source: '长沙海关统计数据，市商务局目标分解',
        },
      },
    ]),
    {
      id: 'notes',
      number: '五、',
      heading: '说明',
      blocks: [
        {
          kind: 'paragraph',
          paragraph: { heading: '资料来源。', sentences: [sentence('本通报数据来自长沙海关。')] },
        },
        { kind: 'paragraph', paragraph: { sentences: [sentence('出口按离岸价格、进口按到岸价格统计。')] } },
      ],
    },
  ],
  labels: { contents: '目录' },
};

export const draft: Bulletin = {
  ...sample,
  draft: {
    label: '草稿',
    heading: '本月数据待核，未经发布',
    reasons: ['incoming/6月出口.csv 有 3 行未被采用。', '平台数据与企业级文件的进口总值相差 0.7%。'],
  },
};
