import { scaleLinear } from 'd3-scale';
import type { Chart, Mark } from '../model.ts';
import { label, line, rect } from './geometry.ts';

/** A bar to the right for what pulled up, to the left for what pulled down; `text` is the figure as printed. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const width = 640;
const rowHeight = 19;
const names = 190;
/** Room for a figure at the end of a bar. */
const figureWidth = 50;

/** Diverging bars, each with its figure at the end. */
export function divergingChart(bars: readonly Bar[], description: string): Chart {
  const height = bars.length * rowHeight + 8;
  const values = bars.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(Number.MIN_VALUE, ...values)];
  const x = scaleLinear([least, most], [names + (least < 0 ? figureWidth : 8), width - figureWidth]);
  const marks: Mark[] = bars.flatMap(({ name, value, text }, index) => {
    const top = 4 + index * rowHeight;
    const left = Math.min(x(0), x(value));
    const isUp = value >= 0;
    return [
      label('bar-name', names, top + 12.5, 'end', clipped(name)),
      rect(isUp ? 'positive' : 'negative', left, top + 3, Math.abs(x(value) - x(0)), rowHeight - 7),
      label('bar-value', isUp ? x(value) + 4 : x(value) - 4, top + 12.5, isUp ? 'start' : 'end', text),
    ];
  });
  marks.push(line('axis', x(0), 2, x(0), height - 2));
  return { width, height, description, marks };
}

/** A name as long as its place; the table has it whole. */
export function clipped(name: string): string {
  const characters = Array.from(name);
  const room = 30;
  let used = 0;
  for (const [index, character] of characters.entries()) {
    used += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (used > room) return `${characters.slice(0, index).join('')}…`;
  }
  return name;
}
