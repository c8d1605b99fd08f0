import type { Mark } from '../model/bulletin.ts';

/** A coordinate as text, rounded to hundredths: the same on every machine. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function rect(tone: string, x: number, y: number, width: number, height: number): Mark {
  return { kind: 'rect', tone, x: at(x), y: at(y), width: at(width), height: at(height) };
}

export function line(tone: string, x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', tone, x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) };
}

export function label(
  tone: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  text: string,
): Mark {
  return { kind: 'text', tone, x: at(x), y: at(y), anchor, text };
}

/** A path through the points; a missing point leaves a gap, and a point between two gaps is a dot. */
export function path(tone: string, points: readonly (readonly [number, number] | undefined)[]): Mark {
  const d = points.map((point, index) => {
    if (point === undefined) return '';
    const [isFirst, isLast] = [points[index - 1] === undefined, points[index + 1] === undefined];
    return `${isFirst ? 'M' : 'L'}${at(point[0])} ${at(point[1])}${isFirst && isLast ? 'h0' : ''}`;
  });
  return { kind: 'path', tone, d: d.join('') };
}
