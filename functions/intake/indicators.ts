import type { IndicatorFact, Problem } from '../facts/receipt.ts';
import type { Indicator } from '../reference/indicators.ts';
import { unitFactor } from '../trade/units.ts';
import { clean, readers, totalWords } from './columns/cell-readers.ts';
import { cellsOf } from './csv/head-lines.ts';
import type { Role } from './layout.ts';
import type { Form } from './recognise.ts';
import type { CsvRecord } from './csv/record.ts';
import type { UploadText } from './csv/upload-text.ts';

/** Reads the rows of an indicator file: a few hundred that people wrote, so each is looked at by itself. */
export class IndicatorReader {
  readonly facts: IndicatorFact[] = [];
  readonly rejects: Problem[] = [];
  readonly rows = { data: 0, header: 0, totals: 0 };
  readonly #form: Form;
  readonly #text: UploadText;
  readonly #known: ReadonlyMap<string, Indicator>;
  readonly #unknown = new Map<string, number>();

  constructor(form: Form, text: UploadText, known: ReadonlyMap<string, Indicator>) {
    this.#form = form;
    this.#text = text;
    this.#known = known;
  }

  get notes(): readonly Problem[] {
    return [...this.#unknown].map(([indicator, rows]) => ({
      code: 'indicator-unknown',
      text: indicator,
      details: { rows: String(rows) },
    }));
  }

  read(record: CsvRecord): void {
    const cells = cellsOf(this.#text.ofRecord(record), this.#form.delimiter);
    const kind = kindOf(this.#form, cells);
    this.rows[kind] += 1;
    if (kind !== 'data') return;
    const read = readRow(this.#form, cells, record.line, this.#known);
    if ('problems' in read) {
      this.rejects.push(...read.problems);
      return;
    }
    this.facts.push(read.fact);
    const { indicator } = read.fact;
    if (!this.#known.has(indicator)) this.#unknown.set(indicator, (this.#unknown.get(indicator) ?? 0) + 1);
  }
}

function kindOf({ columns }: Form, cells: readonly string[]): 'data' | 'header' | 'totals' {
  const isHeader = columns.every(
    (column, place) => column.use !== 'role' || clean(cells[place] ?? '') === column.header,
  );
  if (isHeader) return 'header';
  return cells.some((cell) => totalWords.test(clean(cell))) ? 'totals' : 'data';
}

function readRow(
  form: Form,
  cells: readonly string[],
  line: number,
  known: ReadonlyMap<string, Indicator>,
): { readonly fact: IndicatorFact } | { readonly problems: readonly Problem[] } {
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
  const unit = read('unit', true);
  const [area, basis, source] = [read('area', false), read('basis', false), read('source', false)];
  const indicator = [...known.values()].find(({ code, name }) => [code, name.zh, name.en].includes(named));
  if (indicator !== undefined && unit !== '' && unitFactor(unit, indicator.unit) === undefined)
    problems.push({ code: 'indicator-unit', line, ...text('unit'), details: { unit: indicator.unit } });
  if (problems.length > 0) return { problems };
  const fact = { line, month, indicator: indicator?.code ?? named, area, value, unit };
  return { fact: { ...fact, basis: basis === 'monthly' ? 'monthly' : 'cumulative', source } };
}
