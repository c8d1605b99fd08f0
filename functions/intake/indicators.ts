import type { IndicatorFact, Problem } from '../facts/receipt.ts';
import { indicatorsNamed, type Indicator, type NamedIndicator } from '../reference/indicators.ts';
import { parseDecimal } from '../trade/decimal.ts';
import { isCounted, unitFactor } from '../trade/units.ts';
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
import { areFused, cellsOfLine } from './rows/fused-lines.ts';
import { RowsNotTaken } from './rows/rows-not-taken.ts';
import { totalsNotMet, type TotalRow } from './indicator-totals.ts';
import { isHeaderOfOther, isSameHeader } from './header/header-row.ts';
import type { Form } from './meaning/form.ts';
import type { CsvRecord } from './csv/record.ts';
import type { UploadText } from './csv/upload-text.ts';

/** Reads the rows of an indicator file: a few hundred that people wrote, so each is looked at by itself. */
export class IndicatorReader {
  readonly facts: IndicatorFact[] = [];
  readonly rejects: Problem[] = [];
  /** The rejected rows themselves, for people to mend. */
  readonly notTaken = new RowsNotTaken();
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
  readonly #named: (written: string) => NamedIndicator | undefined;
  readonly #unknown = new Map<string, number>();
  readonly #remarks: Problem[] = [];
  readonly #totals: TotalRow[] = [];
  /** The columns beside those that are taken of which the cells may make the values other than they are read. */
  readonly #telling: readonly (readonly [number, TellingCells])[];

  constructor(form: Form, text: UploadText, known: ReadonlyMap<string, Indicator>) {
    this.#form = form;
    this.#text = text;
    this.#named = indicatorsNamed(known.values());
    this.#telling = form.columns.flatMap(({ use, header }, place) => {
      const telling = use === 'none' ? tellingOf(header) : undefined;
      return telling === undefined ? [] : [[place, new TellingCells(header, telling, form)] as const];
    });
  }

  /** What makes the months wait though every row was taken. */
  get holds(): readonly Problem[] {
    return [...this.#telling.flatMap(([, { holds }]) => holds), ...totalsNotMet(this.facts, this.#totals)];
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
      if (record.fault !== 'row-too-large')
        this.notTaken.addLines(record.line, text.split('\n'), (line) =>
          cellsOfLine(line, this.#form.delimiter),
        );
      this.#countRejected(record.fault === 'row-too-large' ? record.breaks + 1 : lines.length, record.breaks);
      return;
    }
    const cells = cellsOf(text, this.#form.delimiter);
    const kind = kindOf(this.#form, cells);
    if (kind === 'remark') {
      this.rows.header += 1;
      this.#remarks.push({ code: 'remark-row', line: record.line });
    } else if (kind !== 'data') this.rows[kind] += 1;
    if (kind === 'totals') this.#readTotal(record, cells);
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
      if (fault !== 'row-too-large') this.#keepNotTaken(record, cells);
      this.#countRejected(1, record.breaks);
      return;
    }
    this.rows.data += 1;
    this.continued += record.breaks;
    const read = readRow(this.#form, cells, record.line, this.#named);
    if ('problems' in read) {
      this.rejects.push(...read.problems);
      this.#keepNotTaken(record, cells);
      this.rejected += 1;
      if (read.month !== '') this.mentions.add(read.month);
      return;
    }
    this.facts.push(read.fact);
    for (const [place, telling] of this.#telling) telling.count(cells[place] ?? '');
    const { indicator } = read.fact;
    if (this.#named(indicator) === undefined)
      this.#unknown.set(indicator, (this.#unknown.get(indicator) ?? 0) + 1);
  }

  #readTotal({ line }: CsvRecord, cells: readonly string[]): void {
    const value = readers.value(cells[placeOf(this.#form, 'value')] ?? '');
    if (value.kind === 'value') this.#totals.push({ line, value: value.value, after: this.facts.length });
  }

  #reject({ line }: CsvRecord, code: string, text: string, details?: Problem['details']): void {
    this.rejects.push({ code, line, text: excerptOf(text, brokenTextKept), ...(details && { details }) });
  }

  #keepNotTaken({ line, breaks }: CsvRecord, cells: readonly string[]): void {
    this.notTaken.add({ line, lines: breaks + 1, cells, fault: line });
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
  // Where the area stands 合计 is a sum of areas, which is held against them where it is known what they are.
  const areaAt = placeOf(form, 'area');
  if (cells.some((cell, place) => place !== areaAt && totalWords.test(clean(cell)))) return 'totals';
  return filled.length === 1 && !isRow(cells.join(), form) ? 'remark' : 'data';
}

/** The place of the column that is taken for a role, −1 where there is none. */
function placeOf({ columns }: Form, role: Role): number {
  return columns.findIndex((column) => column.use === 'role' && column.role === role);
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
  indicatorNamed: (written: string) => NamedIndicator | undefined,
): { readonly fact: IndicatorFact } | { readonly problems: readonly Problem[]; readonly month: string } {
  const problems: Problem[] = [];
  const text = (role: Role): { readonly text: string; readonly column: string } => {
    const place = placeOf(form, role);
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
  const name = read('indicator', true);
  const value = read('value', true);
  const unit = unitInChinese(read('unit', true));
  const [area, basis, source] = [read('area', false), read('basis', false), read('source', false)];
  const named = indicatorNamed(name);
  const beside = named?.aside === undefined ? undefined : unitInChinese(named.aside);
  // What stands in brackets may make it another indicator: 实际利用外资（商务部口径）.
  const isOther = named !== undefined && beside !== undefined && !isUnitOf(named.indicator, beside);
  const { indicator, basis: spanNamed } = (isOther ? undefined : named) ?? {};
  const header = valueHeaderSaid(form);
  const spans = new Set([basis, header.basis, spanNamed].filter((span) => span !== undefined && span !== ''));
  const units = [...header.units, ...(beside === undefined || isOther ? [] : [beside])];
  const isOtherUnit = units.some((told) => told !== unit && !isAsMuch(told, unit));
  if (indicator !== undefined && unit !== '' && value !== '') {
    const fault = unitFault(indicator, { value, unit });
    if (fault !== undefined)
      problems.push({
        code: fault,
        line,
        ...text(fault === 'indicator-unit' ? 'unit' : 'value'),
        details: { unit: indicator.unit },
      });
  }
  if (unit !== '' && isOtherUnit) problems.push({ code: 'value-unit-contradicts', line, ...text('unit') });
  if (spans.size > 1) problems.push({ code: 'basis-contradicts-header', line, ...text('basis') });
  if (/^[^,;]*\d{1,3},\d{3}$/.test(text('value').text) && form.delimiter === ';')
    problems.push({ code: 'decimal-comma-ambiguous', line, ...text('value') });
  if (problems.length > 0) return { problems, month };
  const fact = { line, month, indicator: indicator?.code ?? name, area, value, unit };
  return { fact: { ...fact, basis: spans.has('monthly') ? 'monthly' : 'cumulative', source } };
}

/** What is wrong with a value in a unit: it is not the indicator's kind of unit, or a part of a person or a thing. */
function unitFault(
  indicator: Indicator,
  { value, unit }: { readonly value: string; readonly unit: string },
): 'indicator-unit' | 'indicator-fraction' | undefined {
  const [factor, number] = [unitFactor(unit, indicator.unit), parseDecimal(value)];
  if (factor === undefined) return 'indicator-unit';
  if (number === undefined || !isCounted(indicator.unit)) return undefined;
  const whole = (number.numerator * factor.numerator) % (number.denominator * factor.denominator) === 0n;
  return whole ? undefined : 'indicator-fraction';
}

function isUnitOf({ unit }: Indicator, text: string): boolean {
  return unitFactor(text, unit) !== undefined;
}

/** Whether two units are the same by other names: 人 and 名. */
function isAsMuch(left: string, right: string): boolean {
  const factor = unitFactor(left, right);
  return factor !== undefined && factor.numerator === factor.denominator;
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
