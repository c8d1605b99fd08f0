type Details = Readonly<Record<string, string>>;
/** Why something in an upload was not taken or should be looked at, and how to mend it. */
type Saying = (it: Details) => { readonly reason: string; readonly remedy: string };

const say =
  (reason: string, remedy: string): Saying =>
  () => ({ reason, remedy });
const broken =
  (reason: string, remedy: string): Saying =>
  (it) => ({ reason: it['money'] === 'unread' ? `${reason}，其金额无法读出` : reason, remedy });
const flowName = (flow = ''): string => ({ export: '出口', import: '进口' })[flow] ?? flow;

const layouts: Readonly<Record<string, string>> = {
  'customs-platform': '海关统计数据在线查询平台导出文件',
  enterprise: '企业申报明细文件',
  generic: '通用格式',
  'comex-stat': '巴西 Comex Stat 原始数据文件',
  'un-comtrade': '联合国 Comtrade 数据文件',
  indicators: '指标文件',
};
const layoutName = (layout = ''): string => layouts[layout] ?? layout;

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
const columnName = (column = ''): string => columns[column] ?? column;
const columnNames = (names = ''): string => names.split(' ').map(columnName).join('、');
const valueName = (value = ''): string =>
  ({ export: '出口', import: '进口', usd: '美元', cny: '人民币' })[value] ?? value;

/** What the cells of a column that is not taken say of the amounts beside them. */
const tellings: Readonly<Record<string, string>> = {
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
const kinds: Readonly<Record<string, string>> = {
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
const unitName = (unit = ''): string => ({ usd: '美元', cny: '元人民币' })[unit] ?? unit;
const monthName = (text = ''): string => `${Number(text.slice(0, 4))}年${Number(text.slice(5))}月`;
const sumsOf = (it: Details): string =>
  [it['usd'] && `${it['usd']} 美元`, it['cny'] && `${it['cny']} 元人民币`].filter((sum) => sum).join('、');
/** Pairs of lines: "12=345 13=346". */
const pairs = (text = ''): string =>
  text
    .split(' ')
    .map((pair) => `第 ${pair.replace('=', '、')} 行`)
    .join('，');
/** Lines with both amounts: "12:100.00:637.00". */
const amounts = (text = ''): string =>
  text
    .split(' ')
    .map((one) => {
      const [line = '', usd = '', cny = ''] = one.split(':');
      return `第 ${line} 行 ${usd} 美元、${cny} 元`;
    })
    .join('；');

const sayings = {
  'html-not-csv': say(
    '文件是网页（HTML），不是表格数据',
    '通常是登录过期或下载出错，请重新登录海关平台下载 CSV 文件',
  ),
  'html-table-not-csv': say(
    '文件是以网页（HTML）形式保存的表格，不是 CSV 文件',
    '请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”后重新上传',
  ),
  'workbook-not-csv': say(
    '文件是 Excel 工作簿，不是 CSV 文件',
    '请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”后重新上传',
  ),
  'archive-not-csv': say('文件是压缩包，不是 CSV 文件', '请先解压，上传其中的 CSV 文件'),
  'document-not-csv': say(
    '文件是文档或演示文稿，不是 CSV 文件',
    '请把其中的表格粘贴到 Excel，另存为“CSV UTF-8（逗号分隔）”后上传',
  ),
  'image-not-csv': say('文件是图片，不是 CSV 文件', '请下载或导出 CSV 格式的数据'),
  'database-not-csv': say('文件是数据库文件，不是 CSV 文件', '请用原软件导出为 CSV 文件后上传'),
  'json-not-csv': say('文件是 JSON，不是 CSV 文件', '请下载或导出 CSV 格式的数据'),
  'xml-not-csv': say('文件是 XML，不是 CSV 文件', '请下载或导出 CSV 格式的数据'),
  'encoding-utf32': say('文件是 UTF-32 编码，本程序不读', '请另存为“CSV UTF-8（逗号分隔）”后重新上传'),
  'encodings-mixed': (it) => ({
    reason: `文件由两种编码拼接而成：之前是 ${it['from'] ?? ''}，从这一行起是 ${it['to'] ?? ''}`,
    remedy: '请把两部分分开上传，或用同一种编码重新合并',
  }),
  'pdf-not-csv': say('文件是 PDF，不是 CSV 文件', '请下载或导出 CSV 格式的数据'),
  'not-readable': (it) => ({
    reason: `文件在，但不能读取（${it['reason'] ?? ''}）`,
    remedy: '请检查文件的读取权限；如是链接，请检查它指向的文件是否还在',
  }),
  'column-changes-amounts': (it) => ({
    reason: `“${it['column']}”列有 ${it['rows']} 行的内容（${it['text']}）${tellings[it['kind'] ?? ''] ?? tellings['status']}`,
    remedy: '请删去不应计入的行，或把数值换算好后去掉该列，重新上传；如核实无误，也可确认',
  }),
  'intake-failed': say(
    '程序处理该文件时出错，并非文件内容有误；文件尚未读入，所涉月份须等候',
    '程序会自动重试；如仍不成功，请把文件名告诉维护人员，由其查看日志',
  ),
  empty: say('文件是空的', '请重新下载或重新导出该文件'),
  'no-rows': say('文件只有表头，没有数据行', '请检查查询条件，重新下载'),
  'header-unknown': (it) => ({
    reason: `不认识的表头，与“${layoutName(it['layout'])}”最接近，缺少：${columnNames(it['missing'])}`,
    remedy: '请使用海关平台导出文件、企业申报明细文件或通用格式，并保留原表头',
  }),
  'header-incomplete': (it) => ({
    reason: `表头缺少：${columnNames(it['missing'])}（按“${layoutName(it['layout'])}”识别）`,
    remedy: '请补齐缺少的列后重新上传',
  }),
  'header-bracket-unknown': (it) => ({
    reason: `表头“${it['column']}”中的“${it['text']}”无法理解，不知道金额、数量或月份是什么口径`,
    remedy: '请改为单位（如“万美元”“吨”）或“当月”，或删去；如该列不是当月数，请改名或删去该列',
  }),
  'scale-of-several': (it) => ({
    reason: `表头“${it['column']}”中的“${it['text']}”可以是几种数量级（如 mil 可指千或百万，兆可指百万或万亿），无法确定`,
    remedy: '请改写为“千美元”“百万美元”“万亿元”等，或写成数字，如“美元（1000）”',
  }),
  'header-two-currencies': (it) => ({
    reason: `表头“${it['column']}”同时写了两种货币`,
    remedy: '请只写一种，如“美元（万美元）”或“人民币（万元）”',
  }),
  'header-contradicts-itself': (it) => ({
    reason: `表头“${it['column']}”写了两个不同的单位（${it['text']}）`,
    remedy: '请只保留一个单位',
  }),
  'two-columns-for-role': (it) => ({
    reason: `有几列都可能是${columnName(it['role'])}：${it['columns']}，无法确定用哪一列`,
    remedy: '请只保留当月的那一列，或在其余列的表头写明“累计”“上年同期”“同比”等',
  }),
  'only-to-date': (it) => ({
    reason: `金额只有累计数（${it['text']}），没有当月数；累计数不能当作一个月的数`,
    remedy: '请报送当月数；海关平台下载的，请勾选“分月展示”',
  }),
  'currency-untold': (it) => ({
    reason: `金额列“${it['text']}”没有写明币种`,
    remedy: '请在表头写明，如“金额（万美元）”或“金额（元人民币）”',
  }),
  'unit-line-unknown': (it) => ({
    reason: `表头上方写的单位“${it['text']}”无法理解`,
    remedy: '请写成“单位：万美元”“单位：万元人民币”这样，或删去该行',
  }),
  'unit-name-unknown': (it) => ({
    reason: `文件名（或文件夹名）中的单位“${it['text']}”无法理解`,
    remedy: '请在金额列的表头写明单位，如“美元（万美元）”，并从文件名中删去',
  }),
  'unit-name-contradicts': (it) => ({
    reason: `文件名（或文件夹名）中写的单位与“${it['column']}”列或表头上方写的不一致，或没有说明该列的单位：${it['text']}`,
    remedy: '请核对单位，在该列表头写明，如“人民币（万元）”，并从文件名中删去',
  }),
  'unit-in-remark': say(
    '表下的说明写明了金额单位，而各行金额是按原单位读取的',
    '请把单位写进金额列的表头，如“美元（万美元）”，并删去说明中的单位',
  ),
  'unit-line-contradicts': (it) => ({
    reason: `表头上方写的单位“${it['text']}”与“${it['column']}”列不一致，或没有说明该列的单位`,
    remedy: '请核对单位，在该列表头写明，如“人民币（万元）”',
  }),
  'unit-scaled': (it) => ({
    reason: `“${it['column']}”列按表中写明的单位折算：×${it['times']}，得${unitName(it['unit'])}`,
    remedy: '无需处理',
  }),
  'rows-scaled': (it) => ({
    reason: `“${it['column']}”为“${it['text']}”的 ${it['rows']} 行按该单位折算：×${it['times']}，得${unitName(it['unit'])}`,
    remedy: '无需处理',
  }),
  'unit-of-what': say(
    '单位列只写了数量级，看不出是金额还是数量的',
    '请写明是什么的单位，如“千美元”“千克”“万台”',
  ),
  'money-unit-unknown': say('金额单位无法识别', '请填写“美元”“万美元”“元”“万元”等'),
  'unit-of-other-currency': say(
    '这一行的单位是另一种货币，而文件中没有该货币的金额列',
    '请核对单位与金额列的币种',
  ),
  'unit-contradicts-header': say('这一行的金额单位与表头写的单位不一致', '请核对单位，只保留一处'),
  'unit-of-one-currency': say(
    '这一行的单位只说明一种货币，另一种货币的金额单位不明',
    '请在两个金额列的表头分别写明单位',
  ),
  'quantity-unit-contradicts': say(
    '这一行的计量单位与数量列表头写的单位不一致',
    '请核对：表头写的单位应与该行计量单位同类，且不小于它',
  ),
  'column-of-another-kind': (it) => ({
    reason: `“${it['column']}”列未使用：${it['taken'] !== undefined ? `与“${it['taken']}”列重复，采用了“${it['taken']}”` : (kinds[it['kind'] ?? ''] ?? '不是当月数')}`,
    remedy: it['taken'] !== undefined ? `如应采用该列，请删去“${it['taken']}”列后重新上传` : '无需处理',
  }),
  'columns-contradict': (it) => ({
    reason: `“${it['column']}”与“${it['other']}”两列说的是同一件事，有 ${it['rows']} 行不一致（行号与两列内容：${it['examples']}）`,
    remedy: '请核对，只保留正确的一列',
  }),
  'code-and-name-differ': (it) => ({
    reason: `“${it['column']}”与“${it['other']}”有 ${it['rows']} 行对不上：名称是另一编码的（行号、编码与名称：${it['examples']}）`,
    remedy: '请核对编码是不是我国海关编码（联合国等的数字代码与海关不同），改正编码或名称',
  }),
  'header-lost': say('第一行就是数据，表头丢失了', '合并文件时表头可能被删去，请保留原表头，或重新下载'),
  'month-column-missing': say('没有月份列，金额是多个月的合计', '请在海关平台查询时勾选“分月展示”，重新下载'),
  'encoding-unreadable': (it) => ({
    reason: `文件中有无法识别的字符${it['encoding'] === undefined ? '' : `（按 ${it['encoding'].toUpperCase()} 编码读取失败）`}`,
    remedy: '请用 Excel 另存为“CSV UTF-8（逗号分隔）”后重新上传',
  }),
  'flow-untold': say('看不出是进口还是出口', '请在文件名中写明“出口”或“进口”，或在 manifest.csv 中注明'),
  'flow-contradicts': (it) => ({
    reason: `文件名（路径）写的是${flowName(it['text'])}，内容或 manifest.csv 是${flowName(it['found'])}`,
    remedy: '请核对后改正文件名或 manifest.csv',
  }),
  'title-of-other-months': (it) => ({
    reason: `表头上方写的时间是“${it['text']}”，各行的月份是 ${it['found']}`,
    remedy: '请核对各行是不是当月数：如是累计数，请改报当月数；如标题写错，请改正标题',
  }),
  'name-of-other-months': (it) => ({
    reason: `文件名（或文件夹名）写的时间是“${it['text']}”，各行的月份是 ${it['found']}`,
    remedy: '请核对各行是不是当月数：如是累计数，请改报当月数；如文件名写错，请改正文件名',
  }),
  'title-of-other-flow': (it) => ({
    reason: `表头上方写的是${flowName(it['text'])}，各行是${flowName(it['found'])}`,
    remedy: '请核对后改正标题、文件名或进出口列',
  }),
  'manifest-contradicts': (it) => ({
    reason: `manifest.csv 的“${columnName(it['column'])}”写的是 ${valueName(it['text'])}，文件内容是 ${valueName(it['found'])}`,
    remedy: '请核对文件是否齐全；如文件无误，请改正 manifest.csv',
  }),
  'manifest-header-unknown': say(
    'manifest.csv 没有“文件”列，其内容未采用',
    '请在 manifest.csv 第一行写上列名：文件、进出口、币种、月份',
  ),
  'manifest-row-broken': (it) => ({
    reason: `manifest.csv 第 ${it['line'] ?? ''} 行的引号没有成对、列数多于表头或含有控制字符，该行未采用`,
    remedy: '请改正 manifest.csv 的这一行',
  }),
  'manifest-cell-unreadable': (it) => ({
    reason: `manifest.csv 的“${columnName(it['column'])}”无法识别`,
    remedy: '请按说明填写 manifest.csv',
  }),
  'control-character': say('单元格中有看不见的控制字符', '请删去该字符，或重新导出'),
  'cell-too-long': say('单元格内容过长', '单元格最多 32767 字节，请核对是否缺少引号或分隔符'),
  'too-many-columns': (it) => ({
    reason: `表格超过 ${it['most'] ?? ''} 列`,
    remedy: '请删去多余的列后重新导出',
  }),
  'row-too-short': broken('这一行的列数少于表头', '请检查该行是否被截断，或把说明文字移出数据区'),
  'row-too-long': broken('这一行的列数多于表头', '通常是名称中有未加引号的逗号，请在该单元格两端加双引号'),
  'quote-not-closed': (it) =>
    broken(
      it['rows'] === undefined
        ? '这一行的引号没有成对'
        : `引号没有成对，至第 ${it['last'] ?? ''} 行共 ${it['rows']} 行连成了一行`,
      '请补上缺少的双引号，或删去多余的双引号',
    )(it),
  'second-header': (it) => ({
    reason: `第 ${it['header'] ?? ''} 行已有表头，这一行又是另一种表头：文件由不同的表拼接而成`,
    remedy: '请把各表分别存为一个文件上传',
  }),
  'lines-do-not-balance': (it) => ({
    reason: `文件共 ${it['lines'] ?? ''} 行，读出 ${it['told'] ?? ''} 行；读出数据 ${it['facts'] ?? ''} 行，存入 ${it['kept'] ?? ''} 行`,
    remedy: '这是程序的差错，请与管理员联系',
  }),
  'row-too-large': (it) =>
    broken(
      it['rows'] === undefined
        ? '这一行过长'
        : `这一行过长，至第 ${it['last'] ?? ''} 行共 ${it['rows']} 行连成了一行`,
      '请检查是否缺少换行或引号',
    )(it),
  'month-missing': say('没有填写月份', '请填写月份，如 2021-05'),
  'month-unreadable': say('月份无法识别', '请写成 202105、2021-05 或 2021年5月；日期请写成 2021-05-31'),
  'year-unreadable': say('年份无法识别', '请写成四位数字，如 2021'),
  'month-is-a-span': say(
    '这是一个时间段，不是一个月',
    '请按月分行填报，不要填累计数；海关平台下载的，请勾选“分月展示”后重新下载',
  ),
  'month-january-or-october': say(
    '看不出是 1 月还是 10 月：Excel 会把 2021.10 写成 2021.1',
    '请写成 202101 或 202110',
  ),
  'month-excel-date': (it) => ({
    reason: `“${it['text'] ?? ''}”是 Excel 的日期序号，不是月份`,
    remedy: '请把该列设为“文本”格式，写成 yyyy-mm，如 2021-05',
  }),
  'month-day-or-year': (it) => ({
    reason: `看不出“${it['text'] ?? ''}”是哪一年的月份，还是几号`,
    remedy: '请写成 2021-05 或 202105',
  }),
  'month-of-another-zone': say(
    '带时区的时间戳落在月末，换算成北京时间后可能是下一个月',
    '请按北京时间填写月份，如 2021-05',
  ),
  'product-missing': say('没有填写商品编码', '如为合计行，请删去；否则请填写商品编码'),
  'market-missing': say('没有填写贸易伙伴编码', '如为合计行，请删去；否则请填写贸易伙伴编码'),
  'regime-missing': say('没有填写贸易方式编码', '如为合计行，请删去；否则请填写贸易方式编码'),
  'flow-missing': say('没有填写进出口', '请填写“出口”或“进口”'),
  'flow-unknown': say('进出口标志无法识别', '请填写“出口”或“进口”'),
  'product-malformed': say('商品编码不是 2、4、6、8 或 10 位数字', '请核对商品编码'),
  'product-as-number': say(
    '商品编码后面带“.0”，说明这一列曾被当作数字处理，开头或结尾的 0 可能已丢失',
    '请按“文本”格式重新导出该列，并核对位数，如 09021010',
  ),
  'product-dots-eaten': say(
    '带点的商品编码应为 4 位、2 位、2 位一组，如 0902.10；这里的 0 可能被 Excel 去掉了（0902.10 成了 902.1）',
    '请把该列设为“文本”格式后重新导出，不要只在前面补 0',
  ),
  'product-last-zero-lost': say(
    '带点的商品编码最后一组只有一位，结尾的 0 可能被 Excel 去掉了（8542.30 成了 8542.3）',
    '请把该列设为“文本”格式后重新导出，补上结尾的 0',
  ),
  'product-nine-digits': say(
    '商品编码是九位，我国海关没有九位编码：可能是日本等国的编码，也可能是十位编码丢了开头的 0',
    '请改填我国 8 位或 10 位商品编码',
  ),
  'product-too-long': say(
    '商品编码超过十位：可能带了检验检疫附加码，或是外国编码',
    '请只填我国 8 位或 10 位商品编码',
  ),
  'product-zero-lost': say(
    '商品编码少一位，开头的 0 可能被 Excel 去掉了',
    '请把该列设为“文本”格式，补上开头的 0，如 01012100',
  ),
  'product-end-lost': (it) => ({
    reason: `商品编码“${it['text'] ?? ''}”是单数位，且不是开头少了 0：末尾缺了数字，缺的是什么看不出来`,
    remedy: '请按原单证补全为 4、6、8 或 10 位',
  }),
  'product-odd': (it) => ({
    reason: `商品编码“${it['text'] ?? ''}”是单数位，少了一位，看不出是在开头还是在末尾`,
    remedy: '请按原单证补全为 4、6、8 或 10 位；如是开头的 0 被 Excel 去掉，请把该列设为“文本”格式',
  }),
  'product-dots-elsewhere': (it) => ({
    reason: `商品编码“${it['text'] ?? ''}”每两位一点；带点的编码应为 4 位、2 位、2 位一组，如 8429.52`,
    remedy: '请去掉点，或按 4 位、2 位、2 位写',
  }),
  'code-in-scientific-notation': say('编码被 Excel 写成了科学计数法', '请把该列设为“文本”格式后重新导出'),
  'market-malformed': say(
    '贸易伙伴编码无法识别',
    '请填写海关国别（地区）三位编码（如 502），或 ISO 的两位、三位字母代码（如 US、USA）',
  ),
  'code-on-no-map': say(
    '该来源的编码对照表中没有这个编码，不能当作海关编码',
    '请核对该编码；如确有此编码，请由维护人员在该来源的对照表中补充',
  ),
  'rows-of-another-kind': (it) => ({
    reason: `“${it['column'] ?? ''}”为“${it['text'] ?? ''}”，只能使用“${it['expected'] ?? ''}”的数据`,
    remedy: `请在该来源重新选择后下载，使“${it['column'] ?? ''}”为“${it['expected'] ?? ''}”`,
  }),
  'regime-malformed': say('贸易方式编码应为两位数字', '请填写海关统计贸易方式两位编码，如 10'),
  'supervision-malformed': say('监管方式编码应为四位数字', '请填写四位监管方式编码，如 0110'),
  'supervision-zero-lost': say(
    '监管方式编码少一位，开头的 0 可能被 Excel 去掉了',
    '请把该列设为“文本”格式，补上开头的 0，如 0110',
  ),
  'ownership-unknown': say('企业性质无法识别', '请填写国有企业、外商投资企业、民营企业或其他企业'),
  'district-malformed': say(
    '境内目的地/货源地既不是海关五位编码，也不是名称',
    '请填写海关五位编码（如 43012），或 parks.csv、海关地区表中的名称（如 长沙经开区）',
  ),
  'enterprise-missing': say('没有填写企业编码', '请填写 10 位海关注册编码或 18 位统一社会信用代码'),
  'enterprise-malformed': say(
    '企业编码不是 10 位海关注册编码，也不是 18 位统一社会信用代码',
    '请核对企业编码',
  ),
  'money-missing': say('没有填写金额', '没有发生额请删去该行，或填写 0'),
  'money-negative': say('金额为负，而这类文件不应有负数', '请核对；如为更正，请用企业申报文件或通用格式报送'),
  'basis-unknown': say('口径无法识别', '请填写“当月”或“累计”（期末数填“期末”）'),
  'indicator-missing': say('没有填写指标名称', '请填写指标名称'),
  'value-missing': say('没有填写数值', '没有数据请删去该行'),
  'unit-missing': say('没有填写计量单位', '请填写计量单位'),
  'indicator-unit': (it) => ({
    reason: '计量单位与该指标不符',
    remedy: `请按“${it['unit']}”填写`,
  }),
  'indicator-total-differs': (it) => ({
    reason: `合计行写的是 ${it['text']}，而上面 ${it['rows']} 行的和为 ${it['sum']}`,
    remedy: '请核对是否缺行、多行或数字有误',
  }),
  'indicator-fraction': (it) => ({
    reason: `“${it['text']}”不是整数，而该指标按“${it['unit']}”计数`,
    remedy: '请核对数值和计量单位',
  }),
  'indicator-unknown': (it) => ({
    reason: `指标“${it['text']}”不在指标清单内（${it['rows']} 行），已保留，不列入通报`,
    remedy: '请核对指标名称',
  }),
  'number-unreadable': say('数字无法识别', '请只写数字，如 1234.56 或 1,234.56'),
  'decimal-comma-ambiguous': say(
    '看不出数字中的逗号是千位分隔还是小数点（如 1,234）：用分号分隔的表格两种写法都有',
    '请用小数点表示小数、去掉千位分隔逗号后重新导出，如 1234 或 1.234',
  ),
  'value-unit-contradicts': say('这一行的计量单位与数值列表头写的单位不一致', '请核对单位，只保留一处'),
  'basis-contradicts-header': say(
    '这一行的口径与数值列表头或指标名称写的（当月或累计）不一致',
    '请核对是当月数还是累计数',
  ),
  'number-sign-behind': say('正负号或借贷标记写在了数字后面', '负数请写成 -1234.56'),
  'number-with-unit': say('单元格里除数字外还有货币或单位', '请只写数字，把单位写在表头，如“美元（万美元）”'),
  'number-too-fine': say('小数位数过多，金额最多两位、数量最多三位', '请按规定位数四舍五入后填写'),
  'number-too-large': say('数字过大，整数部分最多 15 位', '请核对，可能是两个单元格连在了一起'),
  'number-in-scientific-notation': say(
    '数字被 Excel 写成了科学计数法，有效数字已丢失',
    '请把该列设为“数值”格式后重新导出',
  ),
  'download-cut': (it) => ({
    reason: `恰好 ${it['rows'] ?? ''} 行，下载很可能被平台截断`,
    remedy: '请把查询条件分细（如按贸易方式或按商品章），分几次下载',
  }),
  'rows-twice': (it) => ({
    reason: `有 ${it['keys'] ?? ''} 组行在文件中重复（如第 ${it['lines'] ?? ''} 行）`,
    remedy: '请检查是否把同一份下载合并了两次',
  }),
  'subtotals-left-out': (it) => ({
    reason: `${it['rows'] ?? ''} 行的“${it['columns'] ?? ''}”为空，金额恰为其他各行之和（第 ${it['lines'] ?? ''} 行），按小计或合计处理，未计入`,
    remedy: '请核对；如不是合计，请补上编码',
  }),
  'row-equals-another': (it) => ({
    reason: `这一行的“${it['columns'] ?? ''}”为空，金额与有编码的另一行相同，可能是合计；现照常计入，列在“未分类”`,
    remedy: '如为合计，请删去该行；如不是，请补上编码',
  }),
  'row-near-sum': (it) => ({
    reason: `这一行的“${it['columns'] ?? ''}”为空，金额与其他各行之和只差四舍五入的尾数，可能是合计；现照常计入，列在“未分类”`,
    remedy: '如为合计，请删去该行；如不是，请补上编码',
  }),
  'value-equals-sum': (it) => ({
    reason: `“${it['text'] ?? ''}”的金额恰为该列其他各项之和，可能是合计；现照常计入`,
    remedy: '如为合计，请删去这些行',
  }),
  'rows-identical': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行完全相同（${sumsOf(it)}；如${pairs(it['lines'])}）`,
    remedy: '请检查是否把同一段数据粘贴了两次；确为不同报关单的，请经办人确认',
  }),
  'rows-identical-few': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行完全相同（${sumsOf(it)}；如${pairs(it['lines'])}），照常计入`,
    remedy: '请检查是否重复',
  }),
  'rows-alike': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行的编码、数量相同，金额几乎相同（${sumsOf(it)}；如${pairs(it['lines'])}）`,
    remedy: '请检查是否把重新计算过的同一段数据又粘贴了一次；确为不同报关单的，请经办人确认',
  }),
  'rows-alike-few': (it) => ({
    reason: `${monthName(it['month'])}有 ${it['rows']} 行与文件中其他行的编码、数量相同，金额几乎相同（${sumsOf(it)}；如${pairs(it['lines'])}），照常计入`,
    remedy: '请检查是否重复',
  }),
  'rates-apart': (it) => ({
    reason:
      `${monthName(it['month'])}有 ${it['rows']} 行的人民币值与美元值不相符（合计 ${sumsOf(it)}）：` +
      `本月 1 美元约合 ${it['rate']} 元，而${amounts(it['list'])}`,
    remedy: '请核对这些行的金额及其单位',
  }),
  'rate-implausible': (it) => ({
    reason: `${monthName(it['month'])}的人民币值与美元值之比为 ${it['rate']}，不可能是汇率`,
    remedy: '请核对两列金额的币种和单位（元、万元）',
  }),
  'levels-nested': (it) => ({
    reason:
      `${monthName(it['month'])}有 ${it['rows']} 行的商品编码包含同一文件中更细的编码（${it['codes']}）：` +
      `较粗的行合计 ${sumsOf({ usd: it['whole_usd'] ?? '', cny: it['whole_cny'] ?? '' })}，` +
      `其下较细的行合计 ${sumsOf({ usd: it['part_usd'] ?? '', cny: it['part_cny'] ?? '' })}，相加即重复计算`,
    remedy: '请只保留一种位数的编码',
  }),
  'total-row-differs': (it) => ({
    reason: `合计行的${columnName(it['column'])}为 ${it['text'] ?? ''}，各行相加为 ${it['found'] ?? ''}`,
    remedy: '请检查是否漏行或重复，核对后重新上传',
  }),
  'column-ignored': (it) => ({
    reason: `“${it['column'] ?? ''}”列未使用`,
    remedy: '无需处理；如该列有用，请与管理员联系',
  }),
  'parts-left-out': (it) => ({
    reason: `“${it['column'] ?? ''}”为“${it['text'] ?? ''}”的 ${it['rows'] ?? ''} 行${it['usd'] === undefined ? '' : `（${it['usd']} 美元）`}${it['cny'] === undefined ? '' : `（${it['cny']} 元人民币）`}是其他行已包含的部分，未计入`,
    remedy: '无需处理',
  }),
  'remark-row': say('这一行是说明文字，不计入数据', '无需处理'),
  'quantity-zero': (it) => ({
    reason: `${it['rows'] ?? ''} 行有金额而数量为 0，不计算单价`,
    remedy: '无需处理',
  }),
  'product-not-listed': (it) => notListed('商品编码', it, it['chapters']),
  'product-of-another-edition': (it) => ({
    reason: `新增或停用的八位商品编码，其六位子目在《协调制度》2017年版或2022年版中：${it['codes'] ?? ''}（共 ${it['count'] ?? ''} 个、${it['rows'] ?? ''} 行），照常计入，以编码为名单独列出；与上年同期编码不同的，无可比基数`,
    remedy: '如需名称，请管理员在 hs8-later.csv 中补入',
  }),
  'market-not-listed': (it) => notListed('贸易伙伴编码', it),
  'regime-not-listed': (it) => notListed('贸易方式编码', it),
  'supervision-not-listed': (it) => notListed('监管方式编码', it),
} satisfies Readonly<Record<string, Saying>>;

function notListed(what: string, it: Details, chapters?: string): { reason: string; remedy: string } {
  const sums = [it['usd'] && `${it['usd']} 美元`, it['cny'] && `${it['cny']} 元人民币`]
    .filter((sum) => sum)
    .join('、');
  return {
    reason: `${what}不在编码表中：${it['codes'] ?? ''}（共 ${it['count'] ?? ''} 个、${it['rows'] ?? ''} 行、${sums}），照常计入，${
      chapters === undefined
        ? '列在“未分类”'
        : `按章列在第 ${chapters.split(' ').join('、')} 章，按商品列在“未分类”`
    }`,
    remedy: '如为新编码，请管理员更新编码表',
  };
}

export const intakeWords = {
  sayings,
  check: {
    file: '文件：',
    layout: '格式：',
    encoding: '编码：',
    rows: (data: number, facts: number, rejects: number, blank: number, totals: number): string =>
      `数据 ${data} 行：采用 ${facts} 行，未采用 ${rejects} 行；另有空行 ${blank} 行、合计行 ${totals} 行`,
    part: (month: string, flow: string, rows: number, sums: string): string =>
      `${month} ${flowName(flow)}：${rows} 行，${sums}`,
    ofPlace: (place: string, rows: number, sums: string): string =>
      `注册地（所在地）${place === '' ? '空白' : place}：${rows} 行，${sums}`,
    morePlaces: (count: number): string => `另有 ${count} 个注册地（所在地），全部可用 --json 查看`,
    sums: { usd: (sum: string): string => `${sum} 美元`, cny: (sum: string): string => `${sum} 元人民币` },
    refused: '不能采用',
    accepted: '可以采用',
    layoutName,
    amends: {
      correction: '更正件：与其他文件编码相同的行，以本文件的金额为准',
      supplement: '补报件：只应有尚未报送的行，与其他文件编码相同的行将待核',
    },
    hold: '须核对：',
    wouldHold: '照此上传，所涉月份将暂缓发布。',
    note: '提示：',
    place: (line: number | undefined, column: string | undefined): string =>
      [
        line === undefined ? '' : `第 ${line} 行`,
        column === undefined ? '' : `“${columnName(column)}”列`,
      ].join(''),
    found: (text: string): string => `内容“${text}”`,
    more: (count: number): string => `……另有 ${count} 处，用 --json 查看全部`,
    problem: (place: string, reason: string, found: string, remedy: string): string =>
      `${place === '' ? '' : `${place}：`}${reason}${found === '' ? '' : `（${found}）`}。${remedy}。`,
    noSuchFile: (path: string): string => `找不到文件：${path}`,
  },
};

export type IntakeWords = typeof intakeWords;
