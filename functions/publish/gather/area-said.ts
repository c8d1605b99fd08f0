import { codeLists } from '../../reference/code-lists.ts';
import { whosePlace } from '../../reference/city-places.ts';
import type { Park, ParkKind, Registers } from '../../reference/registers.ts';
import { parksNamed } from './park-names.ts';

/**
 * What an indicator's area is: the city; a park or district of the register; what no park has (其他); a sum over parks or
 * districts, of the kinds named or of whatever stands beside it; a wider or another place; or no place that is known.
 */
export type AreaSaid =
  | { readonly of: 'city' | 'rest' | 'elsewhere' | 'untold' }
  | { readonly of: 'part'; readonly park: Park }
  | { readonly of: 'sum'; readonly kinds: readonly ParkKind[] };

const cityWords = /^(|[全本]?市|全市口径|全市(合计|总计|小计)|(the|whole)?city|citywide)$/;
const restWords = /^(其他|其它|未分类|others?|unallocated)(园区|区县|地区|parks|districts)?$/;
/** Of other parts of the country than a city, whichever it is. */
const widerWords =
  /^(全国|国家|中国|全省|本省|全区域|全自治区|china|national|nationwide|province|theprovince)(合计|总计)?$/;

const parkKinds = ['national', 'provincial', 'special-zone'] as const;
const sums: readonly (readonly [string, readonly ParkKind[]])[] = [
  ['国家级(?:园区|开发区|产业园区|经开区|高新区)|nationalparks', ['national']],
  ['省级(?:园区|开发区|产业园区|工业集中区)|provincialparks', ['provincial']],
  ['(?:海关)?特殊监管区域?|海关特殊监管区域和场所|specialzones', ['special-zone']],
  [
    '区县市?|县市区|区市县|县区|市县区|各区|各县|districts(?:andcounties)?|counties(?:anddistricts)?',
    ['district'],
  ],
  ['(?:省级以上|省级及以上)?(?:园区|开发区|产业园区|工业园区|开发园区)|parks', parkKinds],
  ['', []],
];
const inFront = '(?:全市|本市|市|各|所有|全部|全体|total(?:of|for)?|sumof|all)*';
const behind = '(?:合计|小计|总计|共计|总数|总和|汇总|之和|(?:grand|sub)?total|sum|together)*';
const sumsSaid = sums.map(
  ([words, kinds]) => [new RegExp(`^${inFront}(?:${words})${behind}$`), kinds] as const,
);

/** What the areas of a city's indicators are, however they are written. */
export function areasSaid(registers: Pick<Registers, 'parks' | 'settings'>): (area: string) => AreaSaid {
  const { parks, settings } = registers;
  const whose = whosePlace(registers);
  const named = parksNamed(parks);
  const byCode = new Map(parks.map((park) => [park.code, park]));
  const provinces = codeLists().provinces;
  const city = plain(settings.city.zh);
  const stem = city.replace(/[市州盟]$/, '');
  const { area: code } = settings.statistics;
  const ownProvince = provinces.find((one) => code.startsWith(one.code));
  const own = new Set([
    ...[city, stem, plain(settings.city.en), ...(code === '' ? [] : [code, code.replace(/(00)+$/, '')])],
    ...[city, stem].flatMap((name) => [`${ownProvince?.name.zh}${name}`, `${ownProvince?.shortName}${name}`]),
  ]);
  const isProvince = (text: string): boolean =>
    provinces.some((one) =>
      [one.code, `${one.code}0000`, one.name.zh, one.shortName, plain(one.name.en)].includes(text),
    );
  const parkOf = (area: string): Park | undefined => {
    const within = plain(area).replace(new RegExp(`^(?:${city}|${stem}市?)`), '');
    return [area, within].flatMap((name) => byCode.get(named(name).code ?? '') ?? [])[0];
  };
  return (area) => {
    const text = plain(area);
    if (cityWords.test(text) || own.has(text)) return { of: 'city' };
    if (isProvince(text) || widerWords.test(text)) return { of: 'elsewhere' };
    const park = parkOf(area);
    if (park !== undefined) return { of: 'part', park };
    if (restWords.test(text)) return { of: 'rest' };
    const sum = sumsSaid.find(([words]) => words.test(text));
    if (sum !== undefined) return { of: 'sum', kinds: sum[1] };
    return { of: whose(area) === 'elsewhere' ? 'elsewhere' : 'untold' };
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s()]/g, '')
    .toLowerCase();
}
