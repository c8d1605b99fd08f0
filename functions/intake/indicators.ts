import type { IndicatorFact, Problem } from '../facts/receipt.ts';
import type { Indicator } from '../reference/indicators.ts';
import { unitFactor } from '../trade/units.ts';
import { headerText } from './meaning/header-text.ts';
import { unitInChinese } from './meaning/money-units.ts';
import { qualifierMatchers } from './meaning/qualifiers.ts';
import { tellingOf } from './meaning/telling-columns.ts';
import { tokensOf } from './meaning/tokens.ts';
import { clean, readers, totalWords } from './columns/cell-readers.ts';
import { TellingCells } from './columns/telling-column.ts';
import { cellsOf } from './csv/head-lines.ts';
import type { Role } from './layouts/layout.ts';
import { excerptOf } from './csv/excerpt.ts';
import { brokenTextKept, isRow } from './rows/broken-row.ts';
import { areFused } from './rows/fused-lines.ts';
import { isHeaderOfOther, isSameHeader } from './header/header-row.ts';
import type { Form } from './meaning/form.ts';
import type { CsvRecord } from './csv/record.ts';
import type { UploadText } from './csv/upload-text.ts';

/** Reads the rows of an indicator file: a few hundred that people wrote, so each is looked at by itself. */
export class IndicatorReader {
  readonly facts: IndicatorFact[] = [];
  readonly rejects: Problem[] = [];
  /** The months of rejected rows, as far as they could be read. */
  readonly mentions = new Set<string>();
  readonly rows = { data: 0, header: 0, totals: 0, blank: 0 };
  rejected = 0;
  /** Lines of the rows beyond the first of each. */
  continued = 0;
  /** The header of another table, under which the rows are none of this one. */
  otherHeader: Problem | undefined;
  readonly #form: Form;
  readonly #text: UploadText;
  readonly #known: ReadonlyMap<string, Indicator>;
  readonly #unknown = new Map<string, number>();
  readonly #remarks: Problem[] = [];
  /** The columns beside those that are taken of which the cells may make the values other than they are read. */
  readonly #telling: readonly (readonly [number, TellingCells])[];

  constructor(form: Form, text: UploadText, known: ReadonlyMap<string, Indicator>) {
    this.#form = form;
    this.#text = text;
    this.#known = known;
    this.#telling = form.columns.flatMap(({ use, header }, place) => {
      const telling = use === 'none' ? tellingOf(header) : undefined;
      return telling === undefined ? [] : [[place, new TellingCells(header, telling, form)] as const];
    });
  }

  /** What makes the months wait though every row was taken. */
  get holds(): readonly Problem[] {
    return this.#telling.flatMap(([, { holds }]) => holds);
  }

  get notes(): readonly Problem[] {
    const unknown = [...this.#unknown].map(([indicator, rows]) => ({
      code: 'indicator-unknown',
      text: indicator,
      details: { rows: String(rows) },
    }));
    return [...this.#remarks, ...unknown];
  }

  read(record: CsvRecord): void {
    const text = this.#text.ofRecord(record);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (record.breaks > 0 && (record.fault !== undefined || areFused(lines, this.#form))) {
      this.#reject(record, record.fault ?? 'quote-not-closed', text, {
        ...{ rows: String(lines.length), last: String(record.line + record.breaks) },
      });
      this.#countRejected(record.fault === 'row-too-large' ? record.breaks + 1 : lines.length, record.breaks);
      return;
    }
    const cells = cellsOf(text, this.#form.delimiter);
    const kind = kindOf(this.#form, cells);
    if (kind === 'remark') {
      this.rows.header += 1;
      this.#remarks.push({ code: 'remark-row', line: record.line });
    } else if (kind !== 'data') this.rows[kind] += 1;
    if (kind === 'data') this.#readData(record, cells, text);
    else this.continued += record.breaks;
  }

  #readData(record: CsvRecord, cells: readonly string[], text: string): void {
    if (isHeaderOfOther(text, this.#form)) {
      const details = { header: String(this.#form.headerLine) };
      const found = excerptOf(text, brokenTextKept);
      this.otherHeader ??= { code: 'second-header', line: record.line, text: found, details };
    }
    const width = widthOf(cells, this.#form.width);
    const fault = record.fault ?? brokenBy(width, this.#form.width);
    if (fault !== undefined) {
      this.#reject(record, fault, text);
      this.#countRejected(1, record.breaks);
      return;
    }
    this.rows.data += 1;
    this.continued += record.breaks;
    const read = readRow(this.#form, cells, record.line, this.#known);
    if ('problems' in read) {
      this.rejects.push(...read.problems);
      this.rejected += 1;
      if (read.month !== '') this.mentions.add(read.month);
      return;
    }
    this.facts.push(read.fact);
    for (const [place, telling] of this.#telling) telling.count(cells[place] ?? '');
    const { indicator } = read.fact;
    if (!this.#known.has(indicator)) this.#unknown.set(indicator, (this.#unknown.get(indicator) ?? 0) + 1);
  }

  #reject({ line }: CsvRecord, code: string, text: string, details?: Problem['details']): void {
    this.rejects.push({ code, line, text: excerptOf(text, brokenTextKept), ...(details && { details }) });
  }

  #countRejected(rows: number, breaks: number): void {
    this.rows.data += rows;
    this.rejected += rows;
    this.continued += breaks + 1 - rows;
  }
}

type Kind = 'data' | 'header' | 'totals' | 'blank' | 'remark';

function kindOf(form: Form, cells: readonly string[]): Kind {
  if (isSameHeader(cells, form)) return 'header';
  const filled = cells.filter((cell) => clean(cell) !== '');
  if (filled.length === 0) return 'blank';
  if (filled.some((cell) => totalWords.test(clean(cell)))) return 'totals';
  return filled.length === 1 && !isRow(cells.join(), form) ? 'remark' : 'data';
}

/** The cells of a row but for empty ones beyond its table. */
function widthOf(cells: readonly string[], width: number): number {
  const last = cells.findLastIndex((cell) => clean(cell) !== '') + 1;
  return cells.length > width ? Math.max(last, width) : cells.length;
}

function brokenBy(width: number, expected: number): string | undefined {
  if (width === expected) return undefined;
  return width < expected ? 'row-too-short' : 'row-too-long';
}

function readRow(
  form: Form,
  cells: readonly string[],
  line: number,
  known: ReadonlyMap<string, Indicator>,
): { readonly fact: IndicatorFact } | { readonly problems: readonly Problem[]; readonly month: string } {
  const problems: Problem[] = [];
  const text = (role: Role): { readonly text: string; readonly column: string } => {
    const place = form.columns.findIndex((column) => column.use === 'role' && column.role === role);
    return { text: cells[place] ?? '', column: form.columns[place]?.header ?? role };
  };
  const read = (role: Role, isNeeded: boolean): string => {
    const cell = text(role);
    const reading = readers[role](cell.text);
    if (reading.kind === 'value') return reading.value;
    const code = reading.kind === 'problem' ? reading.code : `${role}-missing`;
    if (reading.kind === 'problem' || isNeeded) problems.push({ code, line, ...cell });
    return '';
  };
  const month = read('month', true);
  const named = read('indicator', true);
  const value = read('value', true);
  const unit = unitInChinese(read('unit', true));
  const [area, basis, source] = [read('area', false), read('basis', false), read('source', false)];
  const indicator = [...known.values()].find(({ code, name }) => [code, name.zh, name.en].includes(named));
  if (indicator !== undefined && unit !== '' && unitFactor(unit, indicator.unit) === undefined)
    problems.push({ code: 'indicator-unit', line, ...text('unit'), details: { unit: indicator.unit } });
  const header = valueHeaderSaid(form);
  const isOtherUnit = header.units.some((told) => told !== unit);
  const isOtherBasis = header.basis !== undefined && basis !== '' && basis !== header.basis;
  if (unit !== '' && isOtherUnit) problems.push({ code: 'value-unit-contradicts', line, ...text('unit') });
  if (isOtherBasis) problems.push({ code: 'basis-contradicts-header', line, ...text('basis') });
  if (/^[^,;]*\d{1,3},\d{3}$/.test(text('value').text) && form.delimiter === ';')
    problems.push({ code: 'decimal-comma-ambiguous', line, ...text('value') });
  if (problems.length > 0) return { problems, month };
  const fact = { line, month, indicator: indicator?.code ?? named, area, value, unit };
  return {
    fact: {
      ...fact,
      basis: (basis === '' ? header.basis : basis) === 'monthly' ? 'monthly' : 'cumulative',
      source,
    },
  };
}

/** What the header of the values says of them: a unit, and whether they are of the month or to date. */
function valueHeaderSaid({ columns }: Form): {
  readonly units: readonly string[];
  readonly basis: 'monthly' | 'cumulative' | undefined;
} {
  const column = columns.find((one) => one.use === 'role' && one.role === 'value');
  const qualifier = column?.use === 'role' ? column.measure?.qualifier : undefined;
  const basis = qualifier === 'month' ? 'monthly' : qualifier === 'cumulative' ? 'cumulative' : undefined;
  const units = headerText(column?.header ?? '').asides.filter(
    (aside) => tokensOf(aside, qualifierMatchers) === undefined || aside === '%',
  );
  return { units: units.map(unitInChinese), basis };
}
