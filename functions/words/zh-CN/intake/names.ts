export type Details = Readonly<Record<string, string>>;

/** Why something in an upload was not taken or should be looked at, and how to mend it. */
export type Saying = (it: Details) => { readonly reason: string; readonly remedy: string };

export const say =
  (reason: string, remedy: string): Saying =>
  () => ({ reason, remedy });

export const broken =
  (reason: string, remedy: string): Saying =>
  (it) => ({ reason: it['money'] === 'unread' ? `${reason}，其金额无法读出` : reason, remedy });

export const flowName = (flow = ''): string => ({ export: '出口', import: '进口' })[flow] ?? flow;

const layouts: Readonly<Record<string, string>> = {
  'customs-platform': '海关统计数据在线查询平台导出文件',
  enterprise: '企业申报明细文件',
  generic: '通用格式',
  'comex-stat': '巴西 Comex Stat 原始数据文件',
  'un-comtrade': '联合国 Comtrade 数据文件',
  indicators: '指标文件',
};

export const layoutName = (layout = ''): string => layouts[layout] ?? layout;

/** What a column holds, by its role, or by its name in manifest.csv. */
const columns: Readonly<Record<string, string>> = {
  month: '月份',
  months: '月份',
  flow: '进出口',
  product: '商品编码',
  market: '贸易伙伴编码',
  regime: '贸易方式编码',
  supervision: '监管方式',
  ownership: '企业性质',
  district: '境内目的地/货源地',
  park: '园区',
  enterprise: '企业编码',
  usd: '美元',
  cny: '人民币',
  indicator: '指标',
  area: '地区',
  value: '数值',
  unit: '单位',
  basis: '口径',
  source: '来源',
  file: '文件',
  currency: '币种',
  dataset: '数据集',
  kind: '类别',
  rows: '行数',
  sum: '金额合计',
};

export const columnName = (column = ''): string => columns[column] ?? column;

export const columnNames = (names = ''): string => names.split(' ').map(columnName).join('、');

export const valueName = (value = ''): string =>
  ({ export: '出口', import: '进口', usd: '美元', cny: '人民币' })[value] ?? value;

/** What the cells of a column that is not taken say of the amounts beside them. */
export const tellings: Readonly<Record<string, string>> = {
  multiplier: '是金额要乘的数，程序没有换算',
  power: '是金额的数量级，程序没有换算',
  sign: '表示金额的正负，程序按原数计入',
  reversal: '表示红字或冲减，程序按原数计入',
  invalid: '表示已作废、撤销或删除，程序照样计入',
  valid: '表示无效或不计入，程序照样计入',
  status: '表示不应计入的状态，程序照样计入',
  basis: '表示不是当月数，程序按当月数计入',
  currency: '与表头的币种不同，程序按表头的币种计入',
  unit: '写明了金额的单位，程序没有换算',
};

/** What a column of amounts holds instead of the month's. */
export const kinds: Readonly<Record<string, string>> = {
  cumulative: '是累计数',
  before: '是上年同期数',
  earlier: '是上月数',
  change: '是增减或增速',
  share: '是比重',
  target: '是目标或进度',
  rank: '是序号或位次',
  price: '是单价',
  foreign: '是其他币种',
  untold: '没有写明币种',
  second: '与另一列重复，采用了另一列',
};

export const unitName = (unit = ''): string => ({ usd: '美元', cny: '元人民币' })[unit] ?? unit;

export const monthName = (text = ''): string => `${Number(text.slice(0, 4))}年${Number(text.slice(5))}月`;

export const sumsOf = (it: Details): string =>
  [it['usd'] && `${it['usd']} 美元`, it['cny'] && `${it['cny']} 元人民币`].filter((sum) => sum).join('、');

/** Pairs of lines: "12=345 13=346". */
export const pairs = (text = ''): string =>
  text
    .split(' ')
    .map((pair) => `第 ${pair.replace('=', '、')} 行`)
    .join('，');

/** Lines with both amounts: "12:100.00:637.00". */
export const amounts = (text = ''): string =>
  text
    .split(' ')
    .map((one) => {
      const [line = '', usd = '', cny = ''] = one.split(':');
      return `第 ${line} 行 ${usd} 美元、${cny} 元`;
    })
    .join('；');
