import { parseMonth } from '../trade/month.ts';
import { wordsOf, type Columns, type RegisterRow, type Report } from './register-table.ts';
import type { Park, ParkKind } from './registers.ts';

const parkKinds = new Map<string, ParkKind>([
  ['国家级园区', 'national'],
  ['省级园区', 'provincial'],
  ['海关特殊监管区域', 'special-zone'],
  ['区县', 'district'],
  ['national', 'national'],
  ['provincial', 'provincial'],
  ['special-zone', 'special-zone'],
  ['district', 'district'],
]);

/** `parks.csv`: parks, special zones and districts, with what they belong to and when they were there. */
export const parkColumns: Columns = {
  code: { names: ['编码', '代码'], required: true },
  name: { names: ['名称'], required: true },
  short_name: { names: ['简称'] },
  name_en: { names: ['英文名称'] },
  short_name_en: { names: ['英文简称'] },
  kind: { names: ['类别'], required: true, values: wordsOf(parkKinds) },
  parent: { names: ['上级', '所在区县'] },
  customs_districts: { names: ['海关地区代码', '境内地区代码'] },
  valid_from: { names: ['启用月份'] },
  valid_to: { names: ['停用月份'] },
  successor: { names: ['并入'] },
  grid_row: { names: ['示意图行'] },
  grid_column: { names: ['示意图列'] },
};

/** Where the schematic map has the place, "3"; undefined for anything else. */
function gridPlace(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

export function parsePark({ line, cells }: RegisterRow, report: Report): Park | undefined {
  const { code = '', name = '' } = cells;
  const kind = parkKinds.get(cells['kind'] ?? '');
  if (code === '') return report('register-value-missing', 'code');
  if (name === '') return report('register-value-missing', 'name');
  if (kind === undefined) return report('park-kind-unknown', 'kind');
  const validFrom = parseMonth(cells['valid_from'] ?? '');
  const validTo = parseMonth(cells['valid_to'] ?? '');
  if (cells['valid_from'] && validFrom === undefined)
    return report('register-month-unreadable', 'valid_from');
  if (cells['valid_to'] && validTo === undefined) return report('register-month-unreadable', 'valid_to');
  const [row, column] = [gridPlace(cells['grid_row']), gridPlace(cells['grid_column'])];
  if (cells['grid_row'] && row === undefined) return report('number-unreadable', 'grid_row');
  if (cells['grid_column'] && column === undefined) return report('number-unreadable', 'grid_column');
  const english = cells['name_en'] || name;
  return {
    line,
    code,
    kind,
    name: { zh: name, en: english },
    shortName: { zh: cells['short_name'] || name, en: cells['short_name_en'] || english },
    customsDistricts: (cells['customs_districts'] ?? '')
      .split(/[\s;；、|]+/)
      .filter((district) => district !== ''),
    ...(cells['parent'] && { parent: cells['parent'] }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(cells['successor'] && { successor: cells['successor'] }),
    ...(row !== undefined && column !== undefined && { grid: { row, column } }),
  };
}
