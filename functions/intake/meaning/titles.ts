import { headerText, normal } from './header-text.ts';
import { moneyUnit, scaleSaid } from './money-units.ts';
import { soundsLikeScale } from './scales.ts';
import { unitPhrasesIn, unitStated, type UnitPhrase } from './unit-phrases.ts';
import { quantityUnit, type QuantityUnit } from './quantity-units.ts';
import type { CurrencyColumn } from '../../facts/currency-sums.ts';

/** What the lines above a header say of units. */
export interface UnitsSaid {
  /** The unit of all money, or of that of one currency. */
  readonly money: readonly MoneyUnitSaid[];
  readonly quantity: QuantityUnit | undefined;
  /** A unit that was not understood. */
  readonly unclear: string | undefined;
}

/** Nothing stands above. */
export const nothingSaid: UnitsSaid = { money: [], quantity: undefined, unclear: undefined };

export interface MoneyUnitSaid {
  readonly currency: CurrencyColumn | undefined;
  readonly power: number;
  readonly text: string;
}

/** No title says more of units than its first characters. */
const longest = 300;

const statement =
  /(?<before>[\u4e00-\u9fff]?[\u4e00-\u9fff]?)(?:单位|计量单位|(?<![a-z])units?(?![a-z])(?: of (?:measure|value))?)\s?[:：为]?\s?(?<said>[^;；。)|单]{1,40})/g;
/** Words before 单位 that make it a unit of something; others make it an office: 填报单位. */
const measured = new Set([
  '',
  '金额',
  '价值',
  '货值',
  '货币',
  '币值',
  '计价',
  '数量',
  '计量',
  '重量',
  '表',
  '额',
  '值',
]);

/** A scale alone behind these is no money's. */
const ofQuantities = /(?:数量|重量|件数|quantity|quantities|weight|volume) ?$/;

/** The units that the lines above a header name: behind 单位 or "unit", in brackets, as a statement or within a text. */
export function unitsSaid(lines: readonly string[]): UnitsSaid {
  const money = new Map<string, MoneyUnitSaid>();
  const put = (said: MoneyUnitSaid): void => {
    const key = `${said.currency ?? ''} ${said.power}`;
    if (!money.has(key)) money.set(key, said);
  };
  let quantity: QuantityUnit | undefined;
  let unclear: string | undefined;
  for (const line of lines.map((one) => one.slice(0, longest))) {
    for (const text of partsIn(line)) {
      const unit = moneyUnit(text) ?? scaleAlone(text);
      const counted = unit === undefined ? quantityUnit(text) : undefined;
      if (unit !== undefined) put({ ...{ currency: undefined }, ...unit, text });
      else if (counted !== undefined) quantity ??= counted;
      else if (/[元币$¥]|usd|cny|rmb|dollar|yuan/.test(text) || soundsLikeScale.test(text)) unclear ??= text;
    }
    for (const { currency, power, text } of statementsIn(line)) {
      if (power === undefined || currency === 'other') unclear ??= text;
      else put({ currency, power, text });
    }
  }
  return { money: inCurrencies([...money.values()], lines), quantity, unclear };
}

/** With the currency that stands by itself behind a colon or in brackets: the unit of what names a scale alone. */
function inCurrencies(money: readonly MoneyUnitSaid[], lines: readonly string[]): readonly MoneyUnitSaid[] {
  const named = lines.flatMap((line) =>
    headerText(line.slice(0, longest)).asides.flatMap((text): MoneyUnitSaid[] => {
      const unit = moneyUnit(text);
      return unit?.power === 0 ? [{ ...unit, text }] : [];
    }),
  );
  const [one, ...others] = new Map(named.map((said) => [said.currency, said])).values();
  if (one === undefined) return money;
  if (others.length === 0 && money.some(({ currency }) => currency === undefined))
    return money.map((said) => ({ ...said, currency: said.currency ?? one.currency }));
  return [
    ...money,
    ...[one, ...others].filter(({ currency }) => money.every((said) => said.currency !== currency)),
  ];
}

/** The units of money that the name of an upload tells, or, where it tells none, that of its folder. */
export function unitsOfKey(key: string): UnitsSaid {
  const [file = '', folder = ''] = key.split(/[\\/]/).reverse();
  const said = unitsInName(file.replace(/(?:\.[a-z]{2,4}){1,2}$/i, ''));
  return said.money.length > 0 || said.unclear !== undefined ? said : unitsInName(folder);
}

/** Powers of ten outside brackets count something else in a name: usd_100.csv. */
const numbersInNames = /(?<!\d)10*(?!\d|[ -]?(?:[千万亿萬億]|thousand|million))(?![^()[\]【】]*[)\]】])/g;
const scaleInNames = /^(?:单位)?[千万亿萬億]{1,2}$|^(?:百万|十亿)$|^(?:thousand|million|billion)s?$/;

/** A name has no commas for its pauses: a word between its signs may be a scale by itself. */
function unitsInName(written: string): UnitsSaid {
  const name = normal(written).replaceAll('_', ' ').replaceAll(numbersInNames, ';');
  const said = unitsSaid([name]);
  if (said.money.length > 0 || said.unclear !== undefined) return said;
  const words = name.split(/[\s\-.()[\]【】]+/).filter((word) => scaleInNames.test(word));
  return { ...nothingSaid, money: unitsSaid(words).money };
}

/** What stands between brackets, semicolons and the like is a statement by itself, or a text in which units stand. */
function statementsIn(line: string): UnitPhrase[] {
  return normal(line)
    .split(/[()[\]{}【】〔〕〖〗《》〈〉「」『』;；|\n。，、]|,(?!\d{3})/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
    .flatMap((segment) => {
      const whole = unitStated(segment);
      return whole === undefined ? unitPhrasesIn(segment) : [whole];
    });
}

function scaleAlone(text: string): Pick<MoneyUnitSaid, 'currency' | 'power'> | undefined {
  // "Unit: m" may be metres.
  const power = /^[a-z]$/.test(text) ? undefined : scaleSaid(text);
  return power === undefined ? undefined : { currency: undefined, power };
}

/** Texts that may be units: whole where they are one, else piece by piece. */
function partsIn(line: string): string[] {
  const text = normal(line).replace(/["']/g, '');
  const behind = [...text.matchAll(statement)].flatMap(({ index, groups }) => {
    const { before = '', said = '' } = groups ?? {};
    if (![...measured].some((word) => before.endsWith(word) && (word !== '' || before === ''))) return [];
    const counted = ofQuantities.exec(text.slice(0, index + before.length))?.[0].trim();
    return [counted === undefined || scaleAlone(said.trim()) === undefined ? said : `${counted}:${said}`];
  });
  const beside = headerText(line).asides.filter((aside) => (moneyUnit(aside)?.power ?? 0) !== 0);
  return [
    ...behind.flatMap((one) => (isUnit(one.trim()) ? [one.trim()] : one.split(/[,，、/和及\s]+/))),
    ...beside,
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isUnit(text: string): boolean {
  return (moneyUnit(text) ?? scaleAlone(text) ?? quantityUnit(text) ?? unitStated(text)?.power) !== undefined;
}
