import { scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { label, line, rect } from './geometry.ts';
import { clipped, roomFor } from './row-names.ts';

/** A bar to the right for what pulled up, to the left for what pulled down; `text` is the figure as printed. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const width = 640;
const rowHeight = 14;
/** Room for a figure at the end of a bar. */
const figureWidth = 50;

/** Diverging bars, each with its figure at the end. */
export function divergingChart(bars: readonly Bar[], description: string): Chart {
  const height = bars.length * rowHeight + 8;
  const names = roomFor(bars.map(({ name }) => name));
  const values = bars.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(Number.MIN_VALUE, ...values)];
  const x = scaleLinear([least, most], [names + (least < 0 ? figureWidth : 8), width - figureWidth]);
  const marks: Mark[] = bars.flatMap(({ name, value, text }, index) => {
    const top = 4 + index * rowHeight;
    const left = Math.min(x(0), x(value));
    const isUp = value >= 0;
    return [
      label('bar-name', names, top + 11, 'end', clipped(name)),
      rect(isUp ? 'positive' : 'negative', left, top + 2, Math.abs(x(value) - x(0)), rowHeight - 5),
      label('bar-value', isUp ? x(value) + 4 : x(value) - 4, top + 11, isUp ? 'start' : 'end', text),
    ];
  });
  marks.push(line('axis', x(0), 2, x(0), height - 2));
  return { width, height, description, marks };
}
