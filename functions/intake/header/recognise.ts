import type { Problem } from '../../facts/receipt.ts';
import { clean, readers, totalWords } from '../columns/cell-readers.ts';
import { foreignText } from '../csv/foreign-file.ts';
import { headLines, type HeadLine } from '../csv/head-lines.ts';
import { headerMatches, isUnknown, rolesOf, type HeaderMatch } from './header-match.ts';
import type { ColumnUse } from '../meaning/columns-said.ts';
import { layouts } from '../layouts/layout.ts';
import type { Form } from '../meaning/form.ts';
import { nothingSaid, unitsSaid, type UnitsSaid } from '../meaning/titles.ts';
import { unitsOfForm } from '../meaning/units-of-form.ts';

/** What may stand between the cells of an upload. */
export const delimiters = [',', '\t', ';'] as const;
/** A header stands within the first lines; titles may stand above it. */
const preview = 20;
/** No table that we know has a tenth of so many columns. */
const mostColumns = 1000;
/** A title says what it says in its first cells and characters. */
const titleCells = 40;
const titleLength = 300;

/** Problems of text in which no header was found: in another encoding it may be there. */
export const withoutHeader: ReadonlySet<string> = new Set([
  ...['empty', 'header-unknown', 'header-lost', 'header-incomplete', 'month-column-missing'],
]);

interface Candidate {
  readonly delimiter: string;
  readonly line: HeadLine;
  readonly next: HeadLine | undefined;
  readonly match: HeaderMatch;
  /** The lines above it. */
  readonly above: readonly string[];
}

/** The form of an upload from its beginning, or why it has none that we know. `named`: what its name says of units. */
export function recognise(head: string, named: UnitsSaid = nothingSaid): Form | Problem {
  const foreign = foreignText(head);
  if (foreign !== undefined) return { code: foreign, line: 1, text: excerpt(head) };
  if (head.trim() === '') return { code: 'empty' };
  const [best] = candidatesIn(head);
  if (best?.match.missing.length !== 0) return refusal(best, head);
  const { match, line, delimiter, next, above } = best;
  const width = widthOf(line.cells, next?.cells);
  if (width > mostColumns)
    return { code: 'too-many-columns', line: line.line, details: { most: String(mostColumns) } };
  if (match.problem !== undefined) return { ...match.problem, line: line.line };
  const units = unitsOfForm(match.columns, unitsSaid(above), named);
  if ('code' in units) return { ...units, line: line.line };
  return {
    layout: match.layout,
    delimiter,
    columns: match.columns,
    width,
    headerLine: line.line,
    bodyLine: line.nextLine,
    bodyStart: line.nextStart,
    unknown: match.columns.flatMap((column) => (isUnknown(match.layout, column) ? [column.header] : [])),
    powers: units.powers,
    counted: units.counted,
    decimalCommas: new Set(),
    named,
    titles: above,
    notes: [...units.notes, ...unusedIn(match.columns)],
  };
}

/** Amounts that are not the month's, and columns beside another for the same. */
function unusedIn(columns: readonly ColumnUse[]): Problem[] {
  return columns.flatMap((column): Problem[] =>
    column.use !== 'none' || column.why === undefined
      ? []
      : [
          {
            code: 'column-of-another-kind',
            column: column.header,
            details: {
              kind: column.why,
              ...(column.beside?.taken !== undefined && { taken: column.beside.taken }),
            },
          },
        ],
  );
}

/** The text of a line above a header. */
function titleOf(cells: readonly string[]): string {
  return cells
    .slice(0, titleCells)
    .map((cell) => clean(cell.slice(0, titleLength)))
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, titleLength);
}

/**
 * Every line read as a header of every layout, the most plausible first: of those that lack nothing the one that stands
 * highest, for rows above a header would vanish.
 */
function candidatesIn(head: string): Candidate[] {
  return delimiters
    .flatMap((delimiter) => {
      const lines = headLines(head, delimiter, preview);
      return lines.flatMap((line, index) => {
        const above = lines.slice(0, index).map(({ cells }) => titleOf(cells));
        const cells = line.cells.slice(0, mostColumns);
        return headerMatches(layouts(), cells, unitsSaid(above)).map((match) => ({
          ...{ delimiter, line, match, above },
          next: lines[index + 1],
        }));
      });
    })
    .filter(({ match }) => rolesOf(match).length > 0)
    .sort(
      (left, right) =>
        lackOf(left) - lackOf(right) ||
        (lackOf(left) === 0 ? left.line.line - right.line.line : 0) ||
        right.match.score - left.match.score,
    );
}

function lackOf({ match }: Candidate): 0 | 1 {
  return match.missing.length === 0 ? 0 : 1;
}

function refusal(best: Candidate | undefined, head: string): Problem {
  const nearest = best?.match;
  const first = headLines(head, best?.delimiter ?? ',', 1)[0];
  const layout = nearest?.layout ?? layouts()[0];
  const details = {
    layout: layout?.name ?? '',
    missing: (nearest?.missing ?? layout?.required ?? []).join(' '),
  };
  if (nearest === undefined || rolesOf(nearest).length < 2) {
    const cells = first?.cells.map(clean) ?? [];
    const isRow = cells.length > 2 && cells.some((cell) => readers.month(cell).kind === 'value');
    return {
      code: isRow ? 'header-lost' : 'header-unknown',
      line: first?.line ?? 1,
      text: excerpt(first?.cells.join(',') ?? ''),
      details,
    };
  }
  const elsewhere = refusalOfAmounts(nearest);
  if (elsewhere !== undefined) return { ...elsewhere, line: best?.line.line ?? 1 };
  const onlyMonth = nearest.missing.length === 1 && nearest.missing[0] === 'month';
  return {
    code: onlyMonth ? 'month-column-missing' : 'header-incomplete',
    line: best?.line.line ?? 1,
    text: excerpt(best?.line.cells.join(',') ?? ''),
    details,
  };
}

/** An upload whose only amounts are no month's, or in no currency that is named. */
function refusalOfAmounts({ columns, missing }: HeaderMatch): Problem | undefined {
  if (missing.length !== 1 || (missing[0] !== 'usd' && missing[0] !== 'cny')) return undefined;
  const of = (whys: readonly string[]): string =>
    columns
      .flatMap((column) =>
        column.use === 'none' && whys.includes(column.why ?? '') && isMoneyRole(column.measure?.role)
          ? [column.header]
          : [],
      )
      .join(' | ');
  const toDate = of(['cumulative']);
  if (toDate !== '') return { code: 'only-to-date', text: toDate };
  const untold = of(['untold']);
  return untold === '' ? undefined : { code: 'currency-untold', text: untold };
}

function isMoneyRole(role: string | undefined): boolean {
  return role === 'usd' || role === 'cny' || role === 'untold';
}

/** A row may carry empty cells more or less than its header at the end; the first row that is no total decides. */
function widthOf(header: readonly string[], row: readonly string[] | undefined): number {
  if (row === undefined || row.length === header.length) return header.length;
  if (row.some((cell) => totalWords.test(clean(cell)))) return header.length;
  const trailing = row.length > header.length ? row.slice(header.length) : header.slice(row.length);
  return trailing.every((cell) => cell.trim() === '') ? row.length : header.length;
}

function excerpt(text: string): string {
  return text.trim().slice(0, 300);
}
