import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Name } from '../trade/cut.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import type { Indicator } from './indicators.ts';
import { shortened } from './short-names.ts';
import { workingDaysOf } from './working-days.ts';
import { groupsOf, type ProductGroup } from './product-groups.ts';

export interface Market {
  readonly code: string;
  readonly name: Name;
  readonly iso2: string;
  readonly iso3: string;
  readonly continent: string;
}

/** A group of markets. Membership is by month, both ends included; groups overlap. */
export interface Grouping {
  readonly code: string;
  readonly name: Name;
  readonly members: readonly Membership[];
}

export interface Membership {
  readonly market: string;
  readonly from?: Month;
  readonly to?: Month;
}

/** 贸易方式 in families that partition trade: general, processing, bonded, e-commerce, market-procurement, tourist, other. */
export interface Regime {
  readonly code: string;
  readonly name: Name;
  readonly family: string;
}

/** 监管方式, with the statistics' regime it counts under where that is known. */
export interface SupervisionRegime {
  readonly code: string;
  readonly name: Name;
  readonly regime: string;
  readonly family: string;
}

export interface Section {
  readonly code: string;
  readonly name: Name;
}

export interface Chapter {
  readonly code: string;
  readonly name: Name;
  readonly section: string;
}

export interface Product {
  readonly code: string;
  readonly name: Name;
  /** Of a code of a later edition: the month from which it is known, and the code that its goods had before. */
  readonly from?: Month;
  readonly predecessor?: string;
}

/** Customs' 境内目的地/货源地: a zone, or what is left of a city. `city`: the city of ours that it belongs to, else "". */
export interface CustomsDistrict {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  /** 经济技术开发区, 高新技术产业开发区, 综合保税区/保税港区等 …, or 其他: the rest of a city. */
  readonly kind: string;
}

/** A province of GB/T 2260, by its two digits. */
export interface Province {
  readonly code: string;
  readonly name: Name;
  readonly shortName: string;
}

/** The product's own code lists; editions, validity and sources stand in the files. */
export interface CodeLists {
  readonly markets: ReadonlyMap<string, Market>;
  readonly groupings: readonly Grouping[];
  readonly regimes: ReadonlyMap<string, Regime>;
  readonly supervisionRegimes: ReadonlyMap<string, SupervisionRegime>;
  readonly sections: readonly Section[];
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly products: ReadonlyMap<string, Product>;
  /** Six digits, of the Harmonized System's editions of 2017 and 2022: they hold codes that `products` has not. */
  readonly subheadings: ReadonlySet<string>;
  readonly customsDistricts: ReadonlyMap<string, CustomsDistrict>;
  readonly provinces: readonly Province[];
  /** Units of quantity: the Chinese name by the English one of the statistics platform, in lower case. */
  readonly unitsInEnglish: ReadonlyMap<string, string>;
  /** Customs' codes of the units, by their Chinese names. */
  readonly unitCodes: ReadonlyMap<string, string>;
  /** Every indicator of the city's three plans. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** China's statutory working days, by month. */
  readonly workingDays: ReadonlyMap<Month, number>;
  /** What stands in for a bureau's own products.csv: approximations. */
  readonly productGroups: readonly ProductGroup[];
}

const folder = join(import.meta.dirname, 'lists');
let lists: CodeLists | undefined;

/** Read once a process. */
export function codeLists(): CodeLists {
  lists ??= {
    markets: byCode(rows('markets.csv'), (row) => ({
      ...coded(row),
      iso2: at(row, 'iso2'),
      iso3: at(row, 'iso3'),
      continent: at(row, 'continent'),
    })),
    groupings: groupings(rows('groupings.csv')),
    regimes: byCode(rows('regimes.csv'), (row) => ({ ...coded(row), family: at(row, 'family') })),
    supervisionRegimes: byCode(rows('supervision-regimes.csv'), (row) => ({
      code: at(row, 'code'),
      name: {
        zh: at(row, 'short_name_zh'),
        en: at(row, 'name_en') || `Customs procedure ${at(row, 'code')}`,
      },
      regime: at(row, 'regime'),
      family: at(row, 'family'),
    })),
    sections: rows('hs-sections.csv').map((row) => ({
      code: at(row, 'section'),
      name: { zh: at(row, 'short_name_zh'), en: at(row, 'name_en') },
    })),
    chapters: byCode(rows('hs-chapters.csv'), (row) => ({
      code: at(row, 'chapter'),
      name: { zh: at(row, 'name_zh'), en: at(row, 'name_en') },
      section: at(row, 'section'),
    })),
    products: byCode([...rows('hs8.csv'), ...rows('hs8-later.csv')], productWith(shortNames())),
    subheadings: new Set(rows('hs6.csv').map((row) => at(row, 'code'))),
    customsDistricts: byCode(rows('customs-districts.csv'), (row) => ({
      code: at(row, 'code'),
      name: at(row, 'name_zh'),
      city: at(row, 'city'),
      kind: at(row, 'kind'),
    })),
    provinces: rows('provinces.csv').map((row) => ({ ...coded(row), shortName: at(row, 'short_name_zh') })),
    unitsInEnglish: new Map(
      rows('units.csv').flatMap((row) =>
        at(row, 'name_en') === '' ? [] : [[at(row, 'name_en').toLowerCase(), at(row, 'name_zh')] as const],
      ),
    ),
    unitCodes: new Map(rows('units.csv').map((row) => [at(row, 'name_zh'), at(row, 'code')])),
    indicators: byCode(rows('indicators.csv'), (row) => ({
      ...coded(row),
      otherNames: rows('indicator-names.csv')
        .filter((one) => at(one, 'code') === at(row, 'code'))
        .map((one) => at(one, 'name')),
      unit: at(row, 'unit'),
      kind: at(row, 'kind') === 'level' ? 'level' : 'flow',
      chapter: at(row, 'chapter'),
      plan: at(row, 'plan'),
      isOfParks: at(row, 'of') === 'parks',
    })),
    workingDays: workingDaysOf(
      rows('working-calendar.csv').map((row) => ({
        date: at(row, 'date'),
        kind: at(row, 'kind') === 'work' ? 'work' : 'off',
      })),
    ),
    productGroups: groupsOf(rows('product-groups.csv')),
  };
  return lists;
}

type Row = Readonly<Record<string, string>>;

function rows(file: string): Row[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' }).data;
}

function at(row: Row, column: string): string {
  return row[column] ?? '';
}

function coded(row: Row): { code: string; name: Name } {
  return { code: at(row, 'code'), name: { zh: at(row, 'name_zh'), en: at(row, 'name_en') } };
}

function productWith(shortNames: ReadonlyMap<string, Name>): (row: Row) => Product {
  return (row) => {
    const from = parseMonth(at(row, 'seen'));
    const predecessor = at(row, 'predecessor');
    const { code, name } = coded(row);
    const short = shortNames.get(code) ?? shortened(name);
    return {
      ...{ code, name: { ...name, ...(short && { short }) } },
      ...(from && { from }),
      ...(predecessor !== '' && { predecessor }),
    };
  };
}

function shortNames(): ReadonlyMap<string, Name> {
  return new Map(rows('short-names.csv').map((row) => [at(row, 'code'), coded(row).name]));
}

function byCode<T extends { readonly code: string }>(
  list: readonly Row[],
  read: (row: Row) => T,
): ReadonlyMap<string, T> {
  return new Map(list.map((row) => read(row)).map((entry) => [entry.code, entry]));
}

function groupings(list: readonly Row[]): Grouping[] {
  const found = new Map<string, { code: string; name: Name; members: Membership[] }>();
  for (const row of list) {
    const code = at(row, 'grouping');
    const grouping = found.get(code) ?? {
      code,
      name: { zh: at(row, 'name_zh'), en: at(row, 'name_en') },
      members: [],
    };
    const from = parseMonth(at(row, 'member_from'));
    const to = parseMonth(at(row, 'member_to'));
    grouping.members.push({ market: at(row, 'market'), ...(from && { from }), ...(to && { to }) });
    found.set(code, grouping);
  }
  return [...found.values()];
}
