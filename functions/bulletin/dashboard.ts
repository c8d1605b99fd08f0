import { numberOf, yearOf } from '../trade/month.ts';
import { momentumWordsIn, noticeWordsIn } from '../words/catalogues.ts';
import { divergingChart } from './charts/diverging.ts';
import { drawn } from './charts/drawn.ts';
import { growthChart, type GrowthSize } from './charts/growth.ts';
import type { Context } from './context/context.ts';
import { stepsTo, type Step } from './context/steps.ts';
import type { ChartExhibit, Exhibit, Point } from './model/bulletin.ts';
import { percentCell } from './model/cells.ts';
import { firstPartsOf } from './model/rows.ts';
import { cellAt } from './prose/phrases.ts';
import { textOf } from './prose/text.ts';

const shownSteps = 12;
const fewSteps = 3;
/** As wide as the page, with names and rates at the ends. */
const size: GrowthSize = { width: 640, height: 178, names: 88, every: 2 };
/** So many bars up and down of each dimension. */
const bars = 2;

/**
 * The pictures that the annex opens with: what the notice says of momentum and of what drove it. Each has the point's
 * sentence for its title, so that it argues what it shows.
 */
export function dashboardCharts(
  context: Context,
  exhibits: ReadonlyMap<string, Exhibit>,
  points: readonly Point[],
): ChartExhibit[] {
  const titled = (id: string, otherwise: string): string => {
    const lead = points.find((point) => point.id === id)?.lead;
    return lead === undefined ? otherwise : textOf(lead).replace(/[。.]$/, '');
  };
  return [rates(context, titled), driversOf(context, exhibits, titled)].filter(
    (chart) => chart !== undefined,
  );
}

type Titled = (id: string, otherwise: string) => string;

function rates(context: Context, titled: Titled): ChartExhibit | undefined {
  const { words, main, evidence, language } = context;
  const own = noticeWordsIn(language).charts.rates;
  const flows = main === 'total' ? (['export', 'import'] as const) : [main];
  const courses = flows.map((flow) => ({
    flow,
    steps: stepsTo(context, flow, evidence.month).slice(0, shownSteps).toReversed(),
  }));
  const steps = courses[0]?.steps ?? [];
  const isKnown = courses.every((one) => one.steps.filter(({ rate }) => rate.known).length >= fewSteps);
  if (steps.length < fewSteps || !isKnown) return undefined;
  const names = steps.map((step) => nameOf(context, step));
  const lines = courses.map((course) => {
    const last = course.steps.at(-1)?.rate;
    const values = course.steps.map(({ rate }) => {
      const { value } = percentCell(rate);
      return value === undefined ? undefined : drawn(context, Number(value), 1);
    });
    const name = words.charts.bar(words.measures[course.flow], last ? `${percentCell(last).text}%` : '');
    return { tone: course.flow, name, values };
  });
  const description = words.charts.said(
    own.title,
    lines.map(({ name }) => name),
  );
  return {
    ...{ id: 'rates', label: '', title: titled('momentum', own.title), source: own.title },
    chart: growthChart(names, lines, { unit: '%', description }, size),
  };
}

/** A month, or January and February together. */
function nameOf({ words, language }: Context, { months }: Step): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return words.shortMonth(yearOf(last), numberOf(last));
  return `${yearOf(last)}-${noticeWordsIn(language).charts.rates.months(numberOf(first), numberOf(last))}`;
}

function driversOf(
  context: Context,
  exhibits: ReadonlyMap<string, Exhibit>,
  titled: Titled,
): ChartExhibit | undefined {
  const { words, language } = context;
  const found = ['market', 'section'].flatMap((dimension) => {
    const table = exhibits.get(`drivers-${dimension}`);
    if (table === undefined) return [];
    const rows = firstPartsOf(table).flatMap(({ key, cells }) => {
      const cell = cellAt(table, key, 'month-pull');
      return cell?.value === undefined
        ? []
        : [{ name: cells[0]?.text ?? '', value: drawn(context, Number(cell.value), 2), text: cell.text }];
    });
    const [ups, downs] = [rows.filter(({ value }) => value > 0), rows.filter(({ value }) => value < 0)];
    return [...ups.slice(0, bars), ...downs.slice(-bars)];
  });
  if (found.length < fewSteps) return undefined;
  const title = momentumWordsIn(language).columns.pulls;
  const facts = found.map(({ name, text }) => words.charts.bar(name, text));
  return {
    ...{ id: 'drivers', label: '', title: titled('drivers', title), source: `${title}（${words.points}）` },
    chart: divergingChart(found, words.charts.said(title, facts)),
  };
}
