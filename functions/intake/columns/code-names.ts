import type { CodeLists } from '../../reference/code-lists.ts';
import type { Role } from '../layouts/layout.ts';

/** Short words of statistics for regimes (贸易方式), besides the names on the list. */
const regimeWords: readonly (readonly [string, string])[] = [
  ...([
    ['来料加工', '14'],
    ['来料加工贸易', '14'],
    ['来料加工装配', '14'],
    ['进料加工', '15'],
  ] as const),
  ...([
    ['寄售代销', '16'],
    ['边境小额', '19'],
    ['租赁', '23'],
    ['出料加工', '27'],
    ['易货', '30'],
  ] as const),
  ['general trade', '10'],
];

type CodesByName = ReadonlyMap<string, readonly string[]>;

const made = new WeakMap<CodeLists, Map<Role, CodesByName | undefined>>();

/**
 * The codes that a name stands for on the list of a role, by names in `plainName`'s form; undefined without a list. Made
 * once for each set of lists.
 */
export function codesByName(role: Role, lists: CodeLists): CodesByName | undefined {
  const ofLists = made.get(lists) ?? new Map<Role, CodesByName | undefined>();
  made.set(lists, ofLists);
  if (!ofLists.has(role)) ofLists.set(role, codesIn(role, lists));
  return ofLists.get(role);
}

function codesIn(role: Role, lists: CodeLists): CodesByName | undefined {
  const listed: Partial<Record<Role, CodeLists['markets' | 'regimes' | 'supervisionRegimes' | 'products']>> =
    {
      ...{ market: lists.markets, regime: lists.regimes, supervision: lists.supervisionRegimes },
      product: lists.products,
    };
  const list = listed[role];
  if (list === undefined) return undefined;
  const names = new Map<string, string[]>();
  const put = (name: string, code: string): void => {
    const known = names.get(name) ?? [];
    if (name !== '' && !known.includes(code)) names.set(name, [...known, code]);
  };
  for (const { code, name } of list.values())
    for (const text of [name.zh, name.en].flatMap(shortOf)) put(plainName(text), code);
  if (role === 'regime') for (const [word, code] of regimeWords) put(plainName(word), code);
  return names;
}

/** A name, and without the country that a region is of: 中国香港 and 香港. */
function shortOf(name: string): readonly string[] {
  return [name, name.replace(/^中国(?=..)/, ''), name.replace(/, China$/, '')];
}

/** A name as names are compared. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

const before = /^(\d{2,4})[\s\-—–_:/、|.]*[([【]?([^\d\s].*?)[)\]】]?$/;
const behind = /^(.*[^\d\s([【\-—–_:/、|.])[\s\-—–_:/、|.]*[([【]?(\d{2,4})[)\]】]?$/;

/**
 * The code that a cell has beside its own name, or that its name alone stands for: "502-美国", "美国(502)", "0110
 * 一般贸易", 一般贸易. Undefined where the name is another's, stands for several, or is on no list.
 */
export function codeNamed(text: string, names: ReadonlyMap<string, readonly string[]>): string | undefined {
  const of = (name: string): readonly string[] => names.get(plainName(name)) ?? [];
  const [code, ...others] = of(text);
  if (code !== undefined) return others.length === 0 ? code : undefined;
  const [, first = '', nameBehind = ''] = before.exec(text) ?? [];
  if (of(nameBehind).includes(first) || of(`${nameBehind})`).includes(first)) return first;
  const [, nameBefore = '', last = ''] = behind.exec(text) ?? [];
  return of(nameBefore).includes(last) ? last : undefined;
}
