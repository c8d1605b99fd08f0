import { broken, say, type Saying } from './names.ts';

/** What is said of its rows and cells, one by one. */
export const cellSayings = {
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
} satisfies Readonly<Record<string, Saying>>;
