import { change } from '../../trade/change.ts';
import { known, unknown, type Figure } from '../../trade/figure.ts';
import { ratio, type Ratio } from '../../trade/ratio.ts';
import type { Flow } from '../../trade/cut.ts';
import { growthCell, numberCell, textCell } from '../cells.ts';
import type { Context } from '../context.ts';
import { breakdown, wholeRow } from '../exhibits/breakdown.ts';
import { ordered, row, withRest } from '../exhibits/rows.ts';
import { level, type Line } from '../measures.ts';
import type { Block, Exhibit } from '../model.ts';
import { leadersSentence } from './breakdown-prose.ts';
import { linesBy, paragraph, picture, table, type DraftChapter } from './chapter.ts';
import { pullChart } from './pull-chart.ts';

/** 商品: sections, the main goods of each flow with quantities, and the bureau's groups, which overlap. */
export function goods(context: Context): DraftChapter | undefined {
  const blocks = [
    ...sections(context),
    ...mainGoods(context, 'export'),
    ...mainGoods(context, 'import'),
    ...groups(context),
  ];
  return blocks.length === 0 ? undefined : { id: 'goods', heading: context.words.chapters.goods, blocks };
}

function sections(context: Context): Block[] {
  const { words } = context;
  const found = linesBy(context, 'section');
  if (found === undefined) return [];
  const lines = ordered(context, found.lines);
  const exhibit = breakdown(context, {
    id: 'sections',
    title: words.exhibits.sections,
    name: words.dimensions.section,
    dataset: datasetOf(context, 'section'),
    rows: [wholeRow(context), ...lines.map(row)],
  });
  const chart = pullChart(exhibit, words.charts.productPull);
  return [
    ...paragraph(leadersSentence(context, exhibit)),
    table(exhibit),
    ...(chart === undefined
      ? []
      : [picture('section-pull', words.charts.productPull, chart, exhibit.source)]),
  ];
}

function mainGoods(context: Context, flow: Flow): Block[] {
  const { words, evidence, measures } = context;
  const found = linesBy(context, 'product');
  if (found === undefined || !measures.includes(flow)) return [];
  const lines = ordered(context, found.lines, flow).filter((line) => hasTrade(context, line, flow));
  if (lines.length === 0) return [];
  const id = flow === 'export' ? 'main-exports' : 'main-imports';
  const exhibit = breakdown(context, {
    id,
    title: flow === 'export' ? words.exhibits.exportsGoods : words.exhibits.importsGoods,
    name: words.dimensions.product,
    dataset: datasetOf(context, 'product'),
    rows: withRest(context, lines, evidence.registers.settings.listLengths.products),
    measure: flow,
    flowAlone: true,
    more: [
      {
        column: { key: 'code', label: words.columns.code, kind: 'text' },
        cell: (line) => textCell(/^\d+$/.test(line.key) ? line.key : ''),
      },
      {
        column: { key: 'unit-name', label: words.columns.unitName, kind: 'text' },
        cell: (line) => textCell(line.tally.quantity?.unit ?? ''),
      },
      {
        column: { key: 'quantity', label: words.columns.quantity, kind: 'number' },
        cell: (line) => numberCell(quantity(line, flow, 'toDate'), 0),
      },
      {
        column: { key: 'quantity-change', label: words.columns.quantityChange, kind: 'number', unit: '%' },
        cell: (line) => growthCell(quantityGrowth(line, flow)),
      },
      {
        column: { key: 'unit-value', label: words.columns.unitValue, kind: 'number' },
        cell: (line) => numberCell(unitValue(line, flow), 2),
      },
    ],
  });
  const intro = flow === 'export' ? words.goods.exports : words.goods.imports;
  return [...paragraph(leadersSentence(context, exhibit, intro)), table(exhibit)];
}

function hasTrade(context: Context, line: Line, flow: Flow): boolean {
  const figure = level(line, flow, context.currency, 'toDate');
  return figure.known && figure.value !== 0n;
}

function groups(context: Context): Block[] {
  const { words } = context;
  const found = linesBy(context, 'productGroup');
  if (found === undefined) return [];
  const exhibit: Exhibit = breakdown(context, {
    id: 'product-groups',
    title: words.exhibits.groups,
    name: words.dimensions.productGroup,
    dataset: datasetOf(context, 'productGroup'),
    rows: ordered(context, found.lines)
      .filter(({ key }) => key !== '')
      .map(row),
  });
  return [...paragraph(leadersSentence(context, exhibit, words.goods.groups)), table(exhibit)];
}

function datasetOf(context: Context, dimension: 'section' | 'product' | 'productGroup') {
  return context.evidence.cuts.get(dimension)?.dataset ?? context.evidence.total.dataset;
}

type QuantityPeriod = 'toDate' | 'toDateYearAgo';

/** A quantity in whole units; only where one unit holds. */
function quantity(line: Line, flow: Flow, period: QuantityPeriod): Figure<Ratio> {
  const found = line.tally.quantity;
  return found === undefined ? unknown('not-applicable') : known(ratio(found[flow][period], 1000n));
}

function quantityGrowth(line: Line, flow: Flow): Figure<Ratio> {
  const found = line.tally.quantity;
  const covered =
    line.coverage[flow].USD.toDateYearAgo === 'available' ||
    line.coverage[flow].CNY.toDateYearAgo === 'available';
  if (found === undefined) return unknown('not-applicable');
  return covered ? change(known(found[flow].toDate), known(found[flow].toDateYearAgo)) : unknown('no-data');
}

/** Unit value in USD: value over quantity, within one unit. */
function unitValue(line: Line, flow: Flow): Figure<Ratio> {
  const found = line.tally.quantity;
  const value = level(line, flow, 'USD', 'toDate');
  if (!value.known) return value;
  if (found === undefined || found[flow].toDate === 0n) return unknown('not-applicable');
  return known(ratio(value.value * 10n, found[flow].toDate));
}
