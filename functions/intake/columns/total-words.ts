import { clean, totalWords } from './cell-readers.ts';

/** What stands for all places, goods or partners where a code would stand. */
const everything =
  /^(全(市|省|国|區|区|县|縣|州|部|体|體|球|行业)(合[计計]|[总總][计計])?|(全部|所有|各|全体)(企业|公司|单位|园区|商品|产品|国家|国别|国家和地区|市场|贸易伙伴|贸易方式|地区)(合[计計])?|世界|[汇匯彙]\s*[总總]|[总總]\s*[额額]|world|all( (countries|partners|markets|products|commodities|goods|parks|places|regimes|enterprises|firms|companies))?)\s*[:：]?$/i;
/** What spreadsheets' outlines compute, in their languages: the sum most often. */
const computed = '[汇匯彙]\\s*[总總]|[合小总總]\\s*[计計]|[总總]和|加[总總]|求和|计数|平均值?|最[大小]值';
const computedInEnglish =
  '(?:sub|grand )?total(?: general)?|subtotal|sum|summe|gesamt|ergebnis|somme|suma|soma|totale?|count|average';
/** Behind what they are of: P1 汇总, P1（小计）, P1 Sum. */
const behind = new RegExp(`^(.{1,60}?)[\\s:(]{0,3}(?:${computed})\\)?\\s*:?$`);
const behindAlone = /^(.{1,60}?)[\s:]{1,3}[计計]\s*:?$/;
const behindInEnglish = new RegExp(`^(.{1,60}?)[\\s:(]{1,3}(?:${computedInEnglish})\\)?\\s*:?$`, 'i');
/** In front of it: 小计 P1, Total P1, Sum of P1. */
const before = new RegExp(`^(?:${computed})[\\s:(]{1,3}(.{1,60}?)\\)?$`);
const beforeInEnglish = /^(?:(?:sub|grand )?total(?: of| for)?|sum (?:of|for))[\s:(]{1,3}(.{1,60}?)\)?$/i;
const outlines = [behind, behindAlone, behindInEnglish, before, beforeInEnglish];
/** Of a place, as no firm is called. */
const place = /^[\u4e00-\u9fff]{2,8}[市省州县]$/;

/** Whether a name, beside a code or not, is that of a total: a word for one, of everything, or, of a firm, a place's. */
export function isNameOfTotal(text: string, isOfFirm: boolean): boolean {
  const cell = clean(text);
  if (!/[\u4e00-\u9fff]/.test(cell)) return false;
  return totalWords.test(cell) || everything.test(cell) || (isOfFirm && place.test(cell));
}

/**
 * What a cell is the total of: '' for everything, "P1" for "P1 汇总" and "P1 Total"; undefined where it is no total. Only
 * where a code would stand words like 全市 are totals.
 */
export function totalOf(text: string, isCode: boolean): string | undefined {
  const cell = clean(text);
  if (totalWords.test(cell) || (isCode && everything.test(cell))) return '';
  if (!isCode) return undefined;
  const of = outlines.flatMap((outline) => outline.exec(cell)?.[1] ?? [])[0];
  return of !== undefined && (everything.test(of) || /^grand$/i.test(of)) ? '' : of;
}
