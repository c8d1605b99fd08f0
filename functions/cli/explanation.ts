import type { Language } from '../words/language.ts';
import { decimalText } from '../bulletin/model/numerals.ts';
import type { ExplainedStep } from '../bulletin/explained/model.ts';
import { amount, explainedStep, sumText } from '../bulletin/explained/steps.ts';
import type { Explanation } from '../publish/explain.ts';
import type { SumOrigin } from '../trade/origin.ts';
import { ratio } from '../trade/ratio.ts';
import { sumKey, type SumBehind } from '../trade/sum-behind.ts';
import { explainWordsIn, workbookWordsIn } from '../words/catalogues.ts';

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
  if (computed === undefined) return [head, ...unexplained(explanation, language)];
  const numberOf = (sum: SumOrigin): number => sums.findIndex((one) => sumKey(one.sum) === sumKey(sum));
  const step = explainedStep(computed, (sum) => sums[numberOf(sum)], language);
  const anew = computed.value === undefined ? words.none : decimalText(computed.value);
  return [
    head,
    ...stepLines(step, numberOf, '  '),
    words.sources,
    ...sums.flatMap((sum, index) => sumLines(sum, index + 1, language)),
    isConfirmed(explanation) ? words.agrees(anew, cell.text) : words.disagrees(anew, cell.text),
  ];
}

/** Of a cell without a figure why it has none, with what the table says of its row; of any other that no rows gave it. */
function unexplained({ exhibit, row, cell }: Explanation, language: Language): string[] {
  const words = explainWordsIn(language);
  if (cell.reason === undefined) return [words.unexplained];
  const name = row.cells[0]?.text ?? row.key;
  return [
    words.empty(workbookWordsIn(language).noteOfReason[cell.reason]),
    ...exhibit.notes.filter((note) => note.includes(name)).map(words.note),
  ];
}

/** Whether the rows found again give the figure that is printed, to its twelfth decimal. */
export function isConfirmed({ computed, cell }: Explanation): boolean {
  const anew = computed?.value === undefined ? undefined : decimalText(computed.value);
  return computed === undefined || cell.value === undefined || anew === cell.value;
}

function stepLines(
  { text, value, sum, operands, more }: ExplainedStep,
  numberOf: (sum: SumOrigin) => number,
  indent: string,
): string[] {
  if (sum !== undefined) return [`${indent}[${numberOf(sum) + 1}] ${value}`];
  const rest = more > 0 ? [`${indent}  … ${more}`] : [];
  return [
    `${indent}${text}  ${value}`,
    ...operands.flatMap((operand) => stepLines(operand, numberOf, `${indent}  `)),
    ...rest,
  ];
}

function sumLines(behind: SumBehind, number: number, language: Language): string[] {
  const words = explainWordsIn(language);
  const { sum, value, uploads } = behind;
  const rows = uploads.reduce((count, upload) => count + upload.rows, 0);
  const what = `${sumText(behind, language)} ${amount(ratio(value, 1n), sum.what, language)}`;
  return [
    `  ${words.sum(number, what, rows)}`,
    ...uploads.map(
      ({ upload, firstLine, lastLine, rows: count, version }) =>
        `      ${words.upload(upload, firstLine, lastLine, count)}  ${words.version(version.slice(0, 12))}`,
    ),
  ];
}
