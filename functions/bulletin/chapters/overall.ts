import { change } from '../../trade/change.ts';
import { known, unknown, type Figure } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import { numberOf, shift, yearOf, type Month } from '../../trade/month.ts';
import type { MonthlyTotal } from '../../trade/cut.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { growthCell, moneyCell, textCell } from '../cells.ts';
import { monthsChart } from '../charts/months.ts';
import type { Context } from '../context.ts';
import { growth, level, type Measure } from '../measures.ts';
import { correction } from '../published.ts';
import type { Column, Exhibit, Mention, Row, Sentence } from '../model.ts';
import { signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { paragraph, picture, table, type DraftChapter } from './chapter.ts';
import { targetsOf } from './targets.ts';

/** 总体: totals, balance, changes in both currencies; the months; the targets. */
export function overall(context: Context): DraftChapter {
  const totals = overallExhibit(context);
  const months = trendExhibit(context);
  const targets = targetsOf(context, totals);
  const { words } = context;
  return {
    id: 'overall',
    heading: words.chapters.overall,
    blocks: [
      ...paragraph(...monthSentences(context, totals, months)),
      ...paragraph(...toDateSentences(context, totals), ...(targets?.sentences ?? [])),
      table(totals),
      ...(months.rows.length > 1
        ? [picture('months', words.charts.months, chartOf(context), totals.source), table(months)]
        : []),
      ...(targets === undefined ? [] : [table(targets.exhibit)]),
    ],
  };
}

const measureRows: readonly Measure[] = ['total', 'export', 'import', 'balance'];

/** 表 1-1: rows are what is measured, columns are the currencies' month and year to date. */
export function overallExhibit(context: Context): Exhibit {
  const { words, published, whole } = context;
  const columns = context.currencies.flatMap((currency): Column[] => {
    const group = words.currencyName[currency];
    const unit = words.unitOf[currency];
    return [
      { key: `${currency}-month`, label: words.columns.month, group, kind: 'number', unit },
      { key: `${currency}-month-change`, label: words.columns.yearAgo, group, kind: 'number', unit: '%' },
      {
        key: `${currency}-month-before-change`,
        label: words.columns.monthBefore,
        group,
        kind: 'number',
        unit: '%',
      },
      { key: `${currency}-to-date`, label: words.columns.toDate, group, kind: 'number', unit },
      { key: `${currency}-to-date-change`, label: words.columns.yearAgo, group, kind: 'number', unit: '%' },
    ];
  });
  const shown = context.main === 'total' ? measureRows : [context.main];
  const rows = shown.map((measure): Row => {
    const cells = context.currencies.flatMap((currency) => {
      const isRate = measure !== 'balance';
      const rate = (figure: Figure<Ratio>) => growthCell(isRate ? figure : unknown('not-applicable'));
      return [
        moneyCell(level(published, measure, currency, 'month'), 1),
        rate(growth(published, measure, currency, 'month')),
        rate(growth(published, measure, currency, 'month', 'monthBefore')),
        moneyCell(level(published, measure, currency, 'toDate'), 1),
        rate(growth(published, measure, currency, 'toDate')),
      ];
    });
    return {
      key: measure,
      level: 0,
      cells: [textCell(words.measures[measure]), ...cells],
      ...(measure === 'total' && { emphasis: 'total' as const }),
    };
  });
  const corrections = context.currencies.map((currency) => correction(published, whole, currency));
  if (context.main === 'total' && corrections.some((minor) => minor !== 0n))
    rows.push(correctionRow(context, corrections));
  const units = context.currencies.map((currency) => words.unitOf[currency]).join('、');
  return {
    id: 'overall',
    label: '',
    title: words.exhibits.overall,
    unit: words.unitLine(`${units}、%`),
    columns: [{ key: 'name', label: words.columns.name, kind: 'text' }, ...columns],
    rows,
    notes: [],
    source: words.sourceOf[context.evidence.total.dataset],
  };
}

/** 数据更正: what customs changed in the earlier months of the year, in a line of its own. */
function correctionRow({ words }: Context, corrections: readonly bigint[]): Row {
  const nothing = growthCell(unknown('not-applicable'));
  const cells = corrections.flatMap((minor) => [
    nothing,
    nothing,
    nothing,
    moneyCell(known(minor), 3),
    nothing,
  ]);
  return { key: 'correction', level: 1, cells: [textCell(words.correction), ...cells] };
}

const trendMonths = 13;

/** The months of the trend: totals with growth on the year before, and of three months together. */
function trendExhibit(context: Context): Exhibit {
  const { words, currency, measures } = context;
  const shown = context.evidence.series.slice(-trendMonths).filter((total) => hasAny(total, currency));
  const unit = words.unitOf[currency];
  const columns: Column[] = [
    { key: 'month', label: words.columns.monthName, kind: 'text' },
    ...measures.flatMap((measure): Column[] => [
      { key: measure, label: words.columns.month, group: words.measures[measure], kind: 'number', unit },
      {
        key: `${measure}-change`,
        label: words.columns.yearAgo,
        group: words.measures[measure],
        kind: 'number',
        unit: '%',
      },
    ]),
    {
      key: 'average-change',
      label: words.columns.average,
      group: words.measures[context.main],
      kind: 'number',
      unit: '%',
    },
  ];
  const rows = shown.map(({ month }): Row => {
    const cells = measures.flatMap((measure) => [
      moneyCell(monthly(context, measure, month), 1),
      growthCell(change(monthly(context, measure, month), monthly(context, measure, shift(month, -12)))),
    ]);
    const average = change(threeMonths(context, month), threeMonths(context, shift(month, -12)));
    return {
      key: month,
      level: 0,
      cells: [textCell(words.shortMonth(yearOf(month), numberOf(month))), ...cells, growthCell(average)],
    };
  });
  return {
    id: 'trend',
    label: '',
    title: words.exhibits.trend,
    unit: words.unitLine(`${unit}、%`),
    columns,
    rows,
    notes: [],
    source: words.sourceOf[context.evidence.total.dataset],
  };
}

function hasAny(total: MonthlyTotal, currency: Currency): boolean {
  return total.export[currency] !== undefined || total.import[currency] !== undefined;
}

function monthly(context: Context, measure: Measure, month: Month): Figure<bigint> {
  const total = context.evidence.series.find((one) => one.month === month);
  const exports = total?.export[context.currency];
  const imports = total?.import[context.currency];
  if (measure === 'export' || measure === 'import') {
    const sum = measure === 'export' ? exports : imports;
    return sum === undefined ? unknown('no-data') : known(sum);
  }
  if (exports === undefined || imports === undefined) return unknown('no-data');
  return known(measure === 'total' ? exports + imports : exports - imports);
}

function threeMonths(context: Context, month: Month): Figure<bigint> {
  let sum = 0n;
  for (const back of [0, 1, 2]) {
    const figure = monthly(context, context.main, shift(month, -back));
    if (!figure.known) return figure;
    sum += figure.value;
  }
  return known(sum);
}

function monthSentences(context: Context, totals: Exhibit, trend: Exhibit): (Sentence | undefined)[] {
  const { say, words, currency, period, main } = context;
  const { month } = context.evidence;
  const unit = words.unitOf[currency];
  const city = context.nameOf(context.evidence.registers.settings.city);
  const column = `${currency}-month`;
  const changed = `${column}-change`;
  if (main !== 'total') {
    return [
      sentence(words.overall.single, {
        period,
        city,
        unit,
        flow: words.measures[main],
        total: say.level(totals, main, column),
        change: say.growth(totals, main, changed),
      }),
    ];
  }
  const before = shift(month, -1);
  const turn = say.turn(
    { exhibit: trend, row: month, column: 'total-change' },
    { exhibit: trend, row: before, column: 'total-change' },
  );
  return [
    sentence(words.overall.month, {
      period,
      city,
      unit,
      turn,
      total: say.level(totals, 'total', column),
      change: say.growth(totals, 'total', changed),
      onMonth: say.growth(totals, 'total', `${column}-before-change`),
    }),
    sentence(words.overall.flows, {
      unit,
      exports: say.level(totals, 'export', column),
      exportsChange: say.growth(totals, 'export', changed),
      imports: say.level(totals, 'import', column),
      importsChange: say.growth(totals, 'import', changed),
      balanceWord: balanceWord(context, totals, column),
      balance: say.magnitude(totals, 'balance', column),
    }),
  ];
}

/** 顺差 or 逆差, as the cell's sign says. */
export function balanceWord(context: Context, totals: Exhibit, column: string): Mention | undefined {
  const sign = signAt(totals, 'balance', column);
  if (sign === undefined || sign === 0) return undefined;
  return {
    text: sign < 0 ? context.words.deficit : context.words.surplus,
    cell: { exhibit: totals.id, row: 'balance', column },
    reading: 'direction',
  };
}

function toDateSentences(context: Context, totals: Exhibit): (Sentence | undefined)[] {
  const { say, words, span, currencies, main } = context;
  if (numberOf(context.evidence.month) === 1) return [];
  return currencies.map((currency, index) => {
    const column = `${currency}-to-date`;
    const slots = {
      span,
      unit: words.unitOf[currency],
      currency: words.currencyName[currency],
      total: say.level(totals, main, column),
      change: say.growth(totals, main, `${column}-change`),
      exports: main === 'total' ? say.level(totals, 'export', column) : undefined,
      exportsChange: main === 'total' ? say.growth(totals, 'export', `${column}-change`) : undefined,
      imports: main === 'total' ? say.level(totals, 'import', column) : undefined,
      importsChange: main === 'total' ? say.growth(totals, 'import', `${column}-change`) : undefined,
    };
    return sentence(index === 0 ? words.overall.toDate : words.overall.otherCurrency, slots);
  });
}

const chartMonths = 25;

function chartOf(context: Context) {
  const { words, currency } = context;
  const shown = context.evidence.series.slice(-chartMonths).filter((total) => hasAny(total, currency));
  const inUnits = (sum: bigint | undefined): number | undefined =>
    sum === undefined ? undefined : Number(sum) / 1e10;
  const months = shown.map(({ month, ...total }) => {
    const rate = change(
      monthly(context, context.main, month),
      monthly(context, context.main, shift(month, -12)),
    );
    return {
      name: words.shortMonth(yearOf(month), numberOf(month)),
      export: inUnits(total.export[currency]),
      import: inUnits(total.import[currency]),
      growth: rate.known ? (Number(rate.value.numerator) / Number(rate.value.denominator)) * 100 : undefined,
    };
  });
  return monthsChart(months, {
    unit: words.unitOf[currency],
    export: words.measures.export,
    import: words.measures.import,
    growth: `${words.front.onYear}%`,
    description: words.charts.months,
  });
}
