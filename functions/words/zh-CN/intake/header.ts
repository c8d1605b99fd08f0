import { columnName, columnNames, kinds, layoutName, say, type Saying, tellings, unitName } from './names.ts';

/** What is said of its header, and the units that it and its rows name. */
export const headerSayings = {
  'column-changes-amounts': (it) => ({
    reason: `“${it['column']}”列有 ${it['rows']} 行的内容（${it['text']}）${tellings[it['kind'] ?? ''] ?? tellings['status']}`,
    remedy: '请删去不应计入的行，或把数值换算好后去掉该列，重新上传；如核实无误，也可确认',
  }),
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
  'dash-as-zero': (it) => ({
    reason: `“${it['column'] ?? ''}”列有 ${it['rows'] ?? ''} 行为“${it['text'] ?? ''}”，按海关的写法计为 0`,
    remedy: '无需处理；如是数据缺失，请补上后重新上传',
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
} satisfies Readonly<Record<string, Saying>>;
