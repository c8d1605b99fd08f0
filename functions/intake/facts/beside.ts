import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import type { CodeLists } from '../../reference/code-lists.ts';
import { BesideColumn } from '../columns/beside-column.ts';
import { clean, readers } from '../columns/cell-readers.ts';
import { codesByName, plainName } from '../columns/code-names.ts';
import type { Column } from '../columns/column.ts';
import { TextColumn } from '../columns/text-column.ts';
import type { Role } from '../layouts/layout.ts';
import { textOf } from './row-texts.ts';

/** As many rows are shown. */
const examplesTold = 3;
/** Months of other acts than the statistics', which may be others. */
const ofAnotherAct = /申报|放行|结关|declar|clear/i;

/** What columns contradict that stand beside those that were taken: a second one refuses, names hold. */
export interface BesideTold {
  readonly refusal: Problem | undefined;
  readonly holds: readonly Problem[];
}

/** Holds the columns that were not taken against those that were: a second month or flow, the names of codes. */
export async function contradictedBeside(
  session: Session,
  columns: readonly Column[],
  lists: CodeLists,
): Promise<BesideTold> {
  let refusal: Problem | undefined;
  const holds: Problem[] = [];
  for (const column of columns) {
    if (!(column instanceof BesideColumn)) continue;
    const { role, as } = column.beside;
    const taken = columns.find((one) => one.role === role);
    if (!(taken instanceof TextColumn)) continue;
    if (as === 'second' && role === 'month' && ofAnotherAct.test(column.header)) continue;
    const isOther = as === 'name' ? otherByName(role, lists) : otherValue(role, taken.values);
    if (isOther === undefined) continue;
    const found = await pairsOf(session, taken, column, isOther);
    if (found === undefined) continue;
    const problem = {
      ...{ code: as === 'name' ? 'code-and-name-differ' : 'columns-contradict', column: taken.header },
      details: { other: column.header, ...found },
    };
    if (as === 'name') holds.push(problem);
    else refusal ??= problem;
  }
  return { refusal, holds };
}

/** Whether a code and what stands beside it are of two things. */
type IsOther = (code: string, beside: string) => boolean;

/** Rows that contradict themselves: how many, what they come to, and some of them. */
async function pairsOf(
  session: Session,
  taken: TextColumn,
  column: BesideColumn,
  isOther: IsOther,
): Promise<Readonly<Record<string, string>> | undefined> {
  const pairs = await session.rows(`
    SELECT ${taken.name}::INTEGER AS code, ${column.name}::INTEGER AS beside, count(*)::INTEGER AS rows, min(line)::INTEGER AS line
    FROM read_facts WHERE ${taken.name} > 0 AND ${column.name} > 0 GROUP BY ALL ORDER BY min(line)`);
  let rows = 0;
  const examples: string[] = [];
  for (const pair of pairs) {
    const code = taken.values[Number(pair['code']) - 1] ?? '';
    const beside = clean(column.values[Number(pair['beside']) - 1] ?? '');
    if (!isOther(code, beside)) continue;
    rows += Number(pair['rows']);
    if (examples.length < examplesTold) examples.push(`${Number(pair['line'])}: ${code} ${beside}`);
  }
  return rows === 0 ? undefined : { rows: textOf(String(rows)), examples: examples.join('; ').slice(0, 300) };
}

/** A second column is read as the first; a park is another where it stands in the first column too. */
function otherValue(role: Role, values: readonly string[]): IsOther | undefined {
  if (role === 'enterprise' || role === 'enterprise_name' || role === 'unit') return undefined;
  const known = new Set(values);
  return (code, beside) => {
    const reading = readers[role](beside);
    if (reading.kind !== 'value' || reading.value === code) return false;
    if (role === 'park') return known.has(reading.value);
    // Codes of several lengths are one where one is the beginning of the other.
    return !(role === 'product' && (code.startsWith(reading.value) || reading.value.startsWith(code)));
  };
}

/** A name is another's where the list gives it to other codes alone; goods are renumbered within their chapter. */
function otherByName(role: Role, lists: CodeLists): IsOther | undefined {
  const named = codesByName(role, lists);
  if (named === undefined) return undefined;
  const isSame: IsOther =
    role === 'product' ? (code, one) => code.slice(0, 2) === one.slice(0, 2) : (code, one) => code === one;
  return (code, beside) => {
    const codes = named.get(plainName(clean(beside)));
    return codes !== undefined && !codes.some((one) => isSame(code, one));
  };
}
