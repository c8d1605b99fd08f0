import { sdmxStructure, type Code } from '../../document/data/sdmx-structure.ts';
import { codeLists } from '../../reference/code-lists.ts';
import type { Registers } from '../../reference/registers.ts';
import { currencies } from '../../trade/money.ts';
import { bulletinWords as en } from '../../words/en/bulletin.ts';
import { bulletinWords as zh } from '../../words/zh-CN/bulletin.ts';
import { totalName, unclassifiedName } from '../gather/names.ts';

/** The structure of a file of SDMX-CSV as SDMX-JSON: its lists name the codes that stand in it, and no others. */
export function structureOf(data: Uint8Array, { statistics, city }: Registers['settings']): string {
  const [header = '', ...rows] = Buffer.from(data).toString().trimEnd().split('\r\n');
  const columns = header.split(',');
  const codesOf = (column: string): string[] => {
    const at = columns.indexOf(column);
    return [...new Set(rows.map((row) => row.split(',')[at] ?? ''))].sort();
  };
  const { markets, products, chapters } = codeLists();
  const named = (column: string, nameOf: (code: string) => Code['name'] | undefined): Code[] =>
    codesOf(column).map((id) => ({ id, name: nameOf(id) ?? { zh: id, en: id } }));
  return sdmxStructure(statistics.agency, {
    REF_AREA: named('REF_AREA', () => city),
    COUNTERPART_AREA: named('COUNTERPART_AREA', (code) => markets.get(code)?.name ?? general.get(code)),
    COMMODITY: named(
      'COMMODITY',
      (code) => products.get(code)?.name ?? chapters.get(code)?.name ?? general.get(code),
    ),
    UNIT_MEASURE: named('UNIT_MEASURE', (code) => general.get(code)),
  });
}

const general: ReadonlyMap<string, Code['name']> = new Map([
  ['_T', totalName],
  ['_U', unclassifiedName],
  ...currencies.map((code) => [code, { zh: zh.currencyName[code], en: en.currencyName[code] }] as const),
]);
