import { divergingChart } from '../charts/diverging.ts';
import type { Chart, Exhibit } from '../model.ts';
import { cellAt } from '../prose/phrases.ts';

const bars = 12;

/** The rows of an exhibit that pulled most, up or down, as diverging bars; undefined where there is nothing to show. */
export function pullChart(exhibit: Exhibit, description: string): Chart | undefined {
  const pulls = exhibit.rows.flatMap(({ key, cells }) => {
    const cell = cellAt(exhibit, key, 'pull');
    if (key === 'whole' || cell?.value === undefined) return [];
    return [{ name: cells[0]?.text ?? '', value: Number(cell.value), text: cell.text }];
  });
  const strongest = pulls
    .toSorted((left, right) => Math.abs(right.value) - Math.abs(left.value))
    .slice(0, bars)
    .toSorted((left, right) => right.value - left.value);
  if (strongest.length < 3) return undefined;
  const told = [strongest[0], strongest.at(-1)].map((bar) =>
    bar === undefined ? '' : `${bar.name} ${bar.text}`,
  );
  return divergingChart(strongest, `${description}: ${told.join(', ')}`);
}
