import { datasets } from './dimensions.ts';
import { isNothing, scaled } from './scaled.ts';
import type { Doubt } from '../../trade/finding.ts';

type Details = Readonly<Record<string, string>>;

const month = (text = ''): string => `${Number(text.slice(0, 4))}年${Number(text.slice(5))}月`;
const months = (text = ''): string => text.split(' ').map(month).join('、');
const flow = (text = ''): string => (text === 'import' ? '进口' : '出口');
const currency = (text = ''): string => (text === 'USD' ? '美元' : '人民币');
const difference = ({ difference: text = '', currency: of }: Details): string =>
  `${text.startsWith('-') ? '少' : '多'} ${text.replace('-', '')} ${of === 'USD' ? '美元' : '元人民币'}`;
/** An amount for people to see its size: 2.22亿元人民币. */
const rounded = (text = '', of = ''): string => {
  const { value, scale } = scaled(text, [
    { from: 100_000_000, scale: '亿' },
    { from: 10_000, scale: '万' },
  ]);
  return `${value}${scale}${of === 'USD' ? '美元' : '元人民币'}`;
};
const files = (text = ''): string => text.split('\n').join('、');
const datasetName = (name: string): string | undefined =>
  Object.entries(datasets).find(([known]) => known === name)?.[1];
const dataset = (view = ''): string => {
  const [name = '', digits] = view.split(/:.*@|:.*/);
  return `${datasetName(name) ?? view}${digits ? `（${digits} 位编码）` : ''}`;
};
const quoted = (texts: string): string =>
  texts
    .split('\n')
    .map((text) => `“${text}”`)
    .join('\n');
/** The first ten of them. */
const some = (them: string, mark = '、'): string => {
  const all = them.split('\n');
  return `${all.slice(0, 10).join(mark)}${all.length > 10 ? `等 ${all.length}` : ''}`;
};

/** The upload's own problem: where, why, and how to mend it. */
const because = ({ line, reason, remedy }: Details): string => {
  const place = line === undefined ? '' : `（第 ${line} 行）`;
  return `${place}${reason ? `：${reason}` : ''}${remedy ? `。${remedy}` : ''}`;
};

const blank = (which: string): string =>
  ({
    issuer: '发文机关（bulletin.json 的 issuer）',
    number: '发文代字（bulletin.json 的 documentSeries）',
    date: '发布日期（calendar.csv）',
  })[which] ?? which;
const unlisted: Readonly<Record<string, string>> = {
  market:
    '的贸易伙伴编码不在海关编码表中。请使用海关的国别（地区）三位编码，或国际标准的字母代码（US、KR），不要用联合国数字代码。',
  chapter: '的商品编码不在商品编码表中，请核对商品编码。',
  regime: '的贸易方式或监管方式编码不在编码表中，请核对。',
};
const codeKinds: Readonly<Record<string, string>> = {
  market: '国别（地区）',
  product: '四位税目',
  regime: '贸易方式',
  supervision: '监管方式',
  ownership: '企业性质',
  district: '境内目的地/货源地',
};
/** Places with rows and sums, a line each. */
const placesIn = (text = ''): string => {
  const told = text.split('\n').map((line) => {
    const [place = '', rows = '', usd = '', cny = ''] = line.split('\t');
    return [place, `${rows} 行`, usd && `${usd} 美元`, cny && `${cny} 元人民币`].filter((it) => it).join(' ');
  });
  return some(told.join('\n'), '；');
};

/** Amounts of the same rows in two files. */
const both = (it: Details): string =>
  [
    it['usd'] && `${it['usd']} 与 ${it['usdAgain']} 美元`,
    it['cny'] && `${it['cny']} 与 ${it['cnyAgain']} 元人民币`,
  ]
    .filter((text) => text)
    .join('，');

/** Rows by their codes, with both amounts. */
const amounts = (text = ''): string =>
  text
    .split(' ')
    .map((one) => {
      const [codes = '', usd = '', cny = ''] = one.split(':');
      return `编码 ${codes} 为 ${usd} 美元、${cny} 元`;
    })
    .join('；');

/** What corrected rows came to, and come to now. */
const fromTo = (it: Details): string =>
  [
    it['usd'] && `${it['usd']} 美元改为 ${it['usdNow']} 美元`,
    it['cny'] && `${it['cny']} 元人民币改为 ${it['cnyNow']} 元人民币`,
  ]
    .filter((text) => text)
    .join('，');

const sums = ({ usd, cny }: Details): string =>
  [usd && `${usd} 美元`, cny && `${cny} 元人民币`].filter((text) => text).join('，');

/** Said of an upload that tells no month. */
const untold = (it: Details): string =>
  it['untold'] === undefined ? '' : '看不出该文件是哪个月的数据，未发布的各月均须等候。';

/** A register's own problem: where, what was found, and how to mend it. */
const ofRegister = ({ file, lines = '', column, texts = '', reason, remedy }: Details): string =>
  `登记表“${file}”${lines && `第 ${some(lines)} 行`}${column ? `“${column}”列` : ''}：` +
  `${reason}${texts && `（内容${some(quoted(texts), '')}）`}。${remedy}。`;

/** What was found about a month's data: why it is held, and what its readers must know. */
export const evidenceWords = {
  findings: {
    'upload-refused': (it) => `文件“${it['file']}”未被采用${because(it)}。${untold(it)}`,
    'upload-withdrawn': (it) =>
      `文件“${it['file']}”已撤去，而已发布的第${it['edition']}版用到了它，更正须等候。请放回文件，或确认撤去无误。`,
    'rows-rejected': (it) =>
      `文件“${it['file']}”有 ${it['rows']} 行未被采用，请改正后重新上传。${untold(it)}`,
    'upload-held': (it) => `文件“${it['file']}”需要核对${because(it)}。`,
    'upload-note': ({ file, reason }) => `文件“${file}”：${reason}。`,
    'front-blank': ({ blanks = '' }) =>
      `首页留有空白，不能发布：请在登记表中写明${blanks.split(' ').map(blank).join('、')}。`,
    'flow-missing': (it) => `缺少${month(it['month'])}${flow(it['flow'])}数据。`,
    'views-disagree': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：${dataset(it['other'])}的合计比${dataset(it['base'])}` +
      `${difference(it)}，超出允许范围，请核对两套数据是否齐全。`,
    'not-released': () => '尚未发布。',
    'held-by-order': () => '经办人已要求暂缓发布。',
    'dataset-missing': (it) => `缺少${month(it['month'])}的${dataset(it['dataset'])}。`,
    'change-implausible': (it) =>
      `${month(it['month'])}总值环比变化 ${(it['change'] ?? '').replace('-', '−')}%，超出合理范围，请核对是否缺少或重复文件。`,
    'place-silent': (it) =>
      `${it['zh']}${month(it['month'])}没有${it['flow'] ? flow(it['flow']) : '进出口'}数据（上月${rounded(it['before'], it['currency'])}` +
      `${isNothing(it['yearAgo']) ? '' : `，上年同月${rounded(it['yearAgo'], it['currency'])}`}），请核对是否漏报。`,
    'control-missed': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：上传数据的合计比海关公布数${difference(it)}，请核对数据是否齐全。`,
    'control-far': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：controls.csv 的累计数为 ${it['published']} ${currency(it['currency'])}，各月合计为 ${it['counted']}，相差超过百分之一，请核对单位和期间。`,
    'indicator-twice': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}在文件“${it['other']}”与“${it['file']}”中数值不同，请核对。`,
    'indicator-corrected': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}由文件“${it['other']}”的 ${it['value']} 更正为 ${it['valueNow']}（文件“${it['file']}”）。`,
    'indicator-correction-unmatched': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}在更正文件“${it['file']}”中，而此前没有报送过，已作为新增计入，请核对。`,
    'indicator-differs': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}的当月数与累计数之差不符（文件“${it['file']}”），请核对。`,
    'indicator-fell': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}的累计数为 ${it['value']}，低于上月的 ${it['other']}（文件“${it['file']}”），请核对是否填成当月数或单位有误。`,
    'indicator-leaps': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}为 ${it['value']}，而上年同月或上月为 ${it['other']}（文件“${it['file']}”），相差过大，请核对单位和口径。`,
    'indicator-implausible': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}为 ${it['value']}（文件“${it['file']}”），不合常理，请核对。`,
    'parts-overlap': (it) =>
      `${month(it['month'])}${flow(it['flow'])}（${currency(it['currency'])}值）有 ${it['rows']} 行在不同文件中重复：` +
      `${files(it['files'])}，请删除重复的文件。`,
    'currencies-differ': (it) =>
      `${month(it['month'])}${flow(it['flow'])}的美元值文件与人民币值文件行数不一致：仅有美元值 ${it['usdOnly']} 行，` +
      `仅有人民币值 ${it['cnyOnly']} 行（${files(it['files'])}），请重新下载。`,
    'register-faulty': ofRegister,
    'register-doubted': ofRegister,
    'much-unlisted': (it) =>
      `${month(it['month'])}${flow(it['flow'])}有 ${it['share']}% 的金额（${it['sum']} ${it['currency'] === 'USD' ? '美元' : '元人民币'}）${unlisted[it['dimension'] ?? ''] ?? ''}`,
    'parks-not-listed': (it) =>
      `文件“${it['file']}”中${month(it['month'])}有园区不在 parks.csv 中：${placesIn(it['byPlace'])}，列在“未分类”。请核对园区的代码、名称或简称，或补入 parks.csv。`,
    'districts-not-listed': (it) =>
      `文件“${it['file']}”中${month(it['month'])}有境内目的地/货源地不在 parks.csv 和海关地区表中：${placesIn(it['byPlace'])}，列在“未分类”。请填写海关五位编码或登记表中的名称，或补入 parks.csv。`,
    'others-trade': (it) =>
      `文件“${it['file']}”中${month(it['month'])}的数据${it['by'] === 'district' ? '有相当部分的境内目的地/货源地在外省' : it['known'] === 'yes' ? '有不能确认为本市的注册地（所在地）' : '有不止本市的注册地（所在地）'}：` +
      `${placesIn(it['byPlace'])}。${it['known'] === 'yes' ? '请核对 bulletin.json 的 places 或 statistics.area，在 places 中写明本市的注册地，或只保留本市的数据' : '请只保留本市的数据，或在 bulletin.json 的 places 中写明哪些是本市的'}。`,
    'places-left-out': (it) =>
      `文件“${it['file']}”中${month(it['month'])}有其他注册地（所在地）的数据，未计入本市：${placesIn(it['byPlace'])}。`,
    'indicator-area-unknown': (it) =>
      `文件“${it['file']}”中${month(it['month'])}有 ${it['rows']} 行指标的地区不在 parks.csv 中：${some(it['areas'] ?? '')}。请核对地区名称，或补入 parks.csv。`,
    'indicator-sums-left-out': (it) =>
      `文件“${it['file']}”中${month(it['month'])}有指标的合计行 ${it['rows']} 行（${some(it['areas'] ?? '')}），仅作核对，未计入全市。`,
    'indicator-sum-differs': (it) =>
      `${month(it['month'])}指标“${it['zh']}”的合计行（${it['area']}）为 ${it['value']}，所列地区之和为 ${it['other']}（文件“${it['file']}”），请核对。`,
    'indicator-parts-exceed': (it) =>
      `${month(it['month'])}指标“${it['zh']}”全市为 ${it['value']}（文件“${it['file']}”），而${some(it['areas'] ?? '', '、')}之和为 ${it['other']}，大于全市，请核对。`,
    'indicator-basis-changed': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}的 ${it['value']} 报为${it['basis'] === 'monthly' ? '当月数，而此前报的是累计数' : '累计数，而此前报的是当月数'}（文件“${it['file']}”），请核对口径。`,
    'indicator-basis-doubtful': (it) =>
      `${month(it['month'])}指标“${it['zh']}”${it['area'] ? `（${it['area']}）` : ''}报为${it['basis'] === 'monthly' ? '当月数' : '累计数'}的 ${it['value']} 看似${it['basis'] === 'monthly' ? '累计数' : '当月数'}（上月累计为 ${it['other']}，文件“${it['file']}”），请核对口径。`,
    'indicators-missing': (it) =>
      `此前各月都有的指标，${month(it['month'])}没有数据：${some(it['zh'] ?? '', '、')}；表中以“…”表示。请补报。`,
    'indicators-not-reported': (it) =>
      `${month(it['month'])}没有数据的指标：${some(it['zh'] ?? '', '、')}；表中以“…”表示。`,
    'indicator-year-not-whole': (it) =>
      `指标“${it['zh']}”缺少${months(it['months'])}的数据，${month(it['month'])}的累计数无法计算，以“…”表示。`,
    'indicators-of-parts-only': (it) =>
      `${month(it['month'])}只有园区或区县数据的指标：${some(it['zh'] ?? '', '、')}；不据以推算全市，全市以“…”表示。`,
    'indicators-left-out': (it) =>
      `文件“${it['file']}”中${month(it['month'])}有其他地区（${some(it['areas'] ?? '')}）的指标 ${it['rows']} 行，未计入本市。`,
    'far-from-history': (it) =>
      `${month(it['month'])}${flow(it['flow'])}为 ${it['sum']} ${it['currency'] === 'USD' ? '美元' : '元人民币'}，按季节和近一年增速估计约为 ${it['expected']}，相差过大，请核对是否缺少或重复文件、金额单位是否有误。`,
    'rows-few': (it) =>
      `${month(it['month'])}${flow(it['flow'])}只有 ${it['rows']} 行（${files(it['files'])}），此前 ${it['past']} 个月最少也有 ${it['least']} 行，金额也偏少，请核对是否下载不全或只报了一部分。`,
    'codes-gone': (it) =>
      `${month(it['month'])}${flow(it['flow'])}没有此前 ${it['past']} 个月每月都有的 ${it['count']} 个${codeKinds[it['dimension'] ?? ''] ?? '编码'}（${(it['codes'] ?? '').split(' ').join('、')}${Number(it['count']) > 10 ? '等' : ''}），它们此前合计 ${rounded(it['before'], it['currency'])}（全部 ${rounded(it['ofAll'], it['currency'])}），请核对下载条件是否选全、是否缺文件。`,
    'unit-values-moved': (it) =>
      `${month(it['month'])}${flow(it['flow'])}${it['file'] ? `文件“${it['file']}”` : ''}与此前可比的 ${it['goods']} 种商品（分国别）单价普遍变为此前的 ${it['times']} 倍左右：金额 ${rounded(it['sum'], it['currency'])}，按数量和此前单价估计约为 ${rounded(it['expected'], it['currency'])}，请核对金额和数量的单位、是否整体乘除了系数。`,
    'firm-unit-values-moved': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：${it['name'] || '企业'}（${it['enterprise']}）可比的 ${it['goods']} 种商品单价变为此前的 ${it['times']} 倍左右：金额 ${rounded(it['sum'], it['currency'])}，按数量和此前单价估计约为 ${rounded(it['expected'], it['currency'])}，请核对该企业金额和数量的单位、小数点。`,
    'largest-firm-missing': (it) =>
      `${month(it['month'])}${flow(it['flow'])}没有${it['name'] || '企业'}（${it['enterprise']}）的数据，该企业此前 12 个月每月都居前三位（上月 ${it['before']}、12 个月合计 ${it['twelveMonths']} ${it['currency'] === 'USD' ? '美元' : '元人民币'}），请核对是否漏报。`,
    'rate-beside-others': (it) =>
      `${month(it['month'])}${flow(it['flow'])}的人民币值与美元值之比为 ${it['rate']}，前后各月为 ${it['others']}，请核对金额的币种和单位。`,
    'upload-of-other-rate': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：文件（${files(it['files'])}）的人民币值与美元值之比为 ${it['rate']}，本月其他数据为 ${it['others']}，请核对金额的币种和单位。`,
    'pair-rates-apart': (it) =>
      `${month(it['month'])}${flow(it['flow'])}的美元值文件与人民币值文件（${files(it['files'])}）有 ${it['rows']} 行不相符（合计 ${it['usd']} 美元、${it['cny']} 元人民币）：` +
      `本月 1 美元约合 ${it['rate']} 元，而${amounts(it['list'])}，请核对这些行的金额。`,
    'pair-rate-implausible': (it) =>
      `${month(it['month'])}${flow(it['flow'])}的人民币值文件与美元值文件（${files(it['files'])}）金额之比为 ${it['rate']}，不可能是汇率，请核对金额的币种和单位。`,
    'part-missing': (it) =>
      `${month(it['month'])}的编号文件缺第 ${(it['missing'] ?? '').split(' ').join('、')} 份（现有 ${files(it['files'])}），请补齐。`,
    'rows-corrected': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”更正了 ${it['replaced']} 行（${fromTo(it)}）` +
      `${it['added'] === '0' ? '' : `，另增 ${it['added']} 行`}。`,
    'correction-without-base': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件（${files(it['files'])}，${it['rows']} 行）没有列项相同的原文件可更正。请补交原文件，或按原文件的列项重做更正文件。`,
    'correction-unmatched': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”的 ${it['rows']} 行中有 ${it['added']} 行在原文件中找不到，已作为新增计入，请核对是否更正了别的月份或编码有误。`,
    'correction-great': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”改动很大（${fromTo(it)}）${it['leaps'] === '0' ? '' : `，其中 ${it['leaps']} 组编码的金额相差 5 倍以上（最大的由 ${it['rowFrom']} 改为 ${it['rowTo']} ${it['currency'] === 'USD' ? '美元' : '元人民币'}）`}，请核对小数点、单位和月份。`,
    'correction-leaves-rows': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”重复了原文件的大部分行，但缺其中 ${it['left']} 行（${sums(it)}），这些行仍计入${it['added'] === '0' ? '' : `；更正文件的 ${it['rows']} 行中有 ${it['added']} 行是新增的`}。如这些行已删除或改了编码，请用改正后的整份文件按原文件名替换原文件，并移除更正文件；如仍然有效，请予确认。`,
    'correction-uneven': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”中有 ${it['uneven']} 组编码的行数与原文件不同，原有各行均已被替换（${fromTo(it)}），请核对更正文件是否写全。`,
    'correction-of-one-currency': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”有 ${it['partly']} 行只更正了一个币种的金额（${fromTo(it)}），另一币种仍为原数，请核对。`,
    'correction-order-untold': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：更正文件“${it['file']}”与${files(it['beside'])}有编码相同而金额不同的行，文件名看不出先后，现以“${it['file']}”为准。请在文件名中写明次序（更正2）或日期。`,
    'rows-sent-again': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：两个文件（${files(it['files'])}）有 ${it['rows']} 行相同而金额不同（${both(it)}），两者均已计入，请核对是否重复报送。`,
    'rows-of-other-month': (it) =>
      `文件“${it['file']}”${month(it['month'])}${flow(it['flow'])}的 ${it['rows']} 行中有 ${it['same']} 行与${month(it['otherMonth'])}的数据分毫不差，请核对是否误用了该月的文件。`,
    'exports-as-imports': (it) =>
      `${month(it['month'])}：出口文件与进口文件（${files(it['files'])}）行数和金额完全相同（${it['rows']} 行，${sums(it)}），请核对其中一个是否用错了文件或文件名。`,
    'view-incomparable': (it) =>
      `${month(it['month'])}${flow(it['flow'])}：文件“${files(it['files'])}”（${dataset(it['other'])}）只有${currency(it['currency'])}值，而采用的数据（${dataset(it['base'])}）没有${currency(it['currency'])}值，两者无法核对，各项数字均未用该文件；请补充同一币种的数据，或补齐同样编码的${currency(it['currency'])}值。`,
    'counted-once': ({ file, first }) => `文件“${file}”与“${first}”内容相同，只计算一次。`,
    'flash-superseded': (it) =>
      `${month(it['month'])}${flow(it['flow'])}已有正式数据，快讯文件“${it['file']}”不再计入。`,
    'before-first-month': (it) =>
      `bulletin.json 的 firstMonth 是${month(it['firstMonth'])}，晚于本期的${month(it['month'])}，请核对。`,
    'months-missing': (it) => `本年缺少${months(it['months'])}数据，累计数无法计算。`,
    'flow-months-missing': (it) =>
      `缺少${months(it['months'])}${flow(it['flow'])}数据，包含这些月份的累计数和增速无法计算。`,
    'currency-missing': (it) =>
      `${months(it['months'])}${flow(it['flow'])}没有${currency(it['currency'])}数据，涉及这些月份的${currency(it['currency'])}数无法列出，请补报。`,
    'e-commerce-unseen': () =>
      '数据不含四位监管方式代码，跨境电商、市场采购和旅游购物无法单独列示，已包含在其他贸易方式中。',
    'undrawn-character': ({ character, codePoint, places = '' }) =>
      `字符“${character}”（${codePoint}，见${some(places)}）没有字形，印刷版（PDF）和图片中以“〓”代替；网页、工作簿和 CSV 中保留原字符。`,
    'targets-of-other-years': (it) =>
      `targets.csv 没有 ${it['year']} 年全市进出口的年度目标（现有 ${some(it['years'] ?? '')} 年的），未计算完成情况。`,
    'groups-approximate': ({ zh }) => `下列商品大类按商品编码近似归类，并非海关正式目录：${zh}。`,
  },
  /** How a doubt is lifted: said behind it. */
  confirm: ({ month: of, code, key }: Doubt) =>
    `如核实无误，请在 registers/confirmed.csv 写入一行：${of},${code},${key},确认人,理由。`,
  /** What is said of an earlier month, which the year to date has in it. */
  inToDate: (of: string, to: string, told: string) =>
    `${month(to)}的本年累计含${month(of)}，该月有待核实：${told}`,
  confirmed: (told: string, who: string, why: string) => `经${who}确认无误（${why}）：${told}`,
  idle: ({ line, code, key }: IdleLine) =>
    `confirmed.csv 第 ${line} 行（${code}，${key}）没有对应的待核事项：该事项已不存在，或其依据已变，请重新核对或删去该行。`,
  missing: {
    'register-missing': (dimension, { register }) => `缺少登记表 ${register}，未按${dimension}分列。`,
    'views-disagree': (dimension) => `可按${dimension}分列的数据与主数据的合计不一致，未按${dimension}分列。`,
    'not-in-data': (dimension) => `数据不含${dimension}，未按其分列。`,
    'no-known-codes': (dimension) => `数据中没有可归入${dimension}的代码，未按其分列。`,
  },
} satisfies {
  readonly findings: Readonly<Record<string, (details: Details) => string>>;
  readonly confirm: (doubt: Doubt) => string;
  readonly inToDate: (of: string, to: string, told: string) => string;
  readonly confirmed: (told: string, who: string, why: string) => string;
  readonly idle: (line: IdleLine) => string;
  readonly missing: Readonly<Record<string, (dimension: string, details: Details) => string>>;
};

interface IdleLine {
  readonly line: number;
  readonly code: string;
  readonly key: string;
}

export interface EvidenceWords {
  readonly findings: Readonly<Record<keyof typeof evidenceWords.findings, (details: Details) => string>>;
  readonly confirm: typeof evidenceWords.confirm;
  readonly inToDate: typeof evidenceWords.inToDate;
  readonly confirmed: typeof evidenceWords.confirmed;
  readonly idle: typeof evidenceWords.idle;
  readonly missing: Readonly<
    Record<keyof typeof evidenceWords.missing, (dimension: string, details: Details) => string>
  >;
}
