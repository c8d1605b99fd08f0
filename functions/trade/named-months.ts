import { monthOf, monthsBetween, type Month } from './month.ts';

const year = String.raw`(?<!\d)(?<y>20\d{2})`;
const two = String.raw`(?:0[1-9]|1[0-2])`;
const to = String.raw`\s{0,2}(?:[-~～〜—–_]|至|到|to)\s{0,2}`;
const english = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const tail = '(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])';

/** A month's number behind its year: 202105, 2021-05, 2021年5月. */
const number = (name: string): string =>
  String.raw`(?:[-_./年]?(?<${name}a>${two})|[-_./年](?<${name}b>[1-9]))月?(?!\d)`;

/** From the longest to the shortest, so that no span is taken for its first month. */
const forms: readonly string[] = [
  String.raw`${year}${number('m')}${to}(?<y2>20\d{2})${number('n')}`,
  String.raw`${year}(?:年|[./])(?<ma>\d{1,2})月?${to}(?<na>\d{1,2})(?:月|(?!\d))`,
  String.raw`${year}(?<ma>${two})${to}(?<na>${two})(?!\d)`,
  String.raw`${year}年?度?[-_ ]?(?<half>上半年|下半年|[Hh][12](?![a-z\d]))`,
  String.raw`${year}年?度?[-_ ]?(?:第?(?<quarter>[一二三四1-4])季度?|[Qq](?<q>[1-4])(?![a-z\d]))`,
  String.raw`${year}${number('m')}`,
  String.raw`(?<![a-z])(?<name>${english})${tail}[-_. ]?(?<y>20\d{2})(?!\d)`,
  String.raw`${year}[-_. ]?(?<name>${english})${tail}`,
];
const pattern = new RegExp(forms.map((form) => `(?:${form})`).join('|'), 'gi');

/** A text with a sign in place of every letter of the months that it names: all else stands where it stood. */
export function withoutMonths(text: string): string {
  return text.replaceAll(pattern, (named) => '#'.repeat(named.length));
}

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The months that a text names somewhere in it, a file's name or a title: single ones, and all of a span (1月至5月, 一季度,
 * 上半年). Years alone name none.
 */
export function monthsNamed(text: string): ReadonlySet<Month> {
  const found = new Set<Month>();
  for (const { groups = {} } of text.slice(0, 2000).matchAll(pattern))
    for (const month of monthsOf(groups)) found.add(month);
  return found;
}

function monthsOf(groups: Groups): readonly Month[] {
  const { y = '', y2 = y, half, quarter, q, name } = groups;
  const [first, last] = [groups['ma'] ?? groups['mb'], groups['na'] ?? groups['nb']];
  const between = (from: number, until: number): readonly Month[] =>
    isNumber(from) && isNumber(until) ? spanned(Number(y), from, Number(y2), until) : [];
  if (half !== undefined) return /下|2/.test(half) ? between(7, 12) : between(1, 6);
  if (quarter !== undefined || q !== undefined) {
    const place = Number(q ?? quarter) || '一二三四'.indexOf(quarter ?? '') + 1;
    return between(place * 3 - 2, place * 3);
  }
  if (name !== undefined) {
    const place = english.split('|').indexOf(name.toLowerCase()) + 1;
    return between(place, place);
  }
  return between(Number(first), Number(last ?? first));
}

/** Behind a month may stand the number of a part: that is no month before it, and the month stands alone. */
function spanned(fromYear: number, from: number, untilYear: number, until: number): readonly Month[] {
  const [first, last] = [monthOf(fromYear, from), monthOf(untilYear, until)];
  return last < first ? [first] : monthsBetween(first, last);
}

function isNumber(month: number): boolean {
  return month >= 1 && month <= 12;
}
