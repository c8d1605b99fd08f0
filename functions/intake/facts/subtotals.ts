import type { Problem } from '../../facts/receipt.ts';
import type { Session } from '../../facts/session.ts';
import type { Column } from '../columns/column.ts';
import type { TextColumn } from '../columns/text-column.ts';
import type { CurrencyColumn } from '../../facts/currency-sums.ts';
import { columnsTold, type Told } from './told-columns.ts';

/** Rows without a code that are the sums of others: how many were left out, and what is to be said of them. */
export interface Subtotals {
  readonly rows: number;
  readonly notes: readonly Problem[];
  readonly holds: readonly Problem[];
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
    const near = await matchesOf(session, blank, told, true);
    holds.push(
      ...near.matches
        .map(({ line }) => ({ code: 'row-near-sum', line, details: namesOf(blank) }))
        .slice(0, nearTold),
    );
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
  isNear = false,
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
  const isSum = isNear
    ? `${money.map((currency) => `(r.${currency} IS NULL OR ${nearly(currency)})`).join(' AND ')} AND NOT (${equals((currency) => `r.${currency} = o.${currency}`)}) AND o.n > 1`
    : `(${equals((currency) => `r.${currency} = o.${currency}`)})
        OR (m.n > 1 AND ${equals((currency) => `2 * r.${currency} = o.${currency} + m.${currency}`)})`;
  const isSomething = money.map((currency) => `coalesce(r.${currency}, 0) <> 0`).join(' OR ');
  const found = await session.rows(`
    WITH others AS (SELECT ${group.join(', ')}, count(*) AS n, ${sums} FROM read_facts WHERE ${others} GROUP BY ALL),
      mates AS (SELECT ${group.join(', ')}, count(*) AS n, ${sums} FROM read_facts WHERE ${mine} GROUP BY ALL)
    SELECT r.line::INTEGER AS line, o.n::INTEGER AS others, concat_ws(' ', ${group.map((name) => `r.${name}`).join(', ')}) AS of
    FROM read_facts AS r JOIN others AS o ON ${same('r', 'o')} JOIN mates AS m ON ${same('r', 'm')}
    WHERE ${[...isGiven, ...allBlank].map((condition) => `r.${condition}`).join(' AND ')} AND (${isSomething})
      AND (${isSum})
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

/**
 * Whether a row is the sum of its others but for rounding: within half a unit of its last decimal for each of them, and
 * a thousandth of it.
 */
function nearly(currency: CurrencyColumn): string {
  const [row, sum] = [`r.${currency}`, `o.${currency}`];
  const unit = `(CASE WHEN ${row} % 1 = 0 THEN 1 WHEN ${row} % 0.1 = 0 THEN 0.1 ELSE 0.01 END)`;
  const gap = `CAST(abs(${row} - ${sum}) AS DOUBLE)`;
  return `(${gap} <= ${unit} / 2 * o.n AND ${gap} * 1000 <= CAST(abs(${sum}) AS DOUBLE))`;
}

/** As many rows that are nearly sums are told one by one. */
const nearTold = 20;
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

function namesIn(columns: readonly Column[]): string {
  return columns.map(({ header }) => header).join('、');
}

function namesOf(columns: readonly Column[]): { readonly columns: string } {
  return { columns: namesIn(columns) };
}
