import { say, type Saying } from './names.ts';

const mebibytes = (bytes = ''): string => `${Math.round(Number(bytes) / (1 << 20))} MB`;

const limits: Readonly<Record<string, (most: string) => string>> = {
  packed: (most) => `文件超过 ${mebibytes(most)}`,
  unpacked: (most) => `解压后超过 ${mebibytes(most)}`,
  ratio: (most) => `压缩比超过 ${most} 倍，不像真实的表格`,
  entries: (most) => `压缩包内的文件超过 ${most} 个`,
  nesting: (most) => `压缩包内还有压缩包，超过 ${most} 层`,
  sheets: (most) => `工作表超过 ${most} 张`,
  rows: (most) => `行号超过 ${most}`,
  columns: (most) => `第 ${most} 列以外还有内容`,
  cell: (most) => `单元格超过 ${most} 个字符`,
  texts: (most) => `工作簿中的文字超过 ${mebibytes(most)}`,
  seconds: (most) => `读取时间超过 ${most} 秒`,
};

/** What is said of archives, workbooks and their sheets. */
export const workbookSayings = {
  'file-damaged': say(
    '文件已损坏或不完整，无法读取',
    '请重新下载或复制；如在 Excel 中能打开，请另存为新的 .xlsx 文件后上传',
  ),
  'beyond-limit': (it) => ({
    reason: `${limits[it['limit'] ?? '']?.(it['most'] ?? '') ?? '超出限度'}${it['where'] === undefined ? '' : `（${it['where']}）`}`,
    remedy: '请只保留需要的数据，分成几个文件上传',
  }),
  'workbook-encrypted': say(
    '工作簿设有打开密码',
    '请在 Excel 中取消密码（文件—信息—保护工作簿），保存后重新上传',
  ),
  'workbook-binary': say('工作簿是二进制格式（.xlsb）', '请用 Excel 打开，另存为 .xlsx 后重新上传'),
  'workbook-too-old': say('工作簿是 Excel 95 或更早的格式', '请用 Excel 打开，另存为 .xlsx 后重新上传'),
  'archive-encrypted': say('压缩包设有密码', '请解压后重新压缩为不带密码的 ZIP，或直接上传其中的文件'),
  'archive-method': say(
    '压缩包用了本程序不读的压缩方法',
    '请用系统自带的功能重新压缩为 ZIP，或直接上传其中的文件',
  ),
  'archive-empty': say('压缩包里没有可读的文件', '请核对压缩包的内容'),
  'sheets-all-hidden': say('工作簿中的工作表都是隐藏的', '请取消隐藏需要报送的工作表，保存后重新上传'),
  'sheet-hidden': (it) => ({
    reason: `工作表“${it['text'] ?? ''}”是隐藏的，没有计入`,
    remedy: '如应计入，请取消隐藏后重新上传',
  }),
  'sheet-unknown': (it) => ({
    reason: `工作表“${it['text'] ?? ''}”没有认识的表头，没有计入`,
    remedy: '如应计入，请核对它的表头',
  }),
  'rows-hidden': (it) => ({
    reason: `工作表中有 ${it['rows'] ?? ''} 行被隐藏或筛去，已照样计入`,
    remedy: '如不应计入，请删去这些行后重新上传',
  }),
  'cell-error': say('单元格是公式的错误值', '请改正公式，或填写数值后重新上传'),
  'formula-unvalued': say(
    '单元格是公式，文件中没有它的计算结果',
    '请用 Excel 打开并保存一次，或把公式粘贴为数值',
  ),
  'number-shown-scaled': say(
    '单元格的数字格式按千或百万缩小显示，看到的数与存储的数不同',
    '请把数字格式改为“常规”，核对单位后重新上传',
  ),
} satisfies Readonly<Record<string, Saying>>;
