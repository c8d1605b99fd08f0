import { divergingChart } from '../charts/diverging.ts';
import type { Context } from '../context.ts';
import type { Chart, Exhibit } from '../model.ts';
import { cellAt } from '../prose/phrases.ts';

const ups = 9;
const downs = 5;
const told = 3;

/** The rows of an exhibit that pulled most, up and down, as diverging bars; undefined where there is nothing to show. */
export function pullChart({ words }: Context, exhibit: Exhibit, title: string): Chart | undefined {
  const pulls = exhibit.rows.flatMap(({ key, cells, emphasis }) => {
    const cell = cellAt(exhibit, key, 'pull');
    if (emphasis !== undefined || cell?.value === undefined) return [];
    return [{ name: cells[0]?.text ?? '', value: Number(cell.value), text: cell.text }];
  });
  const order = pulls.toSorted((left, right) => right.value - left.value);
  const strongest = [
    ...order.filter(({ value }) => value >= 0).slice(0, ups),
    ...order.filter(({ value }) => value < 0).slice(-downs),
  ];
  if (strongest.length < told) return undefined;
  const ends = strongest.filter((_, index) => index < told || index === strongest.length - 1);
  const facts = ends.map(({ name, text }) => words.charts.bar(name, text));
  return divergingChart(strongest, words.charts.said(title, facts));
}
