import { sdmxStructure, type Code } from '../../document/data/sdmx-structure.ts';
import { codeLists } from '../../reference/code-lists.ts';
import type { Registers } from '../../reference/registers.ts';

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
  ['_T', { zh: '合计', en: 'Total' }],
  ['_U', { zh: '未分类', en: 'Unclassified' }],
  ['CNY', { zh: '人民币', en: 'Renminbi' }],
  ['USD', { zh: '美元', en: 'US dollar' }],
]);
