import type { Problem } from '../../facts/receipt.ts';
import { viewDimensions } from '../../facts/schema.ts';
import type { Session } from '../../facts/session.ts';
import type { Column } from '../columns/column.ts';
import { TextColumn } from '../columns/text-column.ts';
import { currencies, type CurrencyColumn } from '../../facts/currency-sums.ts';

/** Rows without a code that are the sums of others: how many were left out, and what is to be said of them. */
export interface Subtotals {
  readonly rows: number;
  readonly notes: readonly Problem[];
  readonly holds: readonly Problem[];
}

/** The columns of `read_facts` that tell rows apart. */
interface Told {
  /** Those that may be without a code. */
  readonly dimensions: readonly TextColumn[];
  /** Those in which all rows have something. */
  readonly keys: readonly string[];
  readonly money: readonly CurrencyColumn[];
}

/** A row without codes that equals the sum of `others`; `group` tells which rows it was held against. */
interface Match {
  readonly line: number;
  readonly others: number;
  readonly group: string;
}

/**
 * Rollups write a subtotal as a row without the code that it sums over. It is found by its figures, for a row may be
 * without a code and be data: it is left out of `read_facts` where it equals the sum of the rows that have the code and
 * agree with it in all else. Subtotals come before the totals above them. Where every row without these codes is such a
 * sum that is a note; where some are, or the only one equals the only other row, the months wait.
 */
export async function leaveOutSubtotals(session: Session, columns: readonly Column[]): Promise<Subtotals> {
  const told = columnsTold(columns);
  const [notes, holds]: [Problem[], Problem[]] = [[], []];
  let rows = 0;
  for (const blank of await patternsOf(session, told)) {
    const { matches, groups } = await matchesOf(session, blank, told);
    const [first] = matches;
    if (first === undefined) continue;
    const isWhole = new Set(matches.map(({ group }) => group)).size === groups;
    const several = matches.filter(({ others }) => others > 1);
    if (isWhole && groups === 1 && several.length === 0) {
      holds.push({ code: 'row-equals-another', line: first.line, details: namesOf(blank) });
      continue;
    }
    const left = isWhole ? matches : several;
    if (left.length === 0) continue;
    const problem = await leaveOut(session, left, blank, told);
    (isWhole ? notes : holds).push(problem);
    rows += left.length;
  }
  return { rows, notes, holds };
}

function columnsTold(columns: readonly Column[]): Told {
  const texts = columns.filter((column) => column instanceof TextColumn);
  const dimensions = texts.filter(
    ({ role, isFilled }) => isFilled && viewDimensions.some((dimension) => dimension === role),
  );
  const keys = texts
    .filter(({ role, isFilled }) => role === 'month' || (role === 'flow' && isFilled) || role === undefined)
    .map(({ name }) => name);
  const money = currencies.filter((currency) => columns.some(({ role }) => role === currency));
  return { dimensions, keys, money };
}

/** Which codes rows are without, each set of columns once: those that lack fewest first. */
async function patternsOf(session: Session, { dimensions }: Told): Promise<TextColumn[][]> {
  if (dimensions.length === 0) return [];
  const isBlank = dimensions.map(({ name }) => `${name} = 0`).join(', ');
  const found = await session.rows(`SELECT DISTINCT [${isBlank}]::VARCHAR AS blank FROM read_facts`);
  return found
    .map(({ blank }) => {
      const flags = typeof blank === 'string' ? blank.slice(1, -1).split(', ') : [];
      return dimensions.filter((_, place) => flags[place] === 'true');
    })
    .filter((blank) => blank.length > 0)
    .toSorted((left, right) => left.length - right.length || (namesIn(left) < namesIn(right) ? -1 : 1));
}

/** Rows without just these codes that are the sum of those with some of them; and how many groups such rows stand in. */
async function matchesOf(
  session: Session,
  blank: readonly TextColumn[],
  { dimensions, keys, money }: Told,
): Promise<{ readonly matches: readonly Match[]; readonly groups: number }> {
  const given = dimensions.filter((column) => !blank.includes(column)).map(({ name }) => name);
  const isGiven = given.map((name) => `${name} <> 0`);
  const allBlank = blank.map(({ name }) => `${name} = 0`);
  const group = [...keys, ...given];
  const sums = money.map((currency) => `sum(${currency}) AS ${currency}`).join(', ');
  const mine = [...isGiven, ...allBlank].join(' AND ');
  const others = [...isGiven, `NOT (${allBlank.join(' AND ')})`].join(' AND ');
  const same = (left: string, right: string): string =>
    group.map((name) => `${left}.${name} = ${right}.${name}`).join(' AND ');
  const equals = (sum: (currency: string) => string): string =>
    money.map((currency) => `(r.${currency} IS NULL OR ${sum(currency)})`).join(' AND ');
  const isSomething = money.map((currency) => `coalesce(r.${currency}, 0) <> 0`).join(' OR ');
  const found = await session.rows(`
    WITH others AS (SELECT ${group.join(', ')}, count(*) AS n, ${sums} FROM read_facts WHERE ${others} GROUP BY ALL),
      mates AS (SELECT ${group.join(', ')}, count(*) AS n, ${sums} FROM read_facts WHERE ${mine} GROUP BY ALL)
    SELECT r.line::INTEGER AS line, o.n::INTEGER AS others, concat_ws(' ', ${group.map((name) => `r.${name}`).join(', ')}) AS of
    FROM read_facts AS r JOIN others AS o ON ${same('r', 'o')} JOIN mates AS m ON ${same('r', 'm')}
    WHERE ${[...isGiven, ...allBlank].map((condition) => `r.${condition}`).join(' AND ')} AND (${isSomething})
      AND ((${equals((currency) => `r.${currency} = o.${currency}`)})
        OR (m.n > 1 AND ${equals((currency) => `2 * r.${currency} = o.${currency} + m.${currency}`)}))
    ORDER BY r.line`);
  if (found.length === 0) return { matches: [], groups: 0 };
  const [counted = {}] = await session.rows(
    `SELECT count(*)::INTEGER AS groups FROM (SELECT DISTINCT ${group.join(', ')} FROM read_facts WHERE ${mine})`,
  );
  const matches = found.map(({ line, others: count, of }) => ({
    ...{ line: Number(line), others: Number(count), group: typeof of === 'string' ? of : '' },
  }));
  return { matches, groups: Number(counted['groups']) };
}

/** As many lines are named. */
const linesTold = 20;

async function leaveOut(
  session: Session,
  left: readonly Match[],
  blank: readonly TextColumn[],
  { money }: Told,
): Promise<Problem> {
  const lines = left.map(({ line }) => line);
  const sums = money.map((currency) => `sum(${currency})::DECIMAL(38,2)::VARCHAR AS ${currency}`).join(', ');
  await session.run('CREATE OR REPLACE TEMP TABLE left_out (line BIGINT)');
  const appender = await session.connection.createAppender('left_out');
  for (const line of lines) {
    appender.appendBigInt(BigInt(line));
    appender.endRow();
  }
  appender.closeSync();
  const [found = {}] = await session.rows(`SELECT ${sums} FROM read_facts SEMI JOIN left_out USING (line)`);
  await session.run('DELETE FROM read_facts WHERE line IN (SELECT line FROM left_out)');
  const told = money.flatMap((currency) => {
    const sum = found[currency];
    return typeof sum === 'string' ? [[currency, sum] as const] : [];
  });
  const details = {
    ...namesOf(blank),
    ...{ rows: String(lines.length), lines: lines.slice(0, linesTold).join(', ') },
    ...Object.fromEntries(told),
  };
  return { code: 'subtotals-left-out', details };
}

/**
 * Values of a column, a park called 城区 or a partner called 000, that have just as much as all other values together, in
 * every month and flow in which they stand: totals by their figures, though not by their names. Three values are too few
 * for one month and flow to show it.
 */
export async function valuesThatAreSums(session: Session, columns: readonly Column[]): Promise<Problem[]> {
  const { dimensions, keys, money } = columnsTold(columns);
  const problems: Problem[] = [];
  for (const column of dimensions) {
    // Codes of several lengths are levels of one another, which the month looks at.
    if (column.role === 'product' && new Set(column.values.map(({ length }) => length)).size > 1) continue;
    const sums = money.map((currency) => `sum(${currency}) AS ${currency}`).join(', ');
    const isHalf = money.map((currency) => `(v.${currency} IS NULL OR 2 * v.${currency} = t.${currency})`);
    const isSomething = money.map((currency) => `coalesce(v.${currency}, 0) <> 0`).join(' OR ');
    const found = await session.rows(`
      WITH v AS (SELECT ${keys.join(', ')}, ${column.name} AS value, ${sums} FROM read_facts GROUP BY ALL),
        t AS (SELECT ${keys.join(', ')}, count(*) AS n, ${sums} FROM v GROUP BY ALL)
      SELECT value::INTEGER AS value, ${money.map((currency) => `sum(v.${currency})::DECIMAL(38,2)::VARCHAR AS ${currency}`).join(', ')}
      FROM v JOIN t USING (${keys.join(', ')}) WHERE value <> 0 GROUP BY value
      HAVING bool_and((${isSomething}) AND ${isHalf.join(' AND ')})
        AND min(n) >= 3 AND (min(n) >= 4 OR count(*) >= 2)
      ORDER BY value`);
    problems.push(
      ...found.map(({ value, ...sum }) => ({
        ...{ code: 'value-equals-sum', column: column.header, text: column.values[Number(value) - 1] ?? '' },
        details: Object.fromEntries(
          Object.entries(sum).flatMap(([currency, text]) =>
            typeof text === 'string' ? [[currency, text]] : [],
          ),
        ),
      })),
    );
  }
  return problems;
}

function namesIn(columns: readonly Column[]): string {
  return columns.map(({ header }) => header).join('、');
}

function namesOf(columns: readonly Column[]): { readonly columns: string } {
  return { columns: namesIn(columns) };
}
