import { byCodePoint } from '../trade/rank.ts';
import { assessmentColumns, parseAssessmentRule } from './assessment.ts';
import { readSettings } from './bulletin-settings.ts';
import { calendarColumns, parseReleaseTime } from './calendar.ts';
import { codeLists } from './code-lists.ts';
import { comparisonColumns, parseCompared } from './comparison.ts';
import { confirmedColumns, parseConfirmation } from './confirmed.ts';
import { contradictions } from './contradictions.ts';
import { controlColumns, parseControl } from './controls.ts';
import { enterpriseColumns, parseEnterprise } from './enterprises.ts';
import { valuesIn, type KeptRegister } from './kept-register.ts';
import { keyEnterpriseColumns, parseKeyEnterprise } from './key-enterprises.ts';
import { parkColumns, parsePark } from './parks.ts';
import { groupsOf, parseProduct, productColumns } from './product-groups.ts';
import { parseRecipient, recipientColumns } from './recipients.ts';
import { parseRemark, remarkColumns } from './remarks.ts';
import {
  readTable,
  type Columns,
  type RegisterProblem,
  type RegisterRow,
  type Report,
} from './register-table.ts';
import type { Registers } from './registers.ts';
import { parseTarget, targetColumns } from './targets.ts';

/** The files of a bureau's registers. */
const registerFiles = [
  'parks.csv',
  'enterprises.csv',
  'targets.csv',
  'products.csv',
  'controls.csv',
  'confirmed.csv',
  'recipients.csv',
  'calendar.csv',
  'remarks.csv',
  'comparison.csv',
  'key-enterprises.csv',
  'assessment.csv',
  'bulletin.json',
] as const;
type RegisterFile = (typeof registerFiles)[number];

/** The columns of the registers that are tables, by their files. */
export const registerColumns: ReadonlyMap<string, Columns> = new Map([
  ['parks.csv', parkColumns],
  ['enterprises.csv', enterpriseColumns],
  ['targets.csv', targetColumns],
  ['products.csv', productColumns],
  ['key-enterprises.csv', keyEnterpriseColumns],
  ['assessment.csv', assessmentColumns],
  ['controls.csv', controlColumns],
  ['comparison.csv', comparisonColumns],
  ['calendar.csv', calendarColumns],
  ['recipients.csv', recipientColumns],
  ['remarks.csv', remarkColumns],
  ['confirmed.csv', confirmedColumns],
]);

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
  ): KeptRegister<T> => {
    const text = files.get(file);
    if (text === undefined) {
      missing.push(file);
      return { file, titles: {}, entries: [] };
    }
    const table = readTable(file, text, columns, key);
    problems.push(...table.problems);
    const entries = table.rows.flatMap((row) => {
      const report: Report = (code, column) => {
        const title = table.titles[column] ?? column;
        problems.push({ file, line: row.line, column: title, text: row.cells[column] ?? '', code });
        return undefined;
      };
      const value = parse(row, report);
      return value === undefined ? [] : [{ ...row, value }];
    });
    return { file, titles: table.titles, entries };
  };
  const parks = read('parks.csv', parkColumns, parsePark, ['code']);
  const places = files.has('parks.csv') ? new Set(valuesIn(parks).map(({ code }) => code)) : undefined;
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
  const products = read('products.csv', productColumns, parseProduct);
  const optional = <T>(
    file: RegisterFile,
    columns: Columns,
    parse: (row: RegisterRow, report: Report) => T | undefined,
    key: readonly string[] = [],
  ): KeptRegister<T> =>
    files.has(file) ? read(file, columns, parse, key) : { file, titles: {}, entries: [] };
  const controls = optional('controls.csv', controlColumns, parseControl, [
    'month',
    'flow',
    'currency',
    'span',
  ]);
  const confirmed = optional('confirmed.csv', confirmedColumns, parseConfirmation, ['month', 'code', 'key']);
  const recipients = optional('recipients.csv', recipientColumns, parseRecipient);
  const calendar = optional('calendar.csv', calendarColumns, parseReleaseTime, ['month']);
  const remarks = optional('remarks.csv', remarkColumns, parseRemark, ['month', 'point', 'language']);
  const comparison = optional('comparison.csv', comparisonColumns, parseCompared, [
    'month',
    'area',
    'flow',
    'span',
    'unit',
  ]);
  const keyEnterprises = read('key-enterprises.csv', keyEnterpriseColumns, parseKeyEnterprise, [
    'code',
    'year',
  ]);
  const assessment = read('assessment.csv', assessmentColumns, parseAssessmentRule, ['places', 'indicator']);
  const settings = readSettings(files.get('bulletin.json'));
  if (!files.has('bulletin.json')) missing.push('bulletin.json');
  const kept = { parks, enterprises, targets, products, recipients, calendar, keyEnterprises, assessment };
  return {
    parks: valuesIn(parks).sort((left, right) => byCodePoint(left.code, right.code)),
    enterprises: valuesIn(enterprises),
    targets: valuesIn(targets),
    productGroups: products.entries.length > 0 ? groupsOf(valuesIn(products)) : codeLists().productGroups,
    controls: valuesIn(controls),
    confirmed: valuesIn(confirmed),
    recipients: valuesIn(recipients),
    calendar: valuesIn(calendar),
    remarks: valuesIn(remarks),
    comparison: valuesIn(comparison),
    keyEnterprises: valuesIn(keyEnterprises),
    assessment: valuesIn(assessment),
    settings: settings.value,
    missing,
    sheets: new Map(),
    problems: [...problems, ...contradictions(kept), ...settings.problems],
  };
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
