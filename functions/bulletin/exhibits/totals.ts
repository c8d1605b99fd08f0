import { change } from '../../trade/change.ts';
import { combine, computed, known, map, unknown, type Figure } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import type { ComparedPeriod, Period } from '../../trade/period.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { growthCell, moneyCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { isFilled } from '../model/filled.ts';
import { growth, level, likeLevel, type Line, type Measure } from '../evidence/measures.ts';
import type { Cell, Column, Exhibit, Row } from '../model/bulletin.ts';
import { correction } from '../evidence/published.ts';

const allMeasures: readonly Measure[] = ['total', 'export', 'import', 'balance'];

/** Rows are what is measured, columns the currencies' month and year to date with their changes. */
export function totalsExhibit(context: Context): Exhibit {
  const { words, main, currencies, published, whole } = context;
  const rows = (main === 'total' ? allMeasures : [main]).map((measure): Row => ({
    key: measure,
    level: 0,
    cells: [
      textCell(words.measures[measure]),
      ...currencies.flatMap((currency) => cellsOf(context, measure, currency)),
    ],
    ...(measure === 'total' && { emphasis: 'total' as const }),
  }));
  const corrections = currencies.map((currency) => correction(published, whole, currency));
  const columns: Column[] = [
    { key: 'name', label: words.columns.name, kind: 'text' },
    ...currencies.flatMap((currency) => columnsOf(context, currency)),
  ];
  const hasGrowth = isFilled([{ columns, rows }], words.columns.yearAgo);
  const isCorrected = main === 'total' && corrections.some((one) => one.known && one.value !== 0n);
  return {
    id: 'overall',
    label: '',
    title: words.exhibits.overall(words.measures[main]),
    unit: words.unitLine(...currencies.map((currency) => words.unitOf[currency]), '%'),
    columns,
    rows: isCorrected ? [...rows, correctionRow(context, corrections)] : rows,
    notes: main === 'total' ? [words.notes.balance(hasGrowth)] : [],
    source: words.sourceOf(context.evidence.total.dataset),
  };
}

function columnsOf({ words }: Context, currency: Currency): Column[] {
  const group = words.currencyName[currency];
  const unit = words.unitOf[currency];
  const rate = { group, kind: 'number', unit: '%' } as const;
  return [
    { key: `${currency}-month`, label: words.columns.month, group, kind: 'number', unit },
    { key: `${currency}-month-change`, label: words.columns.yearAgo, ...rate },
    { key: `${currency}-month-before-change`, label: words.columns.monthBefore, ...rate },
    { key: `${currency}-to-date`, label: words.columns.toDate, group, kind: 'number', unit },
    { key: `${currency}-to-date-change`, label: words.columns.yearAgo, ...rate },
  ];
}

function cellsOf(context: Context, measure: Measure, currency: Currency): Cell[] {
  const { published } = context;
  const rate = (period: ComparedPeriod, base: Period): Cell =>
    measure === 'balance'
      ? growthCell(gapChange(published, currency, period, base), 'neither')
      : growthCell(growth(published, measure, currency, period, base), 'higher');
  return [
    moneyCell(context, level(published, measure, currency, 'month')),
    rate('month', 'monthYearAgo'),
    rate('month', 'monthBefore'),
    moneyCell(context, level(published, measure, currency, 'toDate')),
    rate('toDate', 'toDateYearAgo'),
  ];
}

/** How a balance grew in size; there is no rate between a surplus and a deficit. */
function gapChange(line: Line, currency: Currency, period: Period, base: Period): Figure<Ratio> {
  const now = likeLevel(line, 'balance', currency, period);
  const before = likeLevel(line, 'balance', currency, base);
  const size = (figure: Figure<bigint>): Figure<bigint> => computed(map(figure, sizeOf), 'size', figure);
  const grown = change(size(now), size(before));
  const isSameSide = combine(now, before, (present, past) => known(present < 0n === past < 0n));
  return isSameSide.known && !isSameSide.value ? unknown('not-applicable') : grown;
}

function sizeOf(sum: bigint): bigint {
  return sum < 0n ? -sum : sum;
}

/**
 * 数据更正: what customs changed in the earlier months of the year, in a line of its own. The public edition tells it no
 * more closely than the sums that it is the difference of.
 */
function correctionRow(context: Context, corrections: readonly Figure<bigint>[]): Row {
  const nothing = growthCell(unknown('not-applicable'), 'neither');
  const cells = corrections.flatMap((corrected) => [
    ...[nothing, nothing, nothing],
    moneyCell(context, corrected, context.edition === 'public' ? 1 : 3),
    nothing,
  ]);
  return { key: 'correction', level: 1, cells: [textCell(context.words.correction), ...cells] };
}
