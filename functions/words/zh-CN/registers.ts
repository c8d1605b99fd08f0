type Details = Readonly<Record<string, string>>;
/** What is wrong with a register and what becomes of it, and how to mend it. */
export type RegisterSaying = (it: Details) => { readonly reason: string; readonly remedy: string };

const row =
  (reason: string, remedy: string): RegisterSaying =>
  () => ({ reason: `${reason}，有关行未采用`, remedy });

export const registerSayings = {
  'register-undecodable': () => ({
    reason: '文件不是 .xlsx 或 CSV，或已损坏、设有密码，或编码不是 UTF-8、GB18030，整个文件未采用',
    remedy: '请用 Excel 另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
  }),
  'register-in-two-forms': (it) => ({
    reason: `同一登记表有两份，另一份是 ${it['other'] ?? ''}，采用了另一份`,
    remedy: '请只保留一份',
  }),
  'register-sheet-unknown': () => ({
    reason: '没有这个名称的登记表，工作表未采用',
    remedy: '请按登记表命名工作表，如“园区”“企业”“目标”，不需要时请删去',
  }),
  'register-sheet-hidden': () => ({
    reason: '工作表是隐藏的，未采用',
    remedy: '请取消隐藏，不需要时请删去',
  }),
  'register-cell-computed': () => ({
    reason: '单元格是没有计算结果的公式或错误值',
    remedy: '请粘贴为数值',
  }),
  'register-unknown': (it) => ({
    reason: '没有这个名称的登记表，文件未采用',
    remedy: `登记表的文件名为 ${it['files']?.replaceAll('\n', '、')}；请改名，不需要这个文件时请删去`,
  }),
  'face-not-truetype': () => ({
    reason: '不是可以嵌入的 TrueType 字体（.ttf），未采用',
    remedy: '请换成 .ttf 字体文件，不需要时请删去',
  }),
  'register-empty': () => ({
    reason: '文件是空的',
    remedy: '请写上列名和内容；不需要这张表时请删去文件',
  }),
  'register-columns-missing': (it) => ({
    reason: `表头缺少：${it['missing']}，整个文件未采用`,
    remedy: '请在表头补上这些列',
  }),
  'register-value-missing': row('没有填写', '请填写'),
  'register-month-unreadable': row('月份无法识别', '请写成 2021-05'),
  'number-unreadable': row('数字无法识别或不合要求', '请只写数字，如 1234.56'),
  'park-kind-unknown': row('类别无法识别', '请填写国家级园区、省级园区、海关特殊监管区域或区县'),
  'park-reference-unknown': () => ({
    reason: 'parks.csv 中没有这个编码',
    remedy: '请核对编码，或在 parks.csv 中补上',
  }),
  'park-reference-circular': () => ({
    reason: '沿着这一列会绕回自身',
    remedy: '请核对上级和并入的编码',
  }),
  'park-parent-retired': () => ({
    reason: '所在的区县或园区先于本行停用，其后的数据没有归属',
    remedy: '请改为现在的上级，或核对停用月份',
  }),
  'park-validity-reversed': () => ({ reason: '停用月份早于启用月份', remedy: '请核对两个月份' }),
  'park-code-reserved': () => ({
    reason: '这个编码在 targets.csv 中另有含义（全市或一类园区）',
    remedy: '请换一个编码',
  }),
  'park-name-twice': (it) => ({
    reason: `名称或简称与 ${it['other']}（第 ${it['otherLine']} 行）相同，两者同时有效，无法区分`,
    remedy: '请改用不同的名称，或写明启用、停用月份',
  }),
  'customs-district-malformed': () => ({
    reason: '不是海关地区代码，没有数据能归入',
    remedy: '请填写海关的五位代码（如 43012），不要用六位行政区划代码或名称',
  }),
  'customs-district-twice': (it) => ({
    reason: `同一海关地区代码已属于 ${it['other']}（第 ${it['otherLine']} 行），两者同时有效，只能归入一个`,
    remedy: '请只保留在全部归属的一个园区，其余由 enterprises.csv 逐户划分',
  }),
  'credit-code-twice': () => ({
    reason: '同一统一社会信用代码的几行所属园区或企业性质不同',
    remedy: '请改为一致，或核对代码',
  }),
  'register-quote-not-closed': () => ({
    reason: '引号没有成对，几行连成了一行，未采用',
    remedy: '请补上缺少的双引号，或删去多余的双引号',
  }),
  'register-row-too-long': () => ({
    reason: '这一行的列数多于表头，未采用',
    remedy: '内容中有逗号时，请在该单元格两端加双引号',
  }),
  'register-control-character': () => ({
    reason: '单元格中有看不见的控制字符，该行未采用',
    remedy: '请删去该字符',
  }),
  'register-twice': () => ({
    reason: '与前面的行重复而内容不同，按前面的行计算',
    remedy: '请只保留正确的一行',
  }),
  'enterprise-without-code': row('企业没有编码', '请填写 10 位海关注册编码或 18 位统一社会信用代码'),
  'customs-code-malformed': row('企业编码的位数或字符不对', '海关注册编码为 10 位数字或大写字母'),
  'credit-code-malformed': row('统一社会信用代码的位数或字符不对', '请填写 18 位数字或大写字母'),
  'ownership-unknown': row('企业性质无法识别', '请填写国有企业、外商投资企业、民营企业或其他企业'),
  'enterprise-park-unknown': () => ({
    reason: 'parks.csv 中没有这个编码，有关企业计入未分类',
    remedy: '请核对编码，或在 parks.csv 中补上',
  }),
  'target-scope-unknown': row(
    'parks.csv 中没有这个编码，也不是全市或一类园区',
    '请填写 city、parks.csv 中的编码，或 park、national-park、provincial-park、special-zone、district',
  ),
  'target-year-unreadable': row('年份无法识别', '请写成四位数字，如 2021'),
  'target-comparison-unknown': row('口径无法识别', '请填写不低于、超过或提高'),
  'target-indicator-unknown': row('没有这个指标', '请按 indicators.csv 中的编码填写，或填 exports、imports'),
  'target-unit-differs': row('计量单位与该指标不符', '请按 indicators.csv 中该指标的单位填写'),
  'target-not-possible': row('目标不可能是这个数', '目标应大于零，比重不应超过 200%，请核对'),
  'target-plan-unknown': row('没有这个计划', '请填写 trade、going-out 或 investment；年度目标请留空'),
  'target-of-nothing': () => ({
    reason: '目标为零，算不出完成率',
    remedy: '请填写目标值；没有目标时请删去该行，新设园区请在 parks.csv 写明启用月份',
  }),
  'target-over-whole': (it) => ({
    reason: `大于它所属的合计（第 ${it['otherLine']} 行，${it['whole']}）`,
    remedy: '请核对两行的数值和单位',
  }),
  'target-over-city': (it) => ({
    reason: `一地的目标大于全市的目标（${it['whole']}）`,
    remedy: '请核对两者的数值和单位',
  }),
  'targets-over-city': (it) => ({
    reason: `各园区或各区县的目标之和超过全市目标（${it['whole']}）一半以上`,
    remedy: '请核对各地目标的数值和单位',
  }),
  'comparison-below-part': (it) => ({
    reason: `小于其中一部分的数（${it['part']}）`,
    remedy: '请核对金额、单位、月份和口径',
  }),
  'target-far': (it) => ({
    reason: `与实际相差过大（上年 ${it['lastYear']}，本年累计 ${it['toDate']}）`,
    remedy: '请核对数值和单位',
  }),
  'key-enterprise-unknown': () => ({
    reason: 'enterprises.csv 和各月数据中都没有这家企业，按没有进出口列示',
    remedy: '请核对编码',
  }),
  'enterprise-names-slipped': () => ({
    reason: '这是另一家企业申报时的名称，名称与编码可能错行',
    remedy: '请核对名称和编码',
  }),
  'enterprise-names-differ': (it) => ({
    reason: `可以核对的 ${it['compared']} 家企业中有 ${it['count']} 家的名称与申报的不同，如“${it['name']}”申报为“${it['declared']}”`,
    remedy: '请核对名称和编码是否错行',
  }),
  'enterprise-parks-mixed': (it) => ({
    reason: `所属企业有 ${it['compared']} 家可以核对，其中 ${it['count']} 家申报在${it['others']?.replaceAll('\n', '、')}`,
    remedy: '请核对所属园区是否填错或错行',
  }),
  'park-out-of-time': (it) => ({
    reason: `已停用或尚未启用，而本月有进出口（${it['amount']}）`,
    remedy: '请核对启用、停用月份，或写明并入的园区，或在 enterprises.csv 改正所属园区',
  }),
  'customs-district-unseen': (it) => ({
    reason: `没有数据申报在这个海关地区代码，而有数据申报在${it['others']?.replaceAll('\n', '、')}，后者不属于任何园区`,
    remedy: '请核对代码',
  }),
  'park-district-within': () => ({
    reason: '区县不能在别的区县或园区之内',
    remedy: '请核对类别，或删去上级',
  }),
  'assessment-full-small': () => ({
    reason: '增速不到 1% 即得满分',
    remedy: '请按百分数填写，如 20',
  }),
  'key-enterprise-twice': () => ({
    reason: '同一企业同一年份已有一行（海关编码与信用代码属于同一企业）',
    remedy: '请只保留一行',
  }),
  'product-prefix-malformed': row(
    '商品编码不是 2、4、6、8 或 10 位数字',
    '请填写商品编码的前几位，保留开头的 0',
  ),
  'product-operation-unknown': row('取舍无法识别', '请填写计入或剔除'),
  'product-basis-unknown': row('依据无法识别', '请填写正式或近似'),
  'product-group-without-goods': () => ({
    reason: '这一组没有任何商品：没有计入的编码，或编码都不存在、都被剔除',
    remedy: '请核对编码和取舍',
  }),
  'product-group-named-twice': () => ({
    reason: '与本组前面的名称不同，按前面的名称计算',
    remedy: '请改为一致，或另立一组',
  }),
  'product-name-twice': (it) => ({
    reason: `与另一组（${it['other']}）同名`,
    remedy: '请改用不同的名称，或把两组并为一组',
  }),
  'product-heading-unknown': () => ({
    reason: '商品编码表中没有这个品目',
    remedy: '请核对编码',
  }),
  'product-exclusion-idle': () => ({
    reason: '剔除的编码本来就没有计入',
    remedy: '请核对编码',
  }),
  'assessment-weights-sum': () => ({
    reason: '各项分值之和不是 100',
    remedy: '请核对各项分值',
  }),
  'assessment-cap-too-low': row('封顶低于 100%，得不到满分', '请按百分数填写，如 120'),
  'assessed-places-unknown': row('考核对象无法识别', '请填写园区或区县'),
  'assessed-indicator-unknown': row(
    '考核指标无法识别',
    '请填写目标完成、增速、出口增速、进口增速、拉动或通报',
  ),
  'control-flow-unknown': row('进出口标志无法识别', '请填写出口或进口'),
  'control-currency-unknown': row('币种无法识别', '请填写人民币（CNY）或美元（USD）'),
  'control-span-unknown': row('口径无法识别', '请填写当月（month）或累计（to-date）'),
  'confirmed-key-malformed': row(
    '核对码应为 8 位十六进制数字',
    '请照抄待核原因中的核对码；Excel 会改动这样的编码，请把该列设为“文本”格式',
  ),
  'confirmed-code-unknown': (it) => ({
    reason: `没有待核事项用这个原因代码${it['near'] === undefined ? '' : `，相近的是 ${it['near']}`}，这一行不起作用`,
    remedy: '请照抄待核原因中的代码，不需要时请删去该行',
  }),
  'unit-unknown': row('计量单位无法识别', '请填写亿元、万元、亿美元或万美元'),
  'address-malformed': row('不是一个邮箱地址', '每行请只写一个地址，如 name@example.cn'),
  'name-with-control-characters': row('姓名中有换行等控制字符', '请重新填写'),
  'language-unknown': row('语言无法识别', '请填写中文（zh-CN）或英文（en）'),
  'edition-unknown': row('版本无法识别', '请填写内部（internal）或公开（public）'),
  'role-unknown': row('角色无法识别', '请填写读者（reader）、编辑（editor）或运维（operator）'),
  'recipient-twice': () => ({
    reason: '同一地址的几行角色、版本或语言不同，每份只发一次',
    remedy: '请只保留正确的一行；运维可以另列一行',
  }),
  'release-before-month-ends': () => ({
    reason: '发布时间早于月末',
    remedy: '请核对月份和发布时间',
  }),
  'release-far': () => ({
    reason: '发布时间在十年以后',
    remedy: '请核对年份',
  }),
  'release-out-of-order': () => ({
    reason: '早于前面月份的发布时间',
    remedy: '请核对月份和发布时间',
  }),
  'release-time-unreadable': row('发布时间无法识别', '请写成 2021-06-20 09:00'),
  'comparison-level-unknown': row('层级无法识别', '请填写全国、全省或市州'),
  'remark-point-unknown': row('要点无法识别', '请填写总量、走势、动力、目标、区域或下一步'),
  'remark-too-long': row('文字过长，首页排不下', '中文请不超过80字，英文请不超过240个字符'),
  'settings-no-json': () => ({
    reason: '不是 JSON，全部设置按默认值',
    remedy: '请核对这里或前一行的引号、逗号和括号',
  }),
  'settings-invalid': (it) => ({
    reason: `设置不能这样写（${it['zh']}），该项按默认值`,
    remedy: '请按说明改正',
  }),
  'settings-key-twice': () => ({
    reason: '同一项写了两次，该项按默认值',
    remedy: '请只保留一处',
  }),
  'settings-issue-number-twice': () => ({
    reason: '同一年的两个月期号相同，该项按默认值',
    remedy: '请核对期号',
  }),
  'settings-area-unknown': () => ({
    reason: '前两位不是省级行政区划代码，该项按默认值',
    remedy: '请填写本市的六位行政区划代码，如 430100',
  }),
  'settings-month-unreadable': () => ({
    reason: '月份无法识别，该项按默认值',
    remedy: '请写成 2021-05',
  }),
} satisfies Readonly<Record<string, RegisterSaying>>;

export type RegisterSayings = Readonly<Record<keyof typeof registerSayings, RegisterSaying>>;
