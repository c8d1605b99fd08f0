import { decimalOf } from '../../trade/decimal.ts';
import { parseMonth, shift } from '../../trade/month.ts';
import { compareRatios, sizeOfRatio, subtractRatios, type Ratio } from '../../trade/ratio.ts';
import type { CellReference, Claim, ClaimKind, Exhibit } from '../model/bulletin.ts';
import { firstPartsOf } from '../model/rows.ts';
import { cellAt, exactAt, exactOf } from './phrases.ts';

interface Meaning {
  /** What comes first; `none` for a claim that names every row it is made among. */
  readonly first: 'greatest' | 'least' | 'none';
  readonly columns: readonly string[];
}

const levels = ['month', 'to-date'];
const pulls = ['pull', 'month-pull', 'export-month-pull', 'import-month-pull'];
const flows = ['total', 'export', 'import'];
const changes = ['month-change', 'to-date-change'];

/** What each kind of claim says, and of which columns it can be said. */
export const claimKinds = {
  'pulled-most': { first: 'greatest', columns: pulls },
  'dragged-most': { first: 'least', columns: pulls },
  furthest: { first: 'greatest', columns: ['completion'] },
  'furthest-behind': { first: 'least', columns: ['lead'] },
  largest: { first: 'greatest', columns: levels },
  fastest: { first: 'greatest', columns: changes },
  'fallen-most': { first: 'least', columns: changes },
  'most-points': { first: 'greatest', columns: ['total'] },
  'least-done': { first: 'least', columns: ['completion'] },
  highest: { first: 'greatest', columns: flows },
  lowest: { first: 'least', columns: flows },
  'all-of': { first: 'none', columns: ['call-out', 'light'] },
} as const satisfies Readonly<Record<ClaimKind, Meaning>>;

/** Rates that differ by less than this many points are level (持平): a rounded cent makes no row faster. */
export const leastDifference = decimalOf(0.05);

/**
 * Whether a claim holds in the whole column of its exhibit: listed rows, rows within 其他, and what closed rows could
 * be. The city and sums are no rows of the column; a row without a figure has no place in it. Where words say it, a row
 * that is level with the last one named may not be left out.
 */
export function isTrue(
  claim: Claim,
  exhibit: Exhibit,
  exhibits: ReadonlyMap<string, Exhibit>,
  isWorded: boolean,
): boolean {
  const { column } = claim;
  const meaning: Meaning = claimKinds[claim.kind];
  if (claim.rows.length === 0 || !meaning.columns.includes(column)) return false;
  const listed = partKeys(exhibit).filter((key) => isAmong(claim, exhibit, key, exhibits));
  if (meaning.first === 'none') return listed.join('\n') === claim.rows.join('\n');
  if (claim.rows.some((key, index) => !listed.includes(key) || claim.rows.indexOf(key) !== index))
    return false;
  const ranked = claim.rows.map((key) => exactAt(exhibit, key, column));
  const named = ranked.filter((value) => value !== undefined);
  const last = named.at(-1);
  if (last === undefined || named.length < ranked.length) return false;
  const before = (left: Ratio, right: Ratio): number =>
    meaning.first === 'greatest' ? compareRatios(left, right) : compareRatios(right, left);
  if (named.some((value, index) => index > 0 && before(named[index - 1] ?? value, value) < 0)) return false;
  const others = [
    ...listed.filter((key) => !claim.rows.includes(key)).map((key) => exactAt(exhibit, key, column)),
    ...(claim.among === 'all' ? unlistedIn(claim, exhibit, exhibits) : []),
  ];
  if (claim.among === 'all' && !isAboveClosed(last, exhibit, column, meaning)) return false;
  return others.every((value) => value === undefined || before(last, value) >= (isWorded ? 1 : 0));
}

function partKeys(exhibit: Exhibit): string[] {
  return firstPartsOf(exhibit).map(({ key }) => key);
}

function isAmong(
  { faster, where, months, rows }: Claim,
  exhibit: Exhibit,
  key: string,
  exhibits: ReadonlyMap<string, Exhibit>,
): boolean {
  if (months !== undefined && !monthsUpTo(rows[0] ?? '', months, exhibits).has(key)) return false;
  if (where !== undefined && cellAt(exhibit, key, where.column)?.text !== where.text) return false;
  return faster === undefined || isFaster(exactAt(exhibit, key, faster.column), faster.than, exhibits);
}

/** The months that a record is one of, as a cell counts them; none where it has no count or the row is no month. */
function monthsUpTo(
  last: string,
  { count, apart }: NonNullable<Claim['months']>,
  exhibits: ReadonlyMap<string, Exhibit>,
): ReadonlySet<string> {
  const month = parseMonth(last);
  const exhibit = exhibits.get(count.exhibit);
  const number = exhibit && exactAt(exhibit, count.row, count.column);
  if (month === undefined || number === undefined) return new Set();
  const length = Number(sizeOfRatio(number).numerator);
  return new Set(Array.from({ length }, (_, index) => shift(month, -apart * index)));
}

/** Whether a rate is above that of a cell by more than what is level with it; unknown rates are not. */
export function isFaster(
  rate: Ratio | undefined,
  { exhibit, row, column }: CellReference,
  exhibits: ReadonlyMap<string, Exhibit>,
): boolean {
  const found = exhibits.get(exhibit);
  const than = found && exactAt(found, row, column);
  return (
    rate !== undefined &&
    than !== undefined &&
    compareRatios(subtractRatios(rate, than), leastDifference) >= 0
  );
}

function unlistedIn(
  { column, faster, where, months, rows }: Claim,
  { unlisted }: Exhibit,
  exhibits: ReadonlyMap<string, Exhibit>,
): (Ratio | undefined)[] {
  if (unlisted === undefined) return [];
  const rates = faster && unlisted(faster.column);
  const texts = where && unlisted(where.column);
  const among = months && monthsUpTo(rows[0] ?? '', months, exhibits);
  return [...unlisted(column)]
    .filter(([key]) => {
      if (among?.has(key) === false) return false;
      const rate = rates?.get(key);
      if (faster !== undefined && !isFaster(rate && exactOf(rate), faster.than, exhibits)) return false;
      return where === undefined || texts?.get(key)?.text === where.text;
    })
    .map(([, cell]) => exactOf(cell));
}

/** Closed rows: none of them has more trade than the row that holds them all; of their growth nothing is known. */
function isAboveClosed(last: Ratio, exhibit: Exhibit, column: string, { first }: Meaning): boolean {
  if (exhibit.hasClosedRows === undefined) return true;
  const held = exhibit.rows.filter(({ emphasis }) => emphasis === 'residual');
  if (first !== 'greatest' || !levels.includes(column) || held.length === 0) return false;
  return held.every(({ key }) => {
    const most = exactAt(exhibit, key, column);
    return most !== undefined && compareRatios(last, most) > 0;
  });
}
