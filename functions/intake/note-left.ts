import { amendmentOfKey } from '../trade/amendment.ts';
import { monthsNamed } from '../trade/named-months.ts';
import { decodeWhole, headSize } from './csv/encoding.ts';
import { flowOfKey } from './flow.ts';
import type { ReadUpload } from './upload.ts';

/** Refusals of what holds no table of ours, but may be what people write to each other. */
const ofDocuments = ['document-not-csv', 'pdf-not-csv', 'image-not-csv', 'html-not-csv'];
const ofTexts = ['header-unknown', 'empty'];

/** Names that people, and the menus of their systems, give to notes. */
const noteNames =
  /说明|須知|须知|备注|附注|注意事项|通知|(?:操作|使用|用户|填报|填表)手册|指南|指引|教程|通讯录|联系人|联系方式|新建 ?(?:文本文档|文本文件|microsoft)|read ?_?me|(?<![a-z])(?:notes?|instructions?|manual|guide|contacts?|licen[cs]e)(?![a-z])|new text document/i;

/** A number, and not that of a point in a list. */
const number = /^[-+(]?[¥￥$]?\d[\d.,]*\)?%?$/;
const point = /^\s*[(（]?\d{1,2}[.、)）．]\s*/;

/**
 * A refused file that is a note, as receipts have it: nothing of a month can be missing with it, so that it is told and
 * no month waits. A document is one by its name, unless that tells a flow; a text by its name or because it tells no month and no flow, where no
 * line has figures as a table has them. What calls itself a correction is none. `bytes`: the beginning of the file.
 */
export function asNote(read: ReadUpload, key: string, bytes: Uint8Array): ReadUpload {
  const { outcome } = read;
  const [problem] = outcome.rejects;
  if (outcome.status !== 'refused' || problem === undefined || !isNote(read, key, bytes)) return read;
  return { ...read, outcome: { ...outcome, rejects: [], notes: [{ code: 'note-left', text: nameOf(key) }] } };
}

function isNote({ outcome, size }: ReadUpload, key: string, bytes: Uint8Array): boolean {
  const { rejects, mentions = [] } = outcome;
  const code = rejects[0]?.code ?? '';
  if (amendmentOfKey(key) !== undefined) return false;
  const isNamed = noteNames.test(nameOf(key).replace(/\.[a-z]{2,4}$/i, ''));
  if (ofDocuments.includes(code)) return isNamed && flowOfKey(nameOf(key)) === undefined;
  if (!ofTexts.includes(code) || size > headSize) return false;
  const text = decodeWhole(bytes) ?? '';
  const figures = figuresIn(text);
  if (isNamed) return figures !== 'table';
  const tellsMonth = mentions.length > 0 || monthsNamed(key).size > 0 || monthsNamed(text).size > 0;
  const tellsNothing = !tellsMonth && flowOfKey(key) === undefined;
  return (
    code !== 'empty' && tellsNothing && figures === 'none' && !/\.(?:csv|tsv|xlsx?|xlsm|ods)$/i.test(key)
  );
}

/** Whether lines of a text have numbers beside each other, or there are more than one. */
function figuresIn(text: string): 'none' | 'some' | 'table' {
  const counts = text.split(/\r\n?|\n/).map(
    (line) =>
      line
        .replace(point, '')
        .split(/[\s,;|，；、]+/)
        .filter((cell) => number.test(cell)).length,
  );
  if (counts.some((count) => count > 1)) return 'table';
  return counts.filter((count) => count > 0).length > 1 ? 'some' : 'none';
}

function nameOf(key: string): string {
  return key.split(/[\\/]| › /).at(-1) ?? key;
}
