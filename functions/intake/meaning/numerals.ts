const numbers = '〇一二三四五六七八九';
const digits = '[〇零○一二三四五六七八九]';
/** One to twelve. */
const small = '(?:十[一二]?|[一二三四五六七八九])';
/** Characters of time as Taiwan and Hong Kong write them. */
const traditional: Readonly<Record<string, string>> = {
  ...{ 個: '个', 頭: '头', 計: '计', 製: '制', 導: '导', 時: '时', 間: '间', 發: '发', 報: '报', 號: '号' },
  ...{ 載: '载', 來: '来', 內: '内', 總: '总', 匯: '汇', 數: '数', 據: '据' },
};
const anyTraditional = new RegExp(`[${Object.keys(traditional).join('')}]`, 'g');
const writtenYear = new RegExp(`二[〇零○]${digits}{2}(?=年)`, 'g');
const writtenMonth = new RegExp(`${small}(?=个?月|季)|${small}(?= ?[-~～—–−至到、和及] ?${small}个?月)`, 'g');

/** Years, months and quarters that are written in Chinese numerals in digits: 二〇二一年五月 as 2021年5月. */
export function inDigits(text: string): string {
  if (!/[〇一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(writtenYear, (found) => Array.from(found, digitOf).join(''))
    .replace(writtenMonth, (found) => String(numberOf(found)));
}

/** Words of time in simplified characters. */
export function simplified(text: string): string {
  return text.replace(anyTraditional, (character) => traditional[character] ?? character);
}

function digitOf(character: string): number {
  return Math.max(0, numbers.indexOf(character));
}

function numberOf(written: string): number {
  return written.startsWith('十') ? 10 + digitOf(written.slice(1) || '〇') : digitOf(written);
}
