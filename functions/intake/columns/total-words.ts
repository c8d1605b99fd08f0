import { clean, totalWords } from './cell-readers.ts';

/** What stands for all places, goods or partners where a code would stand. */
const everything =
  /^(全(市|省|国|区|县|州|部|体|球|行业)(合计|总计)?|世界|汇\s*总|总\s*额|world|all( (countries|partners|markets|products|commodities|goods|parks|places|regimes|enterprises))?)\s*[:：]?$/i;
/** As spreadsheets write the subtotals of a column: behind what they are of. */
const behind = /^(.{1,60}?)\s*(?:汇\s*总|合\s*计|小\s*计|总\s*计)\s*[:：]?$/;
const behindInEnglish = /^(.{1,60}?)\s+(?:sub|grand )?total\s*[:：]?$/i;

/**
 * What a cell is the total of: '' for everything, "P1" for "P1 汇总" and "P1 Total"; undefined where it is no total. Only
 * where a code would stand words like 全市 are totals.
 */
export function totalOf(text: string, isCode: boolean): string | undefined {
  const cell = clean(text);
  if (totalWords.test(cell) || (isCode && everything.test(cell))) return '';
  if (!isCode) return undefined;
  const of = (behind.exec(cell) ?? behindInEnglish.exec(cell))?.[1];
  return of !== undefined && (everything.test(of) || /^grand$/i.test(of)) ? '' : of;
}
