import type { Layout, Role } from '../layouts/layout.ts';
import type { Month } from '../../trade/month.ts';
import { headerTexts, type HeaderText } from './header-text.ts';
import { currencyMatcher, currencyWords, mapped, unglued, type CurrencySaid } from './money-units.ts';
import { monthSaid } from './months.ts';
import { deciding, qualifierMatchers, type Qualifier } from './qualifiers.ts';
import { quantityUnit, type QuantityUnit } from './quantity-units.ts';
import { isSeveralScales, scaleMatchers, powersIn } from './scales.ts';
import { patternMatcher, tokensOf, wordMatcher, type Matcher } from './tokens.ts';

/** Roles whose cells are numbers: a unit or a qualifier in their headers changes what the numbers are. */
export const measureRoles = ['usd', 'cny', 'quantity', 'quantity2', 'value'] as const;
export type MeasureRole = (typeof measureRoles)[number];

/** What the header of a column of numbers says. */
export interface Measure {
  readonly role: MeasureRole | 'untold' | 'foreign';
  readonly qualifier: Qualifier | undefined;
  /** Ten to the power of our unit in which its numbers are; undefined where the header names no unit. */
  readonly power: number | undefined;
  /** The unit of quantity it names. */
  readonly unit: QuantityUnit | undefined;
  /** The month it names. */
  readonly month: Month | undefined;
  /** What contradicts itself in it, or was not understood. */
  readonly unclear: { readonly code: string; readonly text: string } | undefined;
}

type Word =
  | { readonly is: 'name'; readonly role: MeasureRole }
  | { readonly is: 'amount' | 'filler' }
  | { readonly is: 'currency'; readonly currency: CurrencySaid; readonly isPlain: boolean }
  | { readonly is: 'scale'; readonly power: number }
  | { readonly is: 'unit'; readonly unit: QuantityUnit }
  | { readonly is: 'qualifier'; readonly qualifier: Qualifier }
  | { readonly is: 'ordinal'; readonly second: boolean }
  | { readonly is: 'time'; readonly month: Month };

const amountWords = [
  ...[
    '金额',
    '值',
    '额',
    '价值',
    '总值',
    '总额',
    '货值',
    '贸易额',
    '贸易值',
    '进出口额',
    '进出口值',
    '进出口总额',
  ],
  ...[
    '进出口总值',
    '统计值',
    '统计金额',
    '统计价值',
    '货币金额',
    '金额值',
    '总价',
    'value',
    'values',
    'amount',
  ],
  ...['amounts', 'trade value', 'total value', 'statistical value', 'val', 'amt'],
];
const amounts = wordMatcher<Word>([[{ is: 'amount' }, amountWords]]);
/** Words that change nothing: of how customs values and counts. */
const fillers = wordMatcher<Word>([
  [
    { is: 'filler' },
    [
      ...[
        'fob',
        'f.o.b.',
        'cif',
        'c.i.f.',
        '离岸价',
        '到岸价',
        '离岸',
        '到岸',
        '统计',
        '折合',
        '折',
        '按',
        '计',
        '计价',
      ],
      ...[
        '合计',
        '申报',
        '海关',
        '海关统计',
        '法定',
        '成交',
        '原值',
        '数',
        '数值',
        '实际',
        'customs',
        'declared',
        'legal',
      ],
      ...['statistical', 'stat', '合计数', 'sum', 'total', '含税', '不含税', '大写', '小写', '数字'],
    ],
  ],
]);
/** Of weights; of money it would be said of what. */
const weights = wordMatcher<Word>([[{ is: 'filler' }, ['net', 'gross', '净重', '毛重']]]);
/** "1 USD" is a unit of one. */
const one = patternMatcher<Word>(/1 ?(?=usd|us\$|us dollar|cny|rmb|yuan|美元|人民币|元)/, () => ({
  is: 'filler',
}));
/** Beside a name these tell of its unit; as a name they would be that of a column of units. */
const asideFillers = wordMatcher<Word>([
  [
    { is: 'filler' },
    [
      ...[
        '单位',
        '计量单位',
        '法定单位',
        '金额单位',
        '货币单位',
        '币种',
        '币制',
        '以',
        '为',
        'unit',
        'units',
        'in',
        'of',
      ],
      ...[
        'expressed in',
        'the',
        'currency',
        'u',
        'unit of measure',
        '计量',
        '第一计量单位',
        '第二计量单位',
        '法定计量单位',
      ],
    ],
  ],
]);
const ordinals = wordMatcher<Word>([
  [{ is: 'ordinal', second: false }, ['第一', '法定第一', '第一法定', 'first', '1st']],
  [
    { is: 'ordinal', second: true },
    ['第二', '法定第二', '第二法定', 'second', '2nd', 'supplementary', 'supplimentary'],
  ],
]);
const months = patternMatcher<Word>(
  /20\d\d(?:年\d{1,2}月份?|[-/.]\d{1,2}|(?:0[1-9]|1[0-2]))(?!\d)/,
  ([text]) => {
    const said = monthSaid(text);
    return said?.kind === 'month' ? { is: 'time', month: said.month } : undefined;
  },
);
const qualifiers = qualifierMatchers.map((matcher) =>
  mapped(matcher, (qualifier): Word => ({ is: 'qualifier', qualifier })),
);
const currencies = mapped(
  (text, at) => {
    const found = currencyMatcher(text, at);
    return found && { ...found, said: { currency: found.said, text: text.slice(at, at + found.length) } };
  },
  ({ currency, text }): Word => ({ is: 'currency', currency, isPlain: text === '元' || text === '圆' }),
);
const scales = scaleMatchers.map((matcher) => mapped(matcher, (power): Word => ({ is: 'scale', power })));
/** The longest unit of quantity at a place. */
const units: Matcher<Word> = (text, at) => {
  for (let length = Math.min(20, text.length - at); length > 0; length--) {
    const unit = quantityUnit(text.slice(at, at + length));
    if (unit !== undefined && text[at + length - 1] !== ' ') return { length, said: { is: 'unit', unit } };
  }
  return undefined;
};

const common: readonly Matcher<Word>[] = [...qualifiers, fillers, ordinals, months];
const ofMoney: readonly Matcher<Word>[] = [amounts, currencies, ...scales, ...common];
const ofQuantity: readonly Matcher<Word>[] = [units, weights, ...common];
const ofIndicators: readonly Matcher<Word>[] = [units, currencies, ...scales, ...common];

interface Vocabulary {
  /** One of these stands in every header of such a column. */
  readonly naming: RegExp;
  readonly names: Matcher<Word>;
  readonly matchers: readonly Matcher<Word>[];
}

const vocabularies = new WeakMap<Layout, readonly Vocabulary[]>();

/** The words of a layout's headers, put together once. */
function vocabulariesOf(layout: Layout): readonly Vocabulary[] {
  const made =
    vocabularies.get(layout) ??
    (
      [
        [['usd', 'cny'], ofMoney, [...amountWords, ...currencyWords]],
        [['quantity', 'quantity2'], ofQuantity, []],
        [['value'], ofIndicators, []],
      ] as const
    ).flatMap(([roles, matchers, others]): Vocabulary[] => {
      const named = roles.filter((role) => layout.columns[role] !== undefined);
      const names = named.map((role) => [{ is: 'name', role }, layout.columns[role] ?? []] as const);
      const words = [...names.flatMap(([, list]) => list), ...others];
      const naming = new RegExp(words.map((word) => word.replace(/[$.^*+?()[\]{}|\\]/g, '\\$&')).join('|'));
      return named.length === 0 ? [] : [{ naming, names: wordMatcher<Word>(names), matchers }];
    });
  vocabularies.set(layout, made);
  return made;
}

/** What a header says as that of a column of numbers of a layout; undefined where its name is none of them. */
export function measureOf(header: string, layout: Layout): Measure | undefined {
  for (const text of headerTexts(unglued(header))) {
    const measure = measureIn(text, layout);
    if (measure !== undefined) return measure;
  }
  return undefined;
}

function measureIn({ name, asides }: HeaderText, layout: Layout): Measure | undefined {
  for (const { naming, names, matchers } of vocabulariesOf(layout)) {
    if (!naming.test(name)) continue;
    const words = tokensOf(name, [names, ...matchers]);
    if (words?.some(isNaming) !== true) continue;
    const named = words.find((word) => word.is === 'name');
    const fixed = named === undefined ? undefined : layout.units[named.role];
    const beside = (fixed === undefined ? asides : [...asides, fixed.toLowerCase()]).map((text) => ({
      text,
      words: tokensOf(text, [...matchers, asideFillers, one]),
    }));
    const unknown = beside.find((aside) => aside.words === undefined);
    const measure = measured(
      words,
      beside.flatMap((aside) => aside.words ?? []),
    );
    return unknown === undefined || isElsewhere(measure)
      ? measure
      : { ...measure, unclear: { code: unknownCode(unknown.text), text: unknown.text } };
  }
  return undefined;
}

function unknownCode(aside: string): string {
  return isSeveralScales(aside) ? 'scale-of-several' : 'header-bracket-unknown';
}

/** A column that is not the month's amount is not taken, whatever else its header says. */
function isElsewhere({ qualifier, role }: Measure): boolean {
  return (qualifier !== undefined && qualifier !== 'month') || role === 'foreign';
}

function isNaming(word: Word): boolean {
  return word.is === 'name' || word.is === 'amount' || word.is === 'currency';
}

function measured(name: readonly Word[], asides: readonly Word[]): Measure {
  const words = [...name, ...asides];
  const named = name.find((word) => word.is === 'name');
  const role = named?.role;
  const shared = {
    qualifier: deciding(words.flatMap((word) => (word.is === 'qualifier' ? [word.qualifier] : []))),
    month: words.flatMap((word) => (word.is === 'time' ? [word.month] : []))[0],
  };
  if (role === undefined || role === 'usd' || role === 'cny') return { ...shared, ...moneyOf(name, asides) };
  const found = words.flatMap((word) => (word.is === 'unit' ? [word.unit] : []));
  const [unit] = found;
  const differs = found.some((other) => other.unit !== unit?.unit || other.power !== unit.power);
  const isSecond = words.some((word) => word.is === 'ordinal' && word.second);
  return {
    ...shared,
    role: isSecond && role === 'quantity' ? 'quantity2' : role,
    unit,
    power: unit?.power,
    unclear: differs ? { code: 'header-contradicts-itself', text: unitNames(found) } : undefined,
  };
}

function unitNames(units: readonly QuantityUnit[]): string {
  return [...new Set(units.map(({ unit, power }) => (power === 0 ? unit : `10^${power} ${unit}`)))].join(
    ', ',
  );
}

function moneyOf(
  name: readonly Word[],
  asides: readonly Word[],
): Pick<Measure, 'role' | 'power' | 'unit' | 'unclear'> {
  const words = [...name, ...asides];
  const said = words.flatMap((word) => {
    if (word.is === 'name' && (word.role === 'usd' || word.role === 'cny')) return [word.role];
    return word.is === 'currency' ? [word.currency] : [];
  });
  const [currency, second] = new Set<CurrencySaid>(said);
  const powers = powersIn(words);
  const [power, otherPower] = new Set(powers);
  const isPlain = words.some((word) => word.is === 'currency' && word.isPlain);
  const isNamedBeside = asides.some((word) => word.is === 'currency');
  const role = currency === 'other' ? 'foreign' : (currency ?? 'untold');
  const unclear =
    second !== undefined
      ? { code: 'header-two-currencies', text: [...new Set(said)].join(' ') }
      : otherPower !== undefined
        ? { code: 'header-contradicts-itself', text: powers.map((one) => `10^${one}`).join(', ') }
        : undefined;
  return {
    role: second === undefined ? role : said.includes('usd') ? 'usd' : 'cny',
    power: power ?? (isPlain || isNamedBeside ? 0 : undefined),
    unit: undefined,
    unclear,
  };
}

export function isMeasure(role: Role): role is MeasureRole {
  return measureRoles.some((measure) => measure === role);
}
