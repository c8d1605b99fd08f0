import { currencyMatcher, mapped, unglued, type CurrencySaid } from './money-units.ts';
import { normal } from './header-text.ts';
import { scaleMatchers, soundsLikeScale, powersIn } from './scales.ts';
import { tokenAt, tokensOf, wordMatcher, type Matcher } from './tokens.ts';

/** A unit of money that a text names. Without a power of ten it names the currency alone, or an unknown unit. */
export interface UnitPhrase {
  readonly currency: CurrencySaid | undefined;
  /** Undefined where the phrase names a large number that is not understood. */
  readonly power: number | undefined;
  readonly text: string;
}

type Word =
  | { readonly is: 'currency'; readonly currency: CurrencySaid }
  /** `isWord`: by itself it names a large number, as 万 and thousands do; 1000, m and k may be anything. */
  | { readonly is: 'scale'; readonly power: number; readonly isWord: boolean }
  /** Of the words that lead to a unit and change nothing in it. */
  | { readonly is: 'lead' };

const leadWords = [
  'in|of|the|all|are|is|expressed|shown|given|reported|stated|figures|value|values|amount|amounts|data|unit|units',
  'currency|scale|scaled|by|multiplier|unit multiplier|multiply|times|magnitude|current|note|fob|cif|trade|us',
  '金额|数据|数值|单位|计量单位|货币|货币单位|金额单位|币种|币制|价值|货值|以|按|计|计价|计算|表示|均|皆|都|是|为|均为',
  '本表|表中|以上|全部|所有|注|说明|备注|量级|数量级|倍数|乘数|単位|單位|金額|計量單位',
  'valor|valores|em|en|de|unidade|unidad|moeda|moneda|estados unidos|unité|valeur|valeurs|états-unis',
  'werte|wert|einheit|betrag|beträge|angaben|в|единица измерения|единицы|сша',
];
const leads = wordMatcher<Word>([[{ is: 'lead' }, leadWords.flatMap((words) => words.split('|'))]]);
const currencies = mapped(currencyMatcher, (currency): Word => ({ is: 'currency', currency }));
const scales = scaleMatchers.map((matcher): Matcher<Word> => (text, at) => {
  const found = matcher(text, at);
  const isWord = /^(?:[a-zà-ÿа-я]{4,}|тыс|млн|'000.*|000s|[x×].*|.*[^\d].*\d|.*[³-⁹])$|[千仟万萬亿億]/.test(
    text.slice(at, at + (found?.length ?? 0)),
  );
  return found && { length: found.length, said: { is: 'scale', power: found.said, isWord } };
});
const ofUnits: readonly Matcher<Word>[] = [currencies, ...scales];
const ofStatements: readonly Matcher<Word>[] = [...ofUnits, leads];

/** Words by which a table says that a number multiplies its own, and those that give it as a power of ten. */
const multiplied =
  /^(?<key>(?:unit )?(?:multiplier|multiple|mult)|multiply by|scal(?:e|ing)(?: factor)?|factor|magnitude|power(?: of (?:10|ten))?|exponent|(?:金额|单位|换算)?(?:倍数|乘数|倍率|系数)|数?量级|幂)(?: (?:is|为))? (?<said>.+)$/;
const byPower = /^unit mult|^power|^exponent|^数量级|^幂/;

/** Words after which any number or letter is a scale. */
const scaling = /单位|單位|単位|unit|scale|multipl|magnitude|times|量级|倍|乘/;

/** A statement whole: "in thousands of US dollars", 万美元, "scale: thousands", "unit multiplier: 3". */
export function unitStated(text: string): UnitPhrase | undefined {
  const said = spaced(text);
  const { key, said: number = '' } = multiplied.exec(said)?.groups ?? {};
  const words = tokensOf(said, ofStatements);
  const powers = new Set(powersIn(words ?? []));
  const [power, other] = powers;
  const [currency, second] = new Set(
    words?.flatMap((word) => (word.is === 'currency' ? [word.currency] : [])),
  );
  const phrase = { currency, text };
  if (key !== undefined && /^\d+(?:\.0+)?$/.test(number))
    return { ...phrase, currency: undefined, power: powerGiven(key, Number(number)) };
  if (words === undefined || second !== undefined)
    return key !== undefined && soundsLikeScale.test(number)
      ? { ...phrase, currency: undefined, power: undefined }
      : undefined;
  if (power === undefined) return undefined;
  const isNamed = currency !== undefined || scaling.test(said);
  if (!isNamed && !words.some((word) => word.is === 'scale' && word.isWord)) return undefined;
  return { ...phrase, power: other === undefined ? power : undefined };
}

/** Ten to which power a number multiplies by; undefined where it may be either. */
function powerGiven(key: string, number: number): number | undefined {
  const ofTen = /^10*$/.test(String(number)) ? String(number).length - 1 : undefined;
  if (!byPower.test(key)) return ofTen;
  if (number === 1 || number === 10) return undefined;
  return number < 10 ? number : ofTen;
}

interface Run {
  readonly from: number;
  to: number;
  readonly words: Word[];
}

/** How many of something, or a bound, is no unit: 过20亿美元园区, 1000万美元以上, over 10 million dollars. */
const boundBefore =
  /(?:超过?|过|破|逾|达到?|近|满|低于|不足|高于|大于|小于|[=≈兑每]|(?:四舍五入|精确|保留)[到至]|(?<![a-z])(?:over|above|below|under|exceeding|than|least|up to|per|rounded to(?: the)?(?: nearest)?))[ ,]*$/;
/** A number before a scale, with a space in English: 20亿美元, 10 million dollars; 表1 万美元 is none. */
const countBefore = /(?:\d[\d.,]*|[第几数一二三四五六七八九两])$/;
const countInEnglish = /(?<!(?:table|part|sheet|page|no\.?) ?)(?<![\d.,])\d[\d.,]* $/;
const boundBehind =
  /^[ ]*(?:[=≈兑]|折合|等于|equals?|以上|以下|以内|及以|级|大关|俱乐部|企业|园区|产业|项目|工程|强|村|镇|街|店|机| (?:exporter|importer|firm|compan|enterprise|park|club|plus|and above|or more|mark))/;
/** A scale that may be several, beside a currency. */
const money = '(?:usd|us\\$|\\$|rmb|cny|us dollars?|dollars?|yuan|美元|人民币|元)';
const several = '(?:mil|bio|bil|tn|trn|兆)';
const unknownScale = new RegExp(
  `(?:(?<![a-z])${money}[ ._-]?${several}|(?<![a-z])${several}[ ._-]?(?:of )?${money})(?![a-z])|^${several}\\.?$`,
);
/** A month or a day before a unit is no number of it. */
const timeBefore = /(?<!\d)20\d\d(?:[-./年_]?\d{1,2}月?(?:[-./]?\d{1,2}日?)?)? *$/;
const edgeBefore = /(?:^|[^\p{L}\d]|[a-z\d]|[额值价位计为以按均是月年日表口况各])$/u;
const edgeBehind = /^(?:$|[^\p{L}\d]|[a-z\d]|[计表版数为口])/u;
const joint = /[ _.-]/;

/** The units of money that stand within a text: a large number beside a currency, "in thousands", 以万计. */
export function unitPhrasesIn(written: string): UnitPhrase[] {
  const text = unglued(normal(written));
  const found = runsIn(text).flatMap((run) => phraseOf(run, text) ?? []);
  const unknown = found.length === 0 ? unknownScale.exec(text)?.[0] : undefined;
  return unknown === undefined ? found : [{ currency: undefined, power: undefined, text: unknown }];
}

function phraseOf({ from, to, words }: Run, text: string): UnitPhrase | undefined {
  const [before, phrase, behind] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const [power, other] = new Set(powersIn(words));
  const currency = words.find((word) => word.is === 'currency')?.currency;
  if (power === undefined) return undefined;
  if (currency === undefined) {
    const isCounted = /(?<![a-z])in $/.test(before) && phrase.endsWith('s') && !behind.startsWith(' of');
    const isCountedInChinese = /[以按]$/.test(before) && /^ ?计/.test(behind);
    return isCounted || isCountedInChinese ? { currency, power, text: phrase } : undefined;
  }
  const count = /^[a-z]/.test(phrase) ? countInEnglish : countBefore;
  const isCounted = words[0]?.is === 'scale' && count.test(before) && !timeBefore.test(before);
  if (isCounted || boundBefore.test(before) || boundBehind.test(behind)) return undefined;
  if (/^10*[,\d]*[千万亿萬億]/.test(phrase)) return undefined;
  const isClear = other === undefined && edgeBefore.test(before) && edgeBehind.test(behind);
  const hasNumber = /\d/.test(phrase.replaceAll("'000", ''));
  return { currency, power: isClear && !hasNumber ? power : undefined, text: phrase };
}

function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let at = 0; at < text.length;) {
    const found = tokenAt(text, at, ofUnits);
    const isOf = found === undefined && /^(?:of|de|des|di) (?:current )?/.exec(text.slice(at))?.[0];
    if (found !== undefined) {
      if (run === undefined || isApart(run.words, found.said))
        runs.push((run = { from: at, to: at, words: [] }));
      run.words.push(found.said);
      at += found.length;
      run.to = at;
    } else if (isOf) at += isOf.length;
    else {
      if (!joint.test(text[at] ?? '')) run = undefined;
      at += 1;
    }
  }
  return runs;
}

/** Whether a word begins another unit: 万美元 万元. */
function isApart(words: readonly Word[], next: Word): boolean {
  if (next.is === 'scale') return words.some(({ is }) => is === 'scale') && words.at(-1)?.is !== 'scale';
  return words.some(
    (word) => word.is === 'currency' && next.is === 'currency' && word.currency !== next.currency,
  );
}

function spaced(text: string): string {
  return unglued(normal(text))
    .replace(/[:：="“”()（）#※＊*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
