import { evaluator, type Evaluated } from '../../trade/evaluate.ts';
import type { Origin, SumOrigin } from '../../trade/origin.ts';
import { ratio } from '../../trade/ratio.ts';
import { sumKey, type SumBehind } from '../../trade/sum-behind.ts';
import {
  columnsPrinted,
  exhibitsIn,
  type Bulletin,
  type Cell,
  type CellReference,
  type Column,
  type Exhibit,
} from '../model/bulletin.ts';
import { decimalText } from '../model/numerals.ts';
import type { ExplainedBulletin, ExplainedExhibit, ExplainedFigure, ExplainedStep } from './model.ts';
import { amount, explainedStep, sumText } from './steps.ts';

/** Explains a bulletin's figures by the sums that they rest on, given by `sumKey`; each is computed anew from them. */
export function explained(
  { chapters, language }: Pick<Bulletin, 'chapters' | 'language'>,
  sums: ReadonlyMap<string, SumBehind>,
): ExplainedBulletin {
  const sumOf = (sum: SumOrigin): SumBehind | undefined => sums.get(sumKey(sum));
  const computedAnew = evaluator((sum) => sumOf(sum)?.value ?? 0n);
  const explanation: Explanation = (origin) => {
    const computed = computedAnew(origin);
    return { computed, step: explainedStep(computed, sumOf, language) };
  };
  const exhibits = exhibitsIn(chapters)
    .map((exhibit) => explainedExhibit(exhibit, explanation))
    .filter(({ rows }) => rows.length > 0);
  const told = new Set(
    exhibits.flatMap(({ rows }) =>
      rows.flatMap(({ figures }) => figures.flatMap(({ step }) => sumsToldIn(step))),
    ),
  );
  const sumsTold = [...sums].filter(([key]) => told.has(key));
  return {
    exhibits,
    sums: sumsTold.map(([key, behind]) => ({
      key,
      text: sumText(behind, language),
      value: amount(ratio(behind.value, 1n), behind.sum.what, language),
      rows: behind.uploads.reduce((count, { rows }) => count + rows, 0),
      uploads: behind.uploads,
    })),
  };
}

/** A figure computed anew, and how. */
type Explanation = (origin: Origin) => { readonly computed: Evaluated; readonly step: ExplainedStep };

function sumsToldIn({ sum, operands }: ExplainedStep): string[] {
  return [...(sum === undefined ? [] : [sumKey(sum)]), ...operands.flatMap(sumsToldIn)];
}

function explainedExhibit(exhibit: Exhibit, explanation: Explanation): ExplainedExhibit {
  const { id, label, title, columns, rows } = exhibit;
  const isPrinted = columnsPrinted(exhibit);
  const naming = columns.findIndex(({ kind }) => kind === 'text');
  const explainedRows = rows.map((row) => ({
    heading: row.cells[naming]?.text ?? row.key,
    figures: columns.flatMap((column, index) => {
      const cell = row.cells[index];
      if (cell === undefined) return [];
      const reference = { exhibit: id, row: row.key, column: column.key };
      const figure = explainedFigure(cell, column, reference, explanation);
      return figure === undefined ? [] : { ...figure, isPrinted: isPrinted[index] === true };
    }),
  }));
  return { id, label, title, rows: explainedRows.filter(({ figures }) => figures.length > 0) };
}

/** Undefined for a cell that no sum or register gave. */
function explainedFigure(
  { origin, text, value }: Cell,
  { group = '', label, unit = '' }: Column,
  cell: CellReference,
  explanation: Explanation,
): Omit<ExplainedFigure, 'isPrinted'> | undefined {
  if (origin === undefined) return undefined;
  const { computed, step } = explanation(origin);
  return {
    cell,
    label: `${group} ${label}`.trim(),
    text,
    unit,
    isConfirmed: value === undefined || (computed.value && decimalText(computed.value)) === value,
    step,
  };
}
