import { scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { label, line, rect } from './geometry.ts';
import { clippedTo, roomFor } from './row-names.ts';

/** How far a target is reached, in per cent; `text` is the figure as printed; `seasonal` last year's pace, if known. */
export interface Bullet {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly seasonal?: number | undefined;
}

const rowHeight = 14;
const top = 18;
/** Signs of half width that a name takes beside another picture. */
const shortName = 14;

/**
 * Completion as bars against the line of the time elapsed, those behind it hollow; across each bar a short stroke where
 * last year's pace would be. `width` 640 across the page, 320 beside another picture.
 */
export function bulletChart(
  bullets: readonly Bullet[],
  elapsed: { readonly value: number; readonly text: string; readonly seasonal: string },
  { width, description }: { readonly width: 320 | 640; readonly description: string },
): Chart {
  const height = top + bullets.length * rowHeight + 6;
  const said = bullets.map(({ name }) => (width === 320 ? clippedTo(name, shortName) : name));
  const names = roomFor(said);
  const furthest = Math.max(100, ...bullets.map(({ value }) => value));
  const x = scaleLinear([0, furthest], [names + 8, width - 42]);
  const marks: Mark[] = bullets.flatMap(({ value, text, seasonal }, index) => {
    const y = top + index * rowHeight;
    return [
      label('bar-name', names, y + 11, 'end', clippedTo(said[index] ?? '', 46)),
      rect('track', x(0), y + 2, x(100) - x(0), rowHeight - 4),
      rect(
        value >= elapsed.value ? 'positive' : 'negative',
        x(0),
        y + 4,
        Math.max(0, x(value) - x(0)),
        rowHeight - 8,
      ),
      ...(seasonal === undefined
        ? []
        : ['halo', 'season'].map((tone) => line(tone, x(seasonal), y + 2, x(seasonal), y + rowHeight - 2))),
      label('bar-value', Math.max(x(value), x(100)) + 4, y + 11, 'start', text),
    ];
  });
  for (const tone of ['halo', 'target'])
    marks.push(line(tone, x(elapsed.value), top - 2, x(elapsed.value), height - 4));
  const hasSeasons = bullets.some(({ seasonal }) => seasonal !== undefined);
  const legend = hasSeasons ? `${elapsed.text} ${elapsed.seasonal}` : elapsed.text;
  marks.push(label('legend', x(elapsed.value), 12, 'middle', legend));
  return { width, height, description, marks };
}
