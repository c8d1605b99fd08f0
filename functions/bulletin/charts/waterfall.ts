import { scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import type { Bar } from './diverging.ts';
import { label, line, rect } from './geometry.ts';
import { clipped, roomFor } from './row-names.ts';

const width = 640;
const rowHeight = 14;
/** Room for a figure at the end of a bar. */
const figureWidth = 50;

/**
 * How contributions add up to the growth of the whole: each bar begins where the one before it ended, those that took
 * from it are hollow, and the whole closes them.
 */
export function waterfallChart(steps: readonly Bar[], whole: Bar, description: string): Chart {
  const height = (steps.length + 1) * rowHeight + 8;
  const names = roomFor([...steps, whole].map(({ name }) => name));
  const ends = steps.reduce<readonly number[]>(
    (sums, { value }) => [...sums, (sums.at(-1) ?? 0) + value],
    [],
  );
  const reached = [0, whole.value, ...ends];
  const x = scaleLinear(
    [Math.min(...reached), Math.max(...reached, Number.MIN_VALUE)],
    [names + (Math.min(...reached) < 0 ? figureWidth : 8), width - figureWidth],
  );
  const marks = [...steps, whole].flatMap(({ name, value, text }, index): Mark[] => {
    const top = 4 + index * rowHeight;
    const isWhole = index === steps.length;
    const from = isWhole ? 0 : (ends[index - 1] ?? 0);
    const [left, right] = [x(Math.min(from, from + value)), x(Math.max(from, from + value))];
    const tone = isWhole ? 'total' : value < 0 ? 'negative' : 'positive';
    const joint = x(from + value);
    return [
      label('bar-name', names, top + 11, 'end', clipped(name)),
      ...(isWhole ? [] : [line('grid', joint, top + rowHeight - 3, joint, top + rowHeight + 2)]),
      rect(tone, left, top + 2, right - left, rowHeight - 5),
      label('bar-value', right + 4, top + 11, 'start', text),
    ];
  });
  marks.push(line('axis', x(0), 2, x(0), height - 2));
  return { width, height, description, marks };
}
