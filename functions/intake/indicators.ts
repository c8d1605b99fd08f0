import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { IndicatorFact, Problem } from '../facts/receipt.ts';
import type { Indicator } from '../reference/indicators.ts';
import { unitFactor } from '../trade/units.ts';
import { clean, readers, totalWords } from './cells.ts';
import type { Role } from './layout.ts';
import type { Form } from './recognise.ts';

/** What an indicator file holds: a few hundred rows that people wrote, so each is looked at by itself. */
export interface IndicatorRows {
  readonly facts: readonly IndicatorFact[];
  readonly rejects: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly rows: { readonly data: number; readonly header: number; readonly totals: number };
}

/** Reads the rows of an indicator file as they were transcoded: the line first, then the cells. */
export function readIndicators(
  form: Form,
  body: string,
  known: ReadonlyMap<string, Indicator>,
): IndicatorRows {
  const { data } = Papa.parse<string[]>(readFileSync(body, 'utf8'), {
    delimiter: form.delimiter,
    skipEmptyLines: true,
  });
  const facts: IndicatorFact[] = [];
  const rejects: Problem[] = [];
  const unknown = new Map<string, number>();
  const counts = { data: 0, header: 0, totals: 0 };
  for (const [lineText = '', ...cells] of data) {
    const line = Number(lineText);
    const kind = kindOf(form, cells);
    counts[kind] += 1;
    if (kind !== 'data') continue;
    const read = readRow(form, cells, line, known);
    if ('problems' in read) rejects.push(...read.problems);
    else {
      facts.push(read.fact);
      const { indicator } = read.fact;
      if (!known.has(indicator)) unknown.set(indicator, (unknown.get(indicator) ?? 0) + 1);
    }
  }
  const notes = [...unknown].map(([indicator, rows]) => ({
    code: 'indicator-unknown',
    text: indicator,
    details: { rows: String(rows) },
  }));
  return { facts, rejects, notes, rows: counts };
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
