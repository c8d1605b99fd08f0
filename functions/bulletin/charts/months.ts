import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { label, line, rect } from './geometry.ts';

/** One month of the picture: columns of two flows on one another. */
export interface MonthColumn {
  readonly name: string;
  readonly export: number | undefined;
  readonly import: number | undefined;
}

const height = 164;
/** So many have room for all their names. */
const fewMonths = 6;
const edges = { left: 44, right: 8, top: 22, bottom: 146 };

/** Monthly trade as stacked columns; `width` 640 across the page, 320 beside another picture. */
export function monthsChart(
  months: readonly MonthColumn[],
  words: {
    readonly unit: string;
    readonly export: string;
    readonly import: string;
    readonly description: string;
  },
  width: 320 | 640,
): Chart {
  const labelled = months.length > fewMonths ? (width === 320 ? 6 : 3) : 1;
  const frame = { ...edges, right: width - edges.right };
  const x = scaleBand(
    months.map(({ name }) => name),
    [frame.left, frame.right],
  )
    .paddingInner(months.length > fewMonths ? 0.28 : 0.6)
    .paddingOuter(months.length > fewMonths ? 0.2 : 0.6);
  const heightOf = (month: MonthColumn): number => (month.export ?? 0) + (month.import ?? 0);
  const y = scaleLinear([0, max(months, heightOf) ?? 1], [frame.bottom, frame.top + 14]).nice(5);
  const marks: Mark[] = y
    .ticks(5)
    .flatMap((tick) => [
      line('grid', frame.left, y(tick), frame.right, y(tick)),
      label('axis-label', frame.left - 5, y(tick) + 3, 'end', String(tick)),
    ]);
  for (const month of months) {
    const left = x(month.name) ?? 0;
    const exports = month.export ?? 0;
    if (exports > 0) marks.push(rect('export', left, y(exports), x.bandwidth(), y(0) - y(exports)));
    if (heightOf(month) > exports)
      marks.push(rect('import', left, y(heightOf(month)), x.bandwidth(), y(exports) - y(heightOf(month))));
  }
  marks.push(line('axis', frame.left, y(0), frame.right, y(0)));
  months.forEach(({ name }, index) => {
    const isLabelled = index % labelled === (months.length - 1) % labelled;
    if (isLabelled)
      marks.push(label('axis-label', (x(name) ?? 0) + x.bandwidth() / 2, frame.bottom + 14, 'middle', name));
  });
  marks.push(label('legend', 4, 12, 'start', words.unit));
  const legend = [
    { tone: 'export', name: words.export, isShown: months.some((month) => month.export !== undefined) },
    { tone: 'import', name: words.import, isShown: months.some((month) => month.import !== undefined) },
  ].filter(({ isShown }) => isShown);
  for (const [index, { tone, name }] of legend.entries()) {
    const left = width / 2 - 60 + index * 70;
    marks.push(rect(tone, left, 4, 10, 8), label('legend', left + 14, 12, 'start', name));
  }
  return { width, height, description: words.description, marks };
}
