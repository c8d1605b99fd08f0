import { scaleLinear, scalePoint } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { label, line, path } from './geometry.ts';

/** A course of rates in per cent, one for each step of the axis; undefined ones leave gaps. */
export interface Course {
  readonly tone: 'export' | 'import' | 'total';
  readonly name: string;
  readonly rates: readonly (number | undefined)[];
  /** Its last rate as printed. */
  readonly last: string;
}

const width = 640;
const height = 178;
const frame = { left: 36, right: 556, top: 10, bottom: 156 };
/** How close the names of two courses may stand. */
const apart = 15;

/** Growth of the flows as lines, each named at its end with its last rate. */
export function ratesChart(steps: readonly string[], courses: readonly Course[], description: string): Chart {
  const all = courses.flatMap(({ rates }) => rates.filter((rate) => rate !== undefined));
  const x = scalePoint(steps, [frame.left + 10, frame.right - 6]);
  const y = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [frame.bottom, frame.top]).nice(5);
  const marks: Mark[] = y
    .ticks(5)
    .flatMap((tick) => [
      line(tick === 0 ? 'axis' : 'grid', frame.left, y(tick), frame.right, y(tick)),
      label('axis-label', frame.left - 5, y(tick) + 3, 'end', String(tick).replace('-', '−')),
    ]);
  steps.forEach((step, index) => {
    if (index % 2 === (steps.length - 1) % 2)
      marks.push(label('axis-label', x(step) ?? 0, frame.bottom + 16, 'middle', step));
  });
  const ends = courses
    .map((course) => ({ course, at: y(course.rates.at(-1) ?? 0) }))
    .toSorted((left, right) => left.at - right.at);
  let free = frame.top;
  for (const { course, at } of ends) {
    const points = course.rates.map((rate, index) =>
      rate === undefined ? undefined : ([x(steps[index] ?? '') ?? 0, y(rate)] as const),
    );
    const place = Math.max(at, free);
    free = place + apart;
    marks.push(path(course.tone, points));
    marks.push(label('legend', frame.right + 4, place + 4, 'start', `${course.name} ${course.last}`));
  }
  return { width, height, description, marks };
}
