import type { Problem } from '../../facts/receipt.ts';
import { roles, type Layout, type Role } from '../layouts/layout.ts';
import { headerText, headerTexts, namesOf } from './header-text.ts';
import { isMeasure, measureOf, type Measure } from './measures.ts';
import { monthSaid } from './months.ts';
import { placeSaid } from './place-columns.ts';
import type { Qualifier } from './qualifiers.ts';
import type { UnitsSaid } from './titles.ts';

/** Why a column of amounts is not taken; `second`: another was, for the same. */
export type Unused = Exclude<Qualifier, 'month'> | 'foreign' | 'untold' | 'second';

/**
 * What a column of the upload is: one of our roles, the place whose trade its rows are, the year of its months, words
 * that say what its rows are, or nothing we need, `why` where it is an amount all the same.
 */
export type ColumnUse =
  | { readonly use: 'role'; readonly role: Role; readonly header: string; readonly measure?: Measure }
  | { readonly use: 'dimension'; readonly header: string; readonly place: string }
  | { readonly use: 'apart' | 'year'; readonly header: string }
  | {
      readonly use: 'words';
      readonly header: string;
      readonly words: readonly string[];
      readonly isOnly: boolean;
    }
  | {
      readonly use: 'none';
      readonly header: string;
      readonly why?: Unused;
      readonly measure?: Measure;
      /** The role whose names or second column it is. */
      readonly beside?: { readonly role: Role; readonly as: 'name' | 'second'; readonly taken?: string };
    };

interface Candidate {
  readonly place: number;
  readonly header: string;
  readonly role: Role;
  readonly measure?: Measure;
}

/** What every column is by its header, and what is to be mended of those that are taken. */
export function assigned(
  layout: Layout,
  headers: readonly string[],
  above: UnitsSaid,
): { readonly columns: readonly ColumnUse[]; readonly problem: Problem | undefined } {
  const uses = headers.map((header): ColumnUse => initial(layout, header, above));
  const problems: Problem[] = [];
  for (const role of roles) {
    const candidates = uses.flatMap((use, place): Candidate[] =>
      use.use === 'role' && use.role === role ? [{ ...use, place }] : [],
    );
    const [first] = candidates;
    if (first === undefined) continue;
    const taken = candidates.length === 1 ? first : chosen(candidates, uses);
    if (taken === undefined) {
      const columns = candidates.map(({ header }) => header).join(' | ');
      problems.push({ code: 'two-columns-for-role', details: { role, columns } });
    }
    for (const { place, header } of candidates)
      if (place !== (taken ?? first).place)
        uses[place] = {
          ...{ use: 'none', header, why: 'second' },
          ...(!isMeasure(role) && { beside: { role, as: 'second', taken: (taken ?? first).header } }),
        };
    problems.push(...faultsOf(taken ?? first, layout));
  }
  return { columns: withoutRegime(uses), problem: problems[0] };
}

/** What firms declare (监管方式) tells the statistics' regime too: one beside it is not needed. */
function withoutRegime(uses: readonly ColumnUse[]): readonly ColumnUse[] {
  const declared = uses.find((use) => use.use === 'role' && use.role === 'supervision');
  if (declared === undefined) return uses;
  return uses.map((use) =>
    use.use === 'role' && use.role === 'regime' ? { use: 'none', header: use.header, why: 'second' } : use,
  );
}

function initial(layout: Layout, header: string, above: UnitsSaid): ColumnUse {
  const written = namesOf(header);
  const isNamed = (names: readonly string[] | undefined): boolean =>
    names !== undefined && written.some((name) => names.includes(name));
  const text = roles.find((role) => !isMeasure(role) && isNamed(layout.columns[role]));
  if (text !== undefined) return { use: 'role', role: text, header };
  const isTold = layout.dataset === 'indicators' || isNamed(layout.ignored);
  const place = isNamed(layout.place) ? headerText(header).name : isTold ? undefined : placeSaid(header);
  if (place !== undefined) return { use: 'dimension', header, place };
  if (isNamed(layout.year)) return { use: 'year', header };
  if (isNamed(layout.apart)) return { use: 'apart', header };
  const wordsIn = (lists: Layout['only']): readonly string[] | undefined =>
    written.flatMap((name) => (lists[name] === undefined ? [] : [lists[name]]))[0];
  const [only, whole] = [wordsIn(layout.only), wordsIn(layout.wholes)];
  const words = only ?? whole;
  if (words !== undefined) return { use: 'words', header, words, isOnly: only !== undefined };
  const measure = isNamed(layout.ignored) ? undefined : measureOf(header, layout);
  const ofNames = roles.find((role) => isNamed(layout.names[role]));
  if (ofNames !== undefined) return { use: 'none', header, beside: { role: ofNames, as: 'name' } };
  if (measure === undefined) return { use: 'none', header };
  const { role, qualifier } = measure;
  const isLevel = role === 'value' && qualifier === 'cumulative';
  if (qualifier !== undefined && qualifier !== 'month' && !isLevel)
    return { use: 'none', header, why: qualifier, measure };
  if (role === 'foreign') return { use: 'none', header, why: role, measure };
  if (role !== 'untold') return { use: 'role', role, header, measure };
  const [told, other] = new Set(above.money.flatMap(({ currency }) => currency ?? []));
  return told === undefined || other !== undefined
    ? { use: 'none', header, why: 'untold', measure }
    : { use: 'role', role: told, header, measure: { ...measure, role: told } };
}

/** The column to take of several for one role; undefined where each could be meant. */
function chosen(candidates: readonly Candidate[], uses: readonly ColumnUse[]): Candidate | undefined {
  const [first] = candidates;
  if (first === undefined) return undefined;
  if (first.role === 'value') {
    const monthly = candidates.filter(({ measure }) => measure?.qualifier === 'month');
    return monthly.length === 1 ? monthly[0] : undefined;
  }
  if (first.role === 'usd' || first.role === 'cny') return undefined;
  if (first.role === 'quantity' || first.role === 'quantity2' || first.role === 'unit') {
    // Customs' statistics count in the first unit; the other is what was agreed between the parties.
    const isFirst = ({ header }: { readonly header: string }): boolean => header.startsWith('第一');
    const firsts = candidates.filter(isFirst);
    const partner = first.role === 'unit' ? 'quantity' : 'unit';
    const hasPartner = uses.some((use) => use.use === 'role' && use.role === partner && isFirst(use));
    return firsts.length === 1 && hasPartner ? firsts[0] : undefined;
  }
  if (first.role === 'month') {
    // The statistics' month is the bulletin's; goods are declared or released in another.
    const isOfStatistics = ({ header }: Candidate): boolean => header.includes('统计');
    const isOfAct = ({ header }: Candidate): boolean => /申报|放行|结关/.test(header);
    return candidates.find(isOfStatistics) ?? candidates.find((one) => !isOfAct(one)) ?? first;
  }
  const isName = ({ header }: Candidate): boolean =>
    headerText(header).asides.some((aside) =>
      /^(名称|中文|中文名|中文名称|简称|name|description)$/.test(aside),
    );
  const isCode = ({ header }: Candidate): boolean => /编码|代码|code/i.test(header);
  const codes = candidates.filter((candidate) => !isName(candidate));
  return codes.find(isCode) ?? codes[0] ?? first;
}

/** What the header of a column that is taken leaves unclear. */
function faultsOf({ role, header, measure }: Candidate, layout: Layout): Problem[] {
  if (role === 'month') {
    const read = headerTexts(header);
    const named = read.filter(({ name }) => layout.columns.month?.includes(name) === true);
    const [unknown, ...others] = (named.length > 0 ? named : read.slice(0, 1)).map(({ asides }) =>
      asides.find((aside) => !saysNothingOfMonths(aside)),
    );
    if (others.length > 0 && others.includes(undefined)) return [];
    return unknown === undefined ? [] : [{ code: 'header-bracket-unknown', column: header, text: unknown }];
  }
  // The rows of indicators give their units themselves, and are held against what the header says.
  const unclear = role === 'value' ? undefined : measure?.unclear;
  return unclear === undefined ? [] : [{ code: unclear.code, column: header, text: unclear.text }];
}

/** How a month is written, or whose month it is; a span or a sum to date is another matter. */
function saysNothingOfMonths(aside: string): boolean {
  if (monthSaid(aside)?.kind === 'span') return false;
  return (
    /^[ymd年月日\d\s\-/.格式如例位数,]+$/.test(aside) ||
    /^(当月|本月|月度|month|monthly|统计|申报|报关|结关|放行|进出口|海关|数据|年月|月份|统计月份)$/.test(
      aside,
    )
  );
}
