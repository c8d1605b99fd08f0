import { say, type Saying } from './names.ts';

/** What is said of rows that were handed back to be mended, and of those that come again. */
export const mendingSayings = {
  'mended-row-unmarked': (it) => ({
    reason: `这一行不是退回待修改的行（最右一列没有来源）${it['text'] === undefined ? '' : `：${it['text']}`}`,
    remedy: '退回的表中不能增加行或工作表；新增的数据请另存为补报文件上传',
  }),
  'mended-row-twice': say(
    '这一行与上面一行的来源相同，会重复计算',
    '请删去复制出来的行；新增的数据请另存为补报文件上传',
  ),
  'mended-of-several': say('文件中的行来自不同的退回表', '请把每张退回的表分开上传'),
  'mended-columns': (it) => ({
    reason: `表头与原文件不同（${it['text'] ?? ''}）`,
    remedy: '请恢复退回时的各列及其次序',
  }),
  'mended-row-taken': say('这一行在原文件中并没有退回', '请使用程序退回的待修改表，最右一列不要改动'),
  'completes-absent': say(
    '它所补全的原文件已不在，或内容已改变，本文件没有计入',
    '原文件已整体改正的，请删去本文件；否则请放回原文件，或改用程序新退回的待修改表',
  ),
  'completed-twice': (it) => ({
    reason: `原文件已由“${it['text'] ?? ''}”补全，本文件没有计入`,
    remedy: '请只保留其中一个',
  }),
  'completes-upload': (it) => ({
    reason: `本文件补全“${it['text'] ?? ''}”：改正 ${it['rows'] ?? ''} 行，与原文件合为一份`,
    remedy: '原文件请保留，不要删去',
  }),
} satisfies Readonly<Record<string, Saying>>;

/** What the workbook says that hands rows back. */
export const mendingWords = {
  about: [
    '以下各行没有采用。请改正标色的单元格（批注写明原因和办法），保存后不改文件名上传，即可补入。',
    '不需要的行可以删去；最右一列请勿改动，也不要增加行。',
  ],
  markColumn: '来源行（请勿改动）',
  author: '外贸月通报',
  said: (reason: string, remedy: string): string => `${reason}。${remedy}。`,
  attached: (name: string): string =>
    `未采用的行已整理成附件“${name}”：请在其中改正标色的单元格，保存后不改文件名上传，即可补入，不必重报整个文件。`,
  written: (path: string, rows: number): string => `未采用的 ${rows} 行已写入 ${path}`,
  several: (path: string): string => `有几个文件的行需要退回修改，请给出已有的文件夹，而不是 ${path}`,
  nothing: '没有需要退回修改的行',
};
