import type { Answer } from '../../facts/supply/answer.ts';
import type { Slices } from '../../facts/sums/slices.ts';
import type { Dimension } from '../../trade/cut.ts';
import { publicFamilies, type Atom, type RowId } from '../../trade/disclosure.ts';
import type { Answered } from './questions.ts';
import type { Sorting, Sortings } from './sorting.ts';

/** As many firms as a rule may ask for stand in each holding. */
const largest = 5;

/** Who stands behind the rows of each family, in atoms that none of its tables divides. */
export async function atomsOf(
  slices: Slices,
  answered: readonly Answered[],
  sorted: Sortings<Dimension>,
): Promise<Atom[][]> {
  const found: Atom[][] = [];
  for (const family of publicFamilies) {
    const dimensions = family.filter((dimension) => answerOf(answered, dimension) !== undefined);
    const [first] = dimensions;
    const answer = first && answerOf(answered, first);
    if (answer !== undefined) found.push(await familyAtoms(slices, dimensions, answer, sorted));
  }
  return found;
}

async function familyAtoms(
  slices: Slices,
  dimensions: readonly Dimension[],
  answer: Answer,
  sorted: Sortings<Dimension>,
): Promise<Atom[]> {
  const columns = [...new Set(dimensions.flatMap((dimension) => sorted[dimension].classification.columns))];
  const rowsOf = (codes: readonly string[]): RowId[] =>
    dimensions.flatMap((dimension) => {
      const { classification }: Sorting = sorted[dimension];
      const own = classification.columns.map((column) => codes[columns.indexOf(column)] ?? '');
      return classification.keysOf(own).map((key): RowId => `${dimension}:${key}`);
    });
  const rowsByKey = new Map<string, RowId[]>();
  const keysOf = (codes: readonly string[]): string[] => {
    const rows = rowsOf(codes);
    const key = rows.join('\n');
    rowsByKey.set(key, rows);
    return [key];
  };
  const holdings = await slices.holdings(
    { by: { columns, keysOf }, firms: sorted.enterprise.classification, largest },
    answer.deliveries,
  );
  const atoms = new Map<string, Atom['holdings'][number][]>();
  for (const { key, holding } of holdings) atoms.set(key, [...(atoms.get(key) ?? []), holding]);
  return [...atoms].map(([key, held]) => ({ rows: rowsByKey.get(key) ?? [], holdings: held }));
}

function answerOf(answered: readonly Answered[], dimension: Dimension): Answer | undefined {
  return answered.find(({ question: [asked] }) => asked === dimension)?.answer;
}
