import type { Name } from '../../trade/cut.ts';

/** A code of a list, with its name. */
export interface Code {
  readonly id: string;
  readonly name: Name;
}

const structure = { id: 'TRADE_BY_MARKET_AND_PRODUCT', version: '1.0.0' };

/** The lists that are the same in every file. */
const fixed: Readonly<Record<string, readonly Code[]>> = {
  FREQ: [{ id: 'M', name: { zh: '月', en: 'Monthly' } }],
  TRADE_FLOW: [
    { id: 'M', name: { zh: '进口', en: 'Imports' } },
    { id: 'X', name: { zh: '出口', en: 'Exports' } },
  ],
  OBS_STATUS: [
    { id: 'A', name: { zh: '正常值', en: 'Normal value' } },
    { id: 'L', name: { zh: '有数据但未收集', en: 'Missing value; data exist but were not collected' } },
    { id: 'P', name: { zh: '初步数', en: 'Provisional value' } },
    { id: 'Q', name: { zh: '不公布', en: 'Missing value; suppressed' } },
  ],
  CONF_STATUS: [
    { id: 'C', name: { zh: '保密', en: 'Confidential statistical information' } },
    { id: 'F', name: { zh: '可公布', en: 'Free (free for publication)' } },
    {
      id: 'N',
      name: { zh: '不公布，仅供内部使用', en: 'Not for publication, restricted for internal use only' },
    },
  ],
};

const concepts: Readonly<Record<string, Name>> = {
  FREQ: { zh: '频率', en: 'Frequency' },
  REF_AREA: { zh: '地区', en: 'Reference area' },
  COUNTERPART_AREA: { zh: '国别（地区）', en: 'Counterpart area' },
  TRADE_FLOW: { zh: '进出口方向', en: 'Trade flow' },
  COMMODITY: { zh: '商品', en: 'Commodity' },
  UNIT_MEASURE: { zh: '计量单位', en: 'Unit of measure' },
  TIME_PERIOD: { zh: '时间', en: 'Time period' },
  OBS_VALUE: { zh: '数值', en: 'Observation value' },
  OBS_STATUS: { zh: '数值状态', en: 'Observation status' },
  CONF_STATUS: { zh: '保密状态', en: 'Confidentiality status' },
  UNIT_MULT: { zh: '单位乘数（10的幂）', en: 'Unit multiplier' },
};

const dimensions = [
  'FREQ',
  'REF_AREA',
  'COUNTERPART_AREA',
  'TRADE_FLOW',
  'COMMODITY',
  'UNIT_MEASURE',
] as const;

/**
 * The structure that `sdmxLines` names, as a structure message of SDMX-JSON 2.0 (SDMX 3.0): concepts, lists of codes,
 * dimensions, the measure and its attributes, named in both languages. `lists`: the codes that a file has.
 */
export function sdmxStructure(
  agency: string,
  lists: Readonly<Record<'REF_AREA' | 'COUNTERPART_AREA' | 'COMMODITY' | 'UNIT_MEASURE', readonly Code[]>>,
): string {
  const { version } = structure;
  const urn = (kind: string, id: string): string =>
    `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${version})`;
  const named = ({ zh, en }: Name): object => ({ name: en, names: { en, zh } });
  const own = (id: string, name: Name): object => ({ id, version, agencyID: agency, ...named(name) });
  const all: Readonly<Record<string, readonly Code[]>> = { ...fixed, ...lists };
  const listOf = (id: string): string => `CL_${id}`;
  const component = (id: string): object => ({
    id,
    conceptIdentity: `${urn('conceptscheme.Concept', 'CS_TRADE')}.${id}`,
    ...(all[id] && { localRepresentation: { enumeration: urn('codelist.Codelist', listOf(id)) } }),
  });
  const attribute = (id: string): object => ({
    ...component(id),
    usage: 'mandatory',
    attributeRelationship: { observation: {} },
  });
  const message = {
    meta: {
      schema: 'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json',
      id: structure.id,
      prepared: '2021-01-01T00:00:00Z',
      contentLanguages: ['en', 'zh'],
      sender: { id: agency },
    },
    data: {
      conceptSchemes: [
        {
          ...own('CS_TRADE', { zh: '对外贸易概念', en: 'Concepts of foreign trade' }),
          concepts: Object.entries(concepts).map(([id, name]) => ({ id, ...named(name) })),
        },
      ],
      codelists: Object.entries(all).map(([id, codes]) => ({
        ...own(listOf(id), concepts[id] ?? { zh: id, en: id }),
        codes: codes.map((code) => ({ id: code.id, ...named(code.name) })),
      })),
      dataStructures: [
        {
          ...own(structure.id, {
            zh: '对外贸易，按国别（地区）和商品',
            en: 'Foreign trade by market and by product',
          }),
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: dimensions.map((id, position) => ({ ...component(id), position: position + 1 })),
              timeDimension: {
                ...component('TIME_PERIOD'),
                localRepresentation: { format: { dataType: 'GregorianYearMonth' } },
              },
            },
            measureList: {
              id: 'MeasureDescriptor',
              measures: [
                {
                  ...component('OBS_VALUE'),
                  usage: 'optional',
                  localRepresentation: { format: { dataType: 'Decimal' } },
                },
              ],
            },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: [
                attribute('OBS_STATUS'),
                attribute('CONF_STATUS'),
                { ...attribute('UNIT_MULT'), localRepresentation: { format: { dataType: 'Integer' } } },
              ],
            },
          },
        },
      ],
    },
  };
  return `${JSON.stringify(message, null, 1)}\n`;
}
