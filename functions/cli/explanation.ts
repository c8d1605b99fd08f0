import type { Language } from '../bulletin/model.ts';
import { decimalText, numeral } from '../bulletin/numerals/numerals.ts';
import type { Explanation, ExplainedSum } from '../publish/explain.ts';
import type { Evaluated } from '../trade/evaluate.ts';
import type { SumOrigin } from '../trade/origin.ts';
import { ratio, type Ratio } from '../trade/ratio.ts';
import { explainWordsIn } from '../words/explain.ts';

/** Operands of a formula that are told; of a rank or an index over hundreds the first ones say enough. */
const operandsShown = 6;

/** An explanation for a terminal: the figure, how it was computed, and the rows behind each sum. */
export function explanationLines(explanation: Explanation, language: Language): string[] {
  const words = explainWordsIn(language);
  const { exhibit, row, column, cell, computed, sums } = explanation;
  const columnName = [column.group ?? '', column.label].filter((text) => text !== '').join(' ');
  const head = words.printed(
    `${exhibit.label} ${exhibit.title}`,
    row.cells[0]?.text ?? row.key,
    columnName,
    cell.text,
    column.unit ?? exhibit.unit,
  );
  if (computed === undefined) return [head, words.unexplained];
  const anew = computed.value === undefined ? words.none : decimalText(computed.value);
  return [
    head,
    ...treeLines(computed, sums, language, '  '),
    words.sources,
    ...sums.flatMap((sum, index) => sumLines(sum, index + 1, language)),
    isConfirmed(explanation) ? words.agrees(anew, cell.text) : words.disagrees(anew, cell.text),
  ];
}

/** Whether the rows found again give the figure that is printed, to its twelfth decimal. */
export function isConfirmed({ computed, cell }: Explanation): boolean {
  const anew = computed?.value === undefined ? undefined : decimalText(computed.value);
  return computed === undefined || cell.value === undefined || anew === cell.value;
}

function treeLines(
  { origin, value, operands }: Evaluated,
  sums: readonly ExplainedSum[],
  language: Language,
  indent: string,
): string[] {
  const words = explainWordsIn(language);
  const shown = value === undefined ? words.none : decimalText(value);
  const below = operands
    .slice(0, operandsShown)
    .flatMap((operand) => treeLines(operand, sums, language, `${indent}  `));
  const rest = operands.length > operandsShown ? [`${indent}  … ${operands.length - operandsShown}`] : [];
  if (origin.of === 'sum') {
    const number = sums.findIndex(({ sum }) => JSON.stringify(sum) === JSON.stringify(origin)) + 1;
    return [`${indent}[${number}] ${amountOf(origin, value)}`];
  }
  if (origin.of === 'given') return [`${indent}${words.given(origin.source)}  ${shown}`];
  const done = origin.of === 'scaled' ? words.scaled(origin.by) : words.formula(origin.of);
  return [`${indent}${done}  ${shown}`, ...below, ...rest];
}

function sumLines(
  { sum, months, value, uploads, names }: ExplainedSum,
  number: number,
  language: Language,
): string[] {
  const words = explainWordsIn(language);
  const rows = uploads.reduce((count, upload) => count + upload.rows, 0);
  const place = words.place(
    sum.dimension,
    names.map((name) => (language === 'en' ? name.en : name.zh)),
  );
  const span = words.months(months[0] ?? '', months.at(-1) ?? '');
  const what = `${words.flow(sum.flow)} ${place} ${span}${sum.like ? words.like : ''}`;
  const amount = `${amountOf(sum, ratio(value, 1n))} ${words.what[sum.what]}`;
  return [
    `  ${words.sum(number, `${what} ${amount}`, rows)}`,
    ...uploads.map(
      ({ upload, firstLine, lastLine, rows: count, version }) =>
        `      ${words.upload(upload, firstLine, lastLine, count)}  ${words.version(version.slice(0, 12))}`,
    ),
  ];
}

/** A sum in whole units of money, or of quantity. */
function amountOf({ what }: SumOrigin, value: Ratio | undefined): string {
  if (value === undefined) return '';
  const inUnits = ratio(value.numerator, value.denominator * (what === 'quantity' ? 1000n : 100n));
  return numeral(inUnits, what === 'quantity' ? 3 : 2, { grouped: true });
}
