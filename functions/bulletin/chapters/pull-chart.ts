import { drawn } from '../charts/drawn.ts';
import { compareRatios } from '../../trade/ratio.ts';
import { divergingChart } from '../charts/diverging.ts';
import type { Context } from '../context/context.ts';
import type { Chart, Exhibit } from '../model/bulletin.ts';
import { partsOf } from '../model/rows.ts';
import { cellAt, exactOf } from '../prose/phrases.ts';

const ups = 9;
const downs = 5;
const told = 3;

/** The rows of an exhibit that pulled most, up and down, as diverging bars; undefined where there is nothing to show. */
export function pullChart(context: Context, exhibit: Exhibit, title: string): Chart | undefined {
  const { words } = context;
  const pulls = partsOf(exhibit).flatMap(({ key, cells }) => {
    const cell = cellAt(exhibit, key, 'pull');
    const exact = cell && exactOf(cell);
    if (cell === undefined || exact === undefined) return [];
    return [
      { name: cells[0]?.text ?? '', value: drawn(context, Number(cell.value), 2), exact, text: cell.text },
    ];
  });
  const order = pulls.toSorted((left, right) => compareRatios(right.exact, left.exact));
  const strongest = [
    ...order.filter(({ exact }) => exact.numerator >= 0n).slice(0, ups),
    ...order.filter(({ exact }) => exact.numerator < 0n).slice(-downs),
  ];
  if (strongest.length < told) return undefined;
  const ends = strongest.filter((_, index) => index < told || index === strongest.length - 1);
  const facts = ends.map(({ name, text }) => words.charts.bar(name, text));
  return divergingChart(strongest, words.charts.said(title, facts));
}
