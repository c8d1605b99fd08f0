import { describe, expect, test } from 'vitest';
import { path } from '../../../functions/bulletin/charts/geometry.ts';
import { sparkline } from '../../../functions/bulletin/charts/sparkline.ts';
import type { Bulletin, Chart } from '../../../functions/bulletin/model/bulletin.ts';
import { monthOf, type Month } from '../../../functions/trade/month.ts';
import { both, composed } from '../composed.ts';

/** The steps of a chart's line: M begins anew, L joins on to the point before. */
function stepsOf(chart: Chart, tone: string): string[] {
  const [line] = chart.marks.flatMap((mark) => (mark.kind === 'path' && mark.tone === tone ? [mark.d] : []));
  return [...(line ?? '').matchAll(/[ML]/g)].map(([step]) => step);
}

function charts(bulletin: Bulletin): { readonly sparkline: Chart; readonly months: Chart } {
  const [figure] = bulletin.front.keyFigures;
  if (figure === undefined) throw new RangeError('no such chart');
  return { sparkline: figure.sparkline, months: chartOf(bulletin, 'months') };
}

function chartOf(bulletin: Bulletin, id: string): Chart {
  const [chart] = bulletin.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figure' && block.figure.id === id ? [block.figure.chart] : []));
  if (chart === undefined) throw new RangeError(`no chart ${id}`);
  return chart;
}

function columnsOf({ marks }: Chart, tone: string): number {
  return marks.filter((mark) => mark.kind === 'rect' && mark.tone === tone && mark.height !== '8').length;
}

const without = (...months: readonly Month[]): Bulletin =>
  composed(both.filter(({ month }) => !months.includes(month)));

describe('a month that was not delivered', () => {
  const [february, november] = [monthOf(2021, 2), monthOf(2020, 11)];

  test('leaves a gap in the line of page 1, which begins anew after it', () => {
    const whole = stepsOf(charts(without()).sparkline, 'sparkline');
    expect(whole).toEqual(['M', ...Array.from({ length: 24 }, () => 'L')]);
    const steps = stepsOf(charts(without(february)).sparkline, 'sparkline');
    expect(steps).toHaveLength(24);
    expect(steps.flatMap((step, index) => (step === 'M' ? [index] : []))).toEqual([0, 21]);
  });

  test('keeps its place on the axis: the month after it stands where it always stood', () => {
    const line = (bulletin: Bulletin): string[] =>
      charts(bulletin).sparkline.marks.flatMap((mark) =>
        mark.kind === 'path' ? mark.d.split(/(?=[ML])/) : [],
      );
    const [whole, holed] = [line(without()), line(without(february))];
    const at = (step: string | undefined): string | undefined => step?.slice(1).split(' ')[0];
    expect(at(holed[21])).toBe(at(whole[22]));
    expect(at(holed[20])).toBe(at(whole[20]));
  });

  test('has no column, no rate and a place of its own in the chart of months', () => {
    const [whole, holed] = [charts(without()).months, charts(without(november)).months];
    expect(columnsOf(whole, 'export')).toBe(25);
    expect(columnsOf(holed, 'export')).toBe(24);
    const growth = (bulletin: Bulletin): Chart => chartOf(bulletin, 'growth');
    const steps = stepsOf(growth(without(november)), 'export');
    expect(stepsOf(growth(without()), 'export').filter((step) => step === 'M')).toHaveLength(1);
    expect(steps.filter((step) => step === 'M')).toHaveLength(2);
  });

  test('months before the first delivered one are no gap', () => {
    const first = composed(both.filter(({ month }) => month >= monthOf(2021, 3)));
    expect(stepsOf(charts(first).sparkline, 'sparkline')).toEqual(['M', 'L', 'L']);
  });
});

test('a month between two gaps is a dot', () => {
  expect(path('growth', [undefined, [1, 2], undefined, [3, 4], [5, 6]])).toMatchObject({
    d: 'M1 2h0M3 4L5 6',
  });
  const { marks } = sparkline([1, undefined, 2], '');
  expect(marks.find(({ kind }) => kind === 'path')).toMatchObject({ d: 'M3 25h0M117 3h0' });
});
