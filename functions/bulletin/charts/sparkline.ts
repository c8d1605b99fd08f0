import { scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model/bulletin.ts';
import { path, rect } from './geometry.ts';

const width = 120;
const height = 28;
const margin = 3;

/** A small line of the last months, its end marked. Undefined values leave gaps. */
export function sparkline(values: readonly (number | undefined)[], description: string): Chart {
  const present = values.filter((value) => value !== undefined);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [margin, width - margin]);
  const y = scaleLinear([Math.min(...present), Math.max(...present)], [height - margin, margin]);
  const points = values.map((value, index) =>
    value === undefined ? undefined : ([x(index), y(value)] as const),
  );
  const last = points.findLast((point) => point !== undefined);
  const marks: Mark[] = present.length > 1 ? [path('sparkline', points)] : [];
  if (last !== undefined) marks.push(rect('sparkline-end', last[0] - 1.6, last[1] - 1.6, 3.2, 3.2));
  return { width, height, description, marks };
}
