import { codeLists, type CustomsDistrict, type Province } from './code-lists.ts';
import type { Registers } from './registers.ts';

/** Whose trade the rows of a place are; `untold` where its text does not tell, or nobody has said which place the city is. */
export type Whose = 'city' | 'elsewhere' | 'untold';

/** Stands between the columns that tell a place together: 湖南省/长沙市. */
export const betweenPlaces = '/';

type City = Pick<Registers, 'parks' | 'settings'>;

/** Whether a setting says which places are the city's. */
export function isCityTold({ settings }: Pick<Registers, 'settings'>): boolean {
  return settings.places.length > 0 || settings.statistics.area !== '';
}

/**
 * Whose trade a place of registration (注册地, 收发货人所在地) tells, written as a code of GB/T 2260 or of customs, or as a
 * name in either language. `places` of bulletin.json name all that is the city's. Else `statistics.area` does: its own
 * code, what lies in it and the province that it lies in (the city's trade by the province's code is all there is), and
 * of names those of the city, its districts and its province. What is neither known to be that nor to be another place
 * is untold. Several columns that tell a place together tell it in parts.
 */
export function whosePlace(city: City): (place: string) => Whose {
  const { settings } = city;
  if (!isCityTold(city)) return () => 'untold';
  return ofAllParts(settings.places.length > 0 ? whoseByList(settings.places) : whoseByArea(city));
}

/** Of a place that is told in several parts one that is elsewhere decides, then the parts below the province. */
function ofAllParts(whose: (part: string) => Whose): (place: string) => Whose {
  return (place) => {
    const parts = partsOf(place);
    if (parts.map(whose).includes('elsewhere')) return 'elsewhere';
    const below = parts.filter((part) => !isProvince(part));
    return (below.length > 0 ? below : parts).map(whose).includes('city') ? 'city' : 'untold';
  };
}

/** 湖南省/长沙市, 430100 长沙市. */
function partsOf(place: string): string[] {
  return place
    .replace(/^(\d{2,6})\s*[-_ ]?\s*(?=\p{Script=Han})/u, `$1${betweenPlaces}`)
    .split(betweenPlaces);
}

function isProvince(part: string): boolean {
  const { code, province, rest } = readPlace(part);
  return code?.length === 2 || (province !== undefined && rest === '');
}

/** The provinces, by their two digits, that the places of the city lie in as far as settings tell. */
export function provincesOf({ settings }: Pick<Registers, 'settings'>): ReadonlySet<string> {
  const told = settings.places.length > 0 ? settings.places : [settings.statistics.area];
  const read = told.map(readPlace).map(({ code, province }) => code?.slice(0, 2) ?? province?.code);
  return new Set(read.filter((province) => province !== undefined));
}

function whoseByList(places: readonly string[]): (place: string) => Whose {
  const listed = places.map(readPlace);
  const codes = listed.flatMap(({ code }) => code ?? []);
  const names = listed.flatMap(({ code, text }) => (code === undefined ? [text] : []));
  return (place) => {
    const { text, code, province } = readPlace(place);
    if (text === '') return 'untold';
    const isListed =
      code === undefined
        ? names.some((name) => text.includes(name))
        : codes.some((own) => code.startsWith(own));
    if (isListed) return 'city';
    const isOfProvince = codes.some((own) => own.slice(0, 2) === province?.code);
    const isCompared = code === undefined ? names.length > 0 : codes.length > 0;
    return isCompared || (province !== undefined && !isOfProvince) ? 'elsewhere' : 'untold';
  };
}

function whoseByArea({ settings, parks }: City): (place: string) => Whose {
  const area = significant(settings.statistics.area);
  const [chinese, english] = [settings.city.zh.replace(/[市省区县州盟]$/, ''), settings.city.en].map(plain);
  const beginnings = [chinese ?? '', ...parks.map(({ name }) => plain(name.zh))].filter(
    (name) => name.length > 1,
  );
  const own = new Set(parks.flatMap(({ code, customsDistricts }) => [code, ...customsDistricts]));
  const whoseListed = (of: (district: CustomsDistrict) => boolean): Whose => {
    const districts = [...codeLists().customsDistricts.values()].filter(of);
    if (districts.length === 0) return 'untold';
    return districts.some(({ city }) => city === english) ? 'city' : 'elsewhere';
  };
  const whoseCode = (code: string, text: string): Whose => {
    if (code.startsWith(area) || area.startsWith(code) || own.has(code)) return 'city';
    if (code.slice(0, 2) !== area.slice(0, 2) || /^\d{6}$/.test(text)) return 'elsewhere';
    return whoseListed((district) => district.code.startsWith(code.slice(0, 4)));
  };
  return (place) => {
    const { text, code, province, rest } = readPlace(place);
    if (code !== undefined) return whoseCode(code, text);
    if (text === plain(settings.city.zh) || province?.code === area) return 'city';
    if (province !== undefined && province.code !== area.slice(0, 2)) return 'elsewhere';
    const isNamed = beginnings.some((name) => rest.startsWith(name));
    if (isNamed || (english !== undefined && text.includes(english))) return 'city';
    const stem = rest.replace(/[市州盟]$/, '');
    return stem.length > 1 ? whoseListed(({ name }) => name.startsWith(stem)) : 'untold';
  };
}

/** A place as it can be compared: its code where it tells one, else its name, with and without its province. */
interface ReadPlace {
  readonly text: string;
  readonly code?: string;
  readonly province?: Province;
  readonly rest: string;
}

function readPlace(place: string): ReadPlace {
  const text = plain(place)
    .replace(/^中国/, '')
    .replace(/^(\d+)\.0+$/, '$1');
  if (/^\d{2,5}[0-9a-z]$|^\d{2}$/.test(text))
    return { text, code: significant(text).toUpperCase(), rest: '' };
  const found = provinceIn(text);
  if (found === undefined) return { text, rest: text };
  return { text, ...found, ...(found.rest === '' && { code: found.province.code }) };
}

/** The province that a name begins with, in English stands somewhere, and the name without it. */
function provinceIn(text: string): { readonly province: Province; readonly rest: string } | undefined {
  for (const province of codeLists().provinces) {
    const english = plain(province.name.en);
    const word = [province.name.zh, province.shortName, english].find((name) =>
      name === english ? text.includes(name) : text.startsWith(name),
    );
    if (word === undefined) continue;
    const rest = text.replace(word, '').replaceAll(/province|municipality|autonomousregion|[,，.]/g, '');
    return { province, rest };
  }
  return undefined;
}

/** A code of GB/T 2260 without the zeros of what it leaves open: 430000 is 43, 430100 is 4301. */
function significant(code: string): string {
  return /^\d{4}$|^\d{6}$/.test(code) ? code.replace(/(00)+$/, '') : code;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
}
