import type { Name } from '../trade/cut.ts';

/** An indicator of the city's plans. `flow` adds up over a year; `level` is what there is at a time. */
export interface Indicator {
  readonly code: string;
  readonly name: Name;
  /** Other names that statistics give it: 实际使用外资金额. */
  readonly otherNames: readonly string[];
  readonly unit: string;
  readonly kind: 'flow' | 'level';
  /** Which part of the chapter tells it; '' for what the trade figures tell. */
  readonly chapter: string;
  /** trade, going-out or investment. */
  readonly plan: string;
  /** Whether it is of the parks, so that the city's figure is what they have together. */
  readonly isOfParks: boolean;
}

/** An indicator by how it is written, and what stands beside its name: a unit, a span, in brackets or without. */
export interface NamedIndicator {
  readonly indicator: Indicator;
  readonly basis?: 'monthly' | 'cumulative';
  /** What stands in brackets behind it. */
  readonly aside?: string;
}

/** 1. (一) 其中: #, in front of a name; 全市 is what every row without an area is of. */
const leading = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]|其中:?|[#*-]|全市|本市)+/;
const spans: readonly (readonly [RegExp, 'monthly' | 'cumulative'])[] = [
  [/^(?:当月|本月)|\(?(?:当月|本月)(?:数|值)?\)?$/, 'monthly'],
  [/^(?:本年)?累计|^本年|\(?(?:本年)?(?:累计)(?:数|值)?\)?$/, 'cumulative'],
];

/** Finds indicators by their code or any of their names, whatever spaces, widths, brackets and capitals are written. */
export function indicatorsNamed(
  indicators: Iterable<Indicator>,
): (written: string) => NamedIndicator | undefined {
  const byName = new Map<string, Indicator>();
  for (const indicator of indicators)
    for (const name of [indicator.code, indicator.name.zh, indicator.name.en, ...indicator.otherNames])
      byName.set(plain(name), indicator);
  const find = (name: string): NamedIndicator | undefined => {
    const indicator = byName.get(name) ?? byName.get(name.replace(leading, ''));
    if (indicator !== undefined) return { indicator };
    for (const [words, basis] of spans) {
      const rest = name.replace(leading, '').replace(words, '');
      const found = byName.get(rest);
      if (found !== undefined) return { indicator: found, basis };
    }
    return undefined;
  };
  return (written) => {
    const name = plain(written);
    const found = find(name);
    if (found !== undefined) return found;
    const [, before = '', aside = ''] = /^(.+)\(([^()]+)\)$/.exec(name) ?? [];
    const named = find(before);
    return named && { ...named, aside };
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/[[{【〔]/g, '(')
    .replaceAll(/[\]}】〕]/g, ')')
    .replace(/\((?:总?金?额|总?数|总?值)\)$/, '')
    .toLowerCase();
}
