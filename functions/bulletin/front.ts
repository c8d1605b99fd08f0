import type { MonthlyTotal } from '../trade/cut.ts';
import { numberOf, yearOf } from '../trade/month.ts';
import type { Context } from './context.ts';
import { sparkline } from './charts/sparkline.ts';
import type { Measure } from './measures.ts';
import type { Direction, Exhibit, Front, KeyFigure, Mention, Sentence } from './model.ts';
import { cellAt } from './prose/phrases.ts';
import { sentence } from './prose/template.ts';

const sparkMonths = 25;

/** Page 1: five figures with their change and course, and the sentences that matter most. */
export function frontOf(context: Context, exhibits: ReadonlyMap<string, Exhibit>): Front {
  const totals = exhibits.get('overall');
  if (totals === undefined) throw new RangeError('page 1 needs the exhibit of totals');
  return {
    heading: context.words.labels.front,
    keyFigures: keyFigures(context, totals),
    sentences: sentences(context, exhibits, totals),
    headline: headline(context, totals),
  };
}

function keyFigures(context: Context, totals: Exhibit): KeyFigure[] {
  const { words, currency, currencies, main } = context;
  const other = currencies[1];
  const wanted: readonly (readonly [string, Measure, string, string])[] =
    main === 'total'
      ? [
          ['total', 'total', `${currency}-month`, words.front.keyFigures.total],
          ['export', 'export', `${currency}-month`, words.front.keyFigures.export],
          ['import', 'import', `${currency}-month`, words.front.keyFigures.import],
          ['balance', 'balance', `${currency}-month`, words.front.keyFigures.balance],
          ['to-date', 'total', `${currency}-to-date`, words.front.keyFigures.toDate],
        ]
      : [
          ['month', main, `${currency}-month`, words.measures[main]],
          ['to-date', main, `${currency}-to-date`, `${words.columns.toDate}${words.measures[main]}`],
          ...(other === undefined ? [] : [['other', main, `${other}-month`, words.measures[main]] as const]),
        ];
  return wanted.map(([key, measure, column, label]) => {
    const value = cellAt(totals, measure, column);
    const changed = changeOf(context, totals, measure, column);
    return {
      key,
      label,
      value: value?.text ?? '',
      unit: words.unitOf[column.startsWith('USD') ? 'USD' : 'CNY'],
      change: changed.text,
      direction: changed.direction,
      sparkline: sparklineOf(context, measure, label),
      source: totals.label === '' ? '' : words.sourceAt(totals.label),
      cell: { exhibit: totals.id, row: measure, column },
    };
  });
}

function changeOf(
  context: Context,
  totals: Exhibit,
  measure: Measure,
  column: string,
): { text: string; direction: Direction } {
  const { say, words } = context;
  const phrase = say.growth(totals, measure, `${column}-change`);
  const direction = cellAt(totals, measure, `${column}-change`)?.direction ?? 'none';
  if (phrase === undefined)
    return { text: measure === 'balance' ? '' : words.front.noChange, direction: 'none' };
  return {
    text: `${words.front.onYear}${phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('')}`,
    direction,
  };
}

function sparklineOf(context: Context, measure: Measure, label: string) {
  const { evidence, words, currency } = context;
  const shown = evidence.series
    .slice(-sparkMonths)
    .filter(
      ({ export: exports, import: imports }) =>
        exports[currency] !== undefined || imports[currency] !== undefined,
    );
  const values = shown.map((total) => valueOf(total, measure, context));
  const nameOf = (index: number): string => {
    const month = shown.at(index)?.month ?? evidence.month;
    return words.shortMonth(yearOf(month), numberOf(month));
  };
  return sparkline(values, words.charts.sparkline(label, nameOf(0), nameOf(-1)));
}

function valueOf(total: MonthlyTotal, measure: Measure, { currency }: Context): number | undefined {
  const exports = total.export[currency];
  const imports = total.import[currency];
  if (measure === 'export') return exports === undefined ? undefined : Number(exports);
  if (measure === 'import') return imports === undefined ? undefined : Number(imports);
  if (exports === undefined || imports === undefined) return undefined;
  return Number(measure === 'total' ? exports + imports : exports - imports);
}

function headline(context: Context, totals: Exhibit): string {
  const { say, words, currency, period, main, nameOf, evidence } = context;
  const made = sentence(main === 'total' ? words.front.headlineTotal : words.front.headlineFlow, {
    period,
    city: nameOf(evidence.registers.settings.city),
    flow: words.measures[main],
    total: say.level(totals, main, `${currency}-month`),
    unit: words.unitOf[currency],
    change: say.growth(totals, main, `${currency}-month-change`),
  });
  return made === undefined ? period : textOf(made);
}

/** A sentence as people read it. */
export function textOf({ parts }: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function sentences(context: Context, exhibits: ReadonlyMap<string, Exhibit>, totals: Exhibit): Sentence[] {
  const { say, words, currency, period, span, main, nameOf, evidence } = context;
  const unit = words.unitOf[currency];
  const isJanuary = numberOf(evidence.month) === 1;
  const total = sentence(isJanuary || main !== 'total' ? words.front.month : words.front.summary, {
    period,
    span,
    unit,
    city: nameOf(evidence.registers.settings.city),
    flow: words.measures[main],
    total: say.level(totals, main, `${currency}-month`),
    change: say.growth(totals, main, `${currency}-month-change`),
    toDate: say.level(totals, main, `${currency}-to-date`),
    toDateChange: say.growth(totals, main, `${currency}-to-date-change`),
  });
  const drivers = driversSentence(context, exhibits.get('markets'), words.front.drivers);
  const goods = driversSentence(context, exhibits.get('sections'), words.front.goods);
  return [total, drivers, goods].filter((one) => one !== undefined);
}

/** Which rows pulled the total most, up and down: for exhibits of more than one row. */
function driversSentence(
  context: Context,
  exhibit: Exhibit | undefined,
  template: string,
): Sentence | undefined {
  if (exhibit === undefined) return undefined;
  const { say } = context;
  const rows = exhibit.rows
    .filter(({ key, emphasis }) => key !== 'whole' && emphasis === undefined)
    .flatMap(({ key }) => {
      const value = cellAt(exhibit, key, 'pull')?.value;
      return value === undefined ? [] : [{ key, value: Number(value) }];
    })
    .toSorted((left, right) => right.value - left.value);
  const [up] = rows;
  const down = rows.at(-1);
  if (up === undefined || down === undefined || rows.length < 2) return undefined;
  const upMention: Mention | undefined = up.value > 0 ? say.magnitude(exhibit, up.key, 'pull') : undefined;
  const downMention: Mention | undefined =
    down.value < 0 ? say.magnitude(exhibit, down.key, 'pull') : undefined;
  if (upMention === undefined && downMention === undefined) return undefined;
  const { words } = context;
  return sentence(upMention === undefined ? template.replace(/^([^[]*)\[[^\]]*\]\[；/, '$1[') : template, {
    up: say.name(exhibit, up.key),
    upWord: {
      text: words.pull.up,
      cell: { exhibit: exhibit.id, row: up.key, column: 'pull' },
      reading: 'direction',
    },
    upPull: upMention,
    down: say.name(exhibit, down.key),
    downWord: {
      text: words.pull.down,
      cell: { exhibit: exhibit.id, row: down.key, column: 'pull' },
      reading: 'direction',
    },
    downPull: downMention,
  });
}
