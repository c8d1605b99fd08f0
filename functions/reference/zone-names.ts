import type { CustomsDistrict } from './code-lists.ts';

/** A park, zone or district by what people call it. */
export interface Named {
  readonly code: string;
  readonly names: readonly string[];
}

/** What a name leads to: a code, or several things that it may be, by their own names. */
export interface Found {
  readonly code?: string;
  readonly candidates: readonly string[];
}

/** Kinds of zones in full, and as everybody says them. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/经济技术开发区|经济开发区/g, '经开区'],
  [/高新技术产业开发区|高新技术开发区|高新产业开发区|高新技术产业园区/g, '高新区'],
  [/综合保税区/g, '综保区'],
  [/其它/g, '其他'],
];

/** A shorter end of a name says no more than a kind of place. */
const shortestEnd = 3;

/** A name without what is written in many ways: spaces, widths, capitals, the long form of its kind. */
export function plainName(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
  return shortForms.reduce((name, [long, short]) => name.replaceAll(long, short), plain);
}

/**
 * Finds things by a name of theirs, in the long or the short form of its kind, else by the end of one that is one
 * thing's alone: 黄花综保区 is 长沙黄花综合保税区.
 */
export function finderOf(things: readonly Named[]): (written: string) => Found {
  const byName = new Map<string, Set<Named>>();
  for (const thing of things)
    for (const name of thing.names.map(plainName))
      if (name !== '') byName.set(name, (byName.get(name) ?? new Set()).add(thing));
  const find = (name: string): Found => {
    const whole = byName.get(name);
    if (whole !== undefined) return found(whole);
    if (name.length < shortestEnd || !/\p{Script=Han}/u.test(name)) return found([]);
    return found([...byName].flatMap(([full, named]) => (full.endsWith(name) ? [...named] : [])));
  };
  const known = new Map<string, Found>();
  return (written) => {
    const answer = known.get(written) ?? find(plainName(written));
    known.set(written, answer);
    return answer;
  };
}

function found(things: Iterable<Named>): Found {
  const byCode = new Map([...things].map((thing) => [thing.code, thing]));
  const [only, ...others] = byCode.values();
  if (only === undefined) return { candidates: [] };
  if (others.length === 0) return { code: only.code, candidates: [] };
  return { candidates: [only, ...others].map(({ names: [name = ''] }) => name) };
}

/**
 * Customs' districts by name, and by the place with the kind of zone where it has one of them: 长沙科技开发区, which is of
 * the kind 高新技术产业开发区, is 长沙高新区.
 */
export function customsZones(districts: Iterable<CustomsDistrict>): Named[] {
  const all = [...districts];
  const placeOf = ({ code }: CustomsDistrict): string => {
    const rest = all.find((one) => one.code === `${code.slice(0, 4)}9`);
    return rest?.name.replace(/其他$/, '') ?? '';
  };
  return all.map((district) => {
    const [kind = ''] = district.kind.split('/');
    const place = placeOf(district);
    const isOnly = all.filter((one) => placeOf(one) === place && one.kind === district.kind).length === 1;
    const isRest = district.kind === '其他';
    const aliases = isRest ? [`${district.name}市`] : isOnly && place !== '' ? [`${place}${kind}`] : [];
    return { code: district.code, names: [district.name, ...aliases] };
  });
}
