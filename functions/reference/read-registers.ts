import { byCodePoint } from '../trade/rank.ts';
import { parseMonth } from '../trade/month.ts';
import { codeLists } from './code-lists.ts';
import { groupsOf } from './product-groups.ts';
import { assessmentColumns, parseAssessmentRule } from './assessment.ts';
import { calendarColumns, parseReleaseTime } from './calendar.ts';
import { controlColumns, parseControl } from './controls.ts';
import { keyEnterpriseColumns, parseKeyEnterprise } from './key-enterprises.ts';
import { parseRecipient, recipientColumns } from './recipients.ts';
import {
  readTable,
  type Columns,
  type RegisterProblem,
  type RegisterRow,
  type Report,
} from './register-table.ts';
import { readSettings } from './bulletin-settings.ts';
import { parseTarget, targetColumns } from './targets.ts';
import type { Enterprise, Ownership, Park, ParkKind, Registers } from './registers.ts';

const parkColumns: Columns = {
  code: { names: ['编码', '代码'], required: true },
  name: { names: ['名称'], required: true },
  short_name: { names: ['简称'] },
  name_en: { names: ['英文名称'] },
  short_name_en: { names: ['英文简称'] },
  kind: { names: ['类别'], required: true },
  parent: { names: ['上级', '所在区县'] },
  customs_districts: { names: ['海关地区代码', '境内地区代码'] },
  valid_from: { names: ['启用月份'] },
  valid_to: { names: ['停用月份'] },
  successor: { names: ['并入'] },
};

const enterpriseColumns: Columns = {
  customs_code: { names: ['海关注册编码', '海关编码'] },
  credit_code: { names: ['统一社会信用代码'] },
  name: { names: ['企业名称'], required: true },
  park: { names: ['园区', '所属园区', '所属园区编码'] },
  ownership: { names: ['企业性质'] },
};

const productColumns: Columns = {
  code: { names: ['编码'], required: true },
  name_zh: { names: ['名称'], required: true },
  name_en: { names: ['英文名称'] },
  prefix: { names: ['商品编码', '税号'], required: true },
  operation: { names: ['取舍'] },
  basis: { names: ['依据'] },
};

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

const ownerships = new Map<string, Ownership>([
  ['国有企业', 'state'],
  ['外商投资企业', 'foreign'],
  ['民营企业', 'private'],
  ['私营企业', 'private'],
  ['其他', 'other'],
  ['其他企业', 'other'],
  ['state', 'state'],
  ['foreign', 'foreign'],
  ['private', 'private'],
  ['other', 'other'],
]);

/** The files of a bureau's registers. */
const registerFiles = [
  'parks.csv',
  'enterprises.csv',
  'targets.csv',
  'products.csv',
  'controls.csv',
  'recipients.csv',
  'calendar.csv',
  'key-enterprises.csv',
  'assessment.csv',
  'bulletin.json',
] as const;
type RegisterFile = (typeof registerFiles)[number];

/**
 * All registers of a bureau from their files (name → text). Every row is checked; what cannot be read is a problem
 * with file, line and column, and the row is left out. A file that is absent is named in `missing`; one by a name that
 * no register has is a problem, since it may be one that is missing.
 */
export function parseRegisters(files: ReadonlyMap<string, string>): Registers {
  const known: readonly string[] = registerFiles;
  const details = { files: registerFiles.join('\n') };
  const problems: RegisterProblem[] = [...files.keys()]
    .filter((file) => !known.includes(file))
    .map((file) => ({ file, code: 'register-unknown', details }));
  const missing: string[] = [];
  const read = <T>(
    file: RegisterFile,
    columns: Columns,
    parse: (row: RegisterRow, report: Report) => T | undefined,
    key: readonly string[] = [],
  ): T[] => {
    const text = files.get(file);
    if (text === undefined) {
      missing.push(file);
      return [];
    }
    const table = readTable(file, text, columns, key);
    problems.push(...table.problems);
    return table.rows.flatMap((row) => {
      const report: Report = (code, column) => {
        const title = table.titles[column] ?? column;
        problems.push({ file, line: row.line, column: title, text: row.cells[column] ?? '', code });
        return undefined;
      };
      const value = parse(row, report);
      return value === undefined ? [] : [value];
    });
  };
  const parks = read('parks.csv', parkColumns, parsePark, ['code']);
  problems.push(...parkProblems(parks));
  const places = files.has('parks.csv') ? new Set(parks.map(({ code }) => code)) : undefined;
  const enterprises = read(
    'enterprises.csv',
    enterpriseColumns,
    (row, report) => parseEnterprise(row, report, places),
    ['customs_code'],
  );
  const targets = read('targets.csv', targetColumns, (row, report) => parseTarget(row, report, places), [
    'scope',
    'indicator',
    'year',
    'unit',
    'plan',
  ]);
  const productRows = read('products.csv', productColumns, parseProduct);
  const optional = <T>(
    file: RegisterFile,
    columns: Columns,
    parse: (row: RegisterRow, report: Report) => T | undefined,
    key: readonly string[] = [],
  ): T[] => (files.has(file) ? read(file, columns, parse, key) : []);
  const controls = optional('controls.csv', controlColumns, parseControl, [
    'month',
    'flow',
    'currency',
    'span',
  ]);
  const recipients = optional('recipients.csv', recipientColumns, parseRecipient);
  const calendar = optional('calendar.csv', calendarColumns, parseReleaseTime, ['month']);
  const keyEnterprises = read('key-enterprises.csv', keyEnterpriseColumns, parseKeyEnterprise, [
    'code',
    'year',
  ]);
  const assessment = read('assessment.csv', assessmentColumns, parseAssessmentRule, ['places', 'indicator']);
  const settings = readSettings(files.get('bulletin.json'));
  if (!files.has('bulletin.json')) missing.push('bulletin.json');
  return {
    parks: parks.sort((left, right) => byCodePoint(left.code, right.code)),
    enterprises,
    targets,
    productGroups: productRows.length > 0 ? groupsOf(productRows) : codeLists().productGroups,
    controls,
    recipients,
    calendar,
    keyEnterprises,
    assessment,
    settings: settings.value,
    missing,
    problems: [...problems, ...settings.problems],
  };
}

function parsePark({ cells }: RegisterRow, report: Report): Park | undefined {
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
  const english = cells['name_en'] || name;
  return {
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
  };
}

/** References between parks must hold: no parent or successor that does not exist. */
function parkProblems(parks: readonly Park[]): RegisterProblem[] {
  const codes = new Set(parks.map(({ code }) => code));
  return (['parent', 'successor'] as const).flatMap((column) =>
    parks
      .map((park) => park[column])
      .filter((text) => text !== undefined && !codes.has(text))
      .map((text = '') => ({ file: 'parks.csv', column, text, code: 'park-reference-unknown' })),
  );
}

/** An enterprise whose park is none of the places counts without it, which is told; without a list all are believed. */
function parseEnterprise(
  { cells }: RegisterRow,
  report: Report,
  places: ReadonlySet<string> | undefined,
): Enterprise | undefined {
  const { customs_code: customsCode = '', credit_code: creditCode = '', name = '', park = '' } = cells;
  if (customsCode === '' && creditCode === '') return report('enterprise-without-code', 'customs_code');
  if (customsCode !== '' && !/^[0-9A-Z]{10}$/.test(customsCode))
    return report('customs-code-malformed', 'customs_code');
  if (creditCode !== '' && !/^[0-9A-Z]{18}$/.test(creditCode))
    return report('credit-code-malformed', 'credit_code');
  const ownership = ownerships.get(cells['ownership'] ?? '');
  if (cells['ownership'] && ownership === undefined) return report('ownership-unknown', 'ownership');
  const isPlaced = park !== '' && (places?.has(park) ?? true);
  if (park !== '' && !isPlaced) report('enterprise-park-unknown', 'park');
  return {
    name,
    ...(customsCode && { customsCode }),
    ...(creditCode && { creditCode }),
    ...(isPlaced && { park }),
    ...(ownership && { ownership }),
  };
}

const operations = new Map([
  ['', 'include'],
  ['include', 'include'],
  ['计入', 'include'],
  ['exclude', 'exclude'],
  ['剔除', 'exclude'],
]);

const bases = new Map([
  ['', 'official'],
  ['official', 'official'],
  ['正式', 'official'],
  ['approximation', 'approximation'],
  ['近似', 'approximation'],
]);

/** A prefix of whole pairs of digits: one with an odd number has lost its leading zero. */
function parseProduct({ cells }: RegisterRow, report: Report): Readonly<Record<string, string>> | undefined {
  const operation = operations.get(cells['operation'] ?? '');
  const basis = bases.get(cells['basis'] ?? '');
  if (!cells['code']) return report('register-value-missing', 'code');
  if (!cells['name_zh']) return report('register-value-missing', 'name_zh');
  if (!/^(\d\d){1,5}$/.test(cells['prefix'] ?? '')) return report('product-prefix-malformed', 'prefix');
  if (operation === undefined) return report('product-operation-unknown', 'operation');
  if (basis === undefined) return report('product-basis-unknown', 'basis');
  return { ...cells, name_en: cells['name_en'] || cells['name_zh'], operation, basis };
}

const decoders = ['utf-8', 'gb18030'] as const;

/** A register's text: UTF-8, else GB18030 as Excel saves it in China; undefined when it is neither. */
export function decodeRegister(bytes: Uint8Array): string | undefined {
  for (const encoding of decoders) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}
