import { fileSayings } from './file.ts';
import { headerSayings } from './header.ts';
import { cellSayings } from './cells.ts';
import { mendingSayings, mendingWords } from './mending.ts';
import { rowSayings } from './rows.ts';
import { workbookSayings } from './workbooks.ts';
import { flowName, layoutName, columnName } from './names.ts';

export const intakeWords = {
  sayings: {
    ...fileSayings,
    ...headerSayings,
    ...cellSayings,
    ...rowSayings,
    ...workbookSayings,
    ...mendingSayings,
  },
  mending: mendingWords,
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
    place: (line: number | undefined, column: string | undefined, cell?: string): string =>
      [
        cell ?? (line === undefined ? '' : `第 ${line} 行`),
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
