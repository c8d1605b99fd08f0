import { scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { label, line, rect } from './geometry.ts';
import { clipped, roomFor } from './row-names.ts';

/** How far a target is reached, in per cent; `text` is the figure as printed. */
export interface Bullet {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const width = 640;
const rowHeight = 14;
const top = 18;

/** Completion as bars against the line of the time elapsed. */
export function bulletChart(
  bullets: readonly Bullet[],
  elapsed: { readonly value: number; readonly text: string },
  description: string,
): Chart {
  const height = top + bullets.length * rowHeight + 6;
  const names = roomFor(bullets.map(({ name }) => name));
  const furthest = Math.max(100, ...bullets.map(({ value }) => value));
  const x = scaleLinear([0, furthest], [names + 8, width - 52]);
  const marks: Mark[] = bullets.flatMap(({ name, value, text }, index) => {
    const y = top + index * rowHeight;
    return [
      label('bar-name', names, y + 11, 'end', clipped(name)),
      rect('track', x(0), y + 2, x(100) - x(0), rowHeight - 4),
      rect(
        value >= elapsed.value ? 'positive' : 'negative',
        x(0),
        y + 4,
        Math.max(0, x(value) - x(0)),
        rowHeight - 8,
      ),
      label('bar-value', Math.max(x(value), x(100)) + 4, y + 11, 'start', text),
    ];
  });
  for (const tone of ['halo', 'target'])
    marks.push(line(tone, x(elapsed.value), top - 2, x(elapsed.value), height - 4));
  marks.push(label('legend', x(elapsed.value), 12, 'middle', elapsed.text));
  return { width, height, description, marks };
}
