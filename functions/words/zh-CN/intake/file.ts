import { columnName, flowName, say, type Saying, valueName } from './names.ts';

/** What is said of the file as a whole: its kind, encoding, name and manifest. */
export const fileSayings = {
  'html-not-csv': say(
    '文件是网页（HTML），不是表格数据',
    '通常是登录过期或下载出错，请重新登录海关平台下载 CSV 文件',
  ),
  'html-table-not-csv': say(
    '文件是以“单个文件网页”（MHTML）形式保存的表格',
    '请用 Excel 打开，另存为 .xlsx 后重新上传',
  ),
  'workbook-not-csv': say('文件是本程序不读的工作簿格式', '请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传'),
  'archive-not-csv': say('文件是本程序不读的压缩包', '请先解压，上传其中的文件，或重新压缩为 ZIP'),
  'document-not-csv': say(
    '文件是文档或演示文稿，不是表格数据',
    '请把其中的表格粘贴到 Excel，保存为 .xlsx 后上传',
  ),
  'image-not-csv': say('文件是图片，不是表格数据', '请下载或导出 Excel 或 CSV 格式的数据'),
  'database-not-csv': say('文件是数据库文件，不是表格数据', '请用原软件导出为 Excel 或 CSV 文件后上传'),
  'json-not-csv': say('文件是 JSON，不是表格数据', '请下载或导出 Excel 或 CSV 格式的数据'),
  'xml-not-csv': say('文件是 XML，不是表格数据', '请下载或导出 Excel 或 CSV 格式的数据'),
  'encoding-utf32': say('文件是 UTF-32 编码，本程序不读', '请另存为“CSV UTF-8（逗号分隔）”后重新上传'),
  'encodings-mixed': (it) => ({
    reason: `文件由两种编码拼接而成：之前是 ${it['from'] ?? ''}，从这一行起是 ${it['to'] ?? ''}`,
    remedy: '请把两部分分开上传，或用同一种编码重新合并',
  }),
  'pdf-not-csv': say('文件是 PDF，不是表格数据', '请下载或导出 Excel 或 CSV 格式的数据'),
  'note-left': (it) => ({
    reason: `“${it['text'] ?? ''}”看来是说明，其中没有数据表，未读取，也不影响发布`,
    remedy: '无需处理；如果其中有数据，请保存为 .xlsx 或 .csv 后上传',
  }),
  'not-readable': (it) => ({
    reason: `文件在，但不能读取（${it['reason'] ?? ''}）`,
    remedy: '请检查文件的读取权限；如是链接，请检查它指向的文件是否还在',
  }),
  'intake-failed': say(
    '程序处理该文件时出错，并非文件内容有误；文件尚未读入，所涉月份须等候',
    '程序会自动重试；如仍不成功，请把文件名告诉维护人员，由其查看日志',
  ),
  empty: say('文件是空的', '请重新下载或重新导出该文件'),
  'no-rows': say('文件只有表头，没有数据行', '请检查查询条件，重新下载'),
  'encoding-unreadable': (it) => ({
    reason: `文件中有无法识别的字符${it['encoding'] === undefined ? '' : `（按 ${it['encoding'].toUpperCase()} 编码读取失败）`}`,
    remedy: '请用 Excel 另存为“CSV UTF-8（逗号分隔）”后重新上传',
  }),
  'flow-untold': say(
    '看不出是进口还是出口',
    '请在文件名、工作表名或标题中写明“出口”或“进口”，或增加“进出口”列，或在 manifest.csv 中注明',
  ),
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
  'few-rows-of-other-months': (it) => ({
    reason: `文件名或表头上方写的是 ${it['text']}，有 ${it['rows']} 行的月份却是 ${it['found']}（${[it['usd'] && `${it['usd']} 美元`, it['cny'] && `${it['cny']} 元人民币`].filter((sum) => sum).join('，')}）`,
    remedy: '请核对这些行的月份：如写错，请改正后重新上传；如确是其他月份的数据，请另存为不写月份的文件',
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
  'manifest-file-twice': (it) => ({
    reason: `manifest.csv 第 ${it['lines']} 行写的是同一个文件“${it['text']}”，按第一行读取`,
    remedy: '请只保留一行',
  }),
  'manifest-row-broken': (it) => ({
    reason: `manifest.csv 第 ${it['line'] ?? ''} 行的引号没有成对、列数多于表头或含有控制字符，该行未采用`,
    remedy: '请改正 manifest.csv 的这一行',
  }),
  'manifest-cell-unreadable': (it) => ({
    reason: `manifest.csv 的“${columnName(it['column'])}”无法识别`,
    remedy: '请按说明填写 manifest.csv',
  }),
  'download-cut': (it) => ({
    reason: `恰好 ${it['rows'] ?? ''} 行，下载很可能被平台截断`,
    remedy: '请把查询条件分细（如按贸易方式或按商品章），分几次下载',
  }),
} satisfies Readonly<Record<string, Saying>>;
