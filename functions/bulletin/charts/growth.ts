import { max, min } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { label, line, path } from './geometry.ts';

/** The growth of a flow in each month, in per cent; `tone` its line, `name` and `now` what stands at its end. */
export interface GrowthLine {
  readonly tone: 'export' | 'import';
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

/** How large a picture is, how much of it the names at the ends of lines take, and every how many months are named. */
export interface GrowthSize {
  readonly width: number;
  readonly height: number;
  readonly names: number;
  readonly every: number;
}

/** Beside another picture. */
const half: GrowthSize = { width: 320, height: 164, names: 48, every: 6 };
/** Two names closer than this would lie on each other. */
const nameHeight = 12;

/** How the flows grew month by month, a line each on one scale, with their names at the ends. */
export function growthChart(
  months: readonly string[],
  lines: readonly GrowthLine[],
  words: { readonly unit: string; readonly description: string },
  { width, height, names, every }: GrowthSize = half,
): Chart {
  const frame = { left: 32, right: width - names, top: 22, bottom: height - 18 };
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const x = scalePoint(months, [frame.left, frame.right]).padding(0.5);
  const y = scaleLinear(
    [Math.min(0, min(known) ?? 0), Math.max(0, max(known) ?? 1)],
    [frame.bottom, frame.top + 6],
  ).nice(5);
  const marks: Mark[] = y
    .ticks(5)
    .flatMap((tick) => [
      line(tick === 0 ? 'axis' : 'grid', frame.left, y(tick), frame.right, y(tick)),
      label('axis-label', frame.left - 5, y(tick) + 3, 'end', String(tick).replace('-', '−')),
    ]);
  months.forEach((name, index) => {
    const isLabelled = index % every === (months.length - 1) % every;
    if (isLabelled) marks.push(label('axis-label', x(name) ?? 0, frame.bottom + 14, 'middle', name));
  });
  const ends = lines.map(({ values }) => y(values.at(-1) ?? 0));
  for (const [index, { tone, name, values }] of lines.entries()) {
    const points = values.map((value, at) =>
      value === undefined ? undefined : ([x(months[at] ?? '') ?? 0, y(value)] as const),
    );
    const end = ends[index] ?? 0;
    const isCrowded = ends.some((other, at) => at !== index && Math.abs(other - end) < nameHeight);
    const isUpper = ends.every((other, at) => at === index || other > end || (other === end && at > index));
    const moved = isCrowded ? end + (isUpper ? -nameHeight / 2 : nameHeight / 2) : end;
    marks.push(path(tone, points));
    marks.push(label(tone, frame.right + 2, moved + 3, 'start', name));
  }
  marks.push(label('legend', 4, 12, 'start', words.unit));
  return { width, height, description: words.description, marks };
}
