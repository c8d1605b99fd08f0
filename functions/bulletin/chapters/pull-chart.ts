import { drawn } from '../charts/drawn.ts';
import { compareRatios, subtractRatios, type Ratio } from '../../trade/ratio.ts';
import { waterfallChart } from '../charts/waterfall.ts';
import type { Context } from '../context/context.ts';
import type { Chart, Exhibit, Sentence } from '../model/bulletin.ts';
import { listedWord, strongestPulls } from '../exhibits/pulled.ts';
import { sentence } from '../prose/template.ts';
import { partsOf, wholeKey } from '../model/rows.ts';
import { cellAt, exactOf } from '../prose/phrases.ts';
import { decimalText, numeral, parseNumeral } from '../model/numerals.ts';
import type { Bar } from '../charts/diverging.ts';

const ups = 8;
const downs = 3;
const told = 3;

/**
 * How the rows of an exhibit add up to the growth of the whole: those that pulled most, up and down, and the rest of
 * them as one; undefined where there is nothing to show.
 */
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
  const whole = cellAt(exhibit, wholeKey, 'pull');
  const grown = whole && exactOf(whole);
  if (whole === undefined || grown === undefined) return undefined;
  // The public's rest is reckoned from what is printed, so that it tells nothing new.
  const shown = (cell: { readonly text: string; readonly exact: Ratio }): Ratio =>
    (context.edition === 'public' ? parseNumeral(cell.text) : undefined) ?? cell.exact;
  const rest = strongest.reduce(
    (left, bar) => subtractRatios(left, shown(bar)),
    shown({ text: whole.text, exact: grown }),
  );
  const first = strongest.findIndex(({ exact }) => exact.numerator < 0n);
  const at = first < 0 ? strongest.length : first;
  const others: Bar = {
    ...{ name: words.rest, value: Number(decimalText(rest)), text: numeral(rest, 1, { grouped: true }) },
  };
  const steps =
    pulls.length > strongest.length || hasRest(exhibit)
      ? strongest.toSpliced(at, 0, { ...others, exact: rest })
      : strongest;
  const end: Bar = { name: words.whole, value: drawn(context, Number(whole.value), 2), text: whole.text };
  return waterfallChart(
    steps,
    end,
    words.charts.said(title, [...facts, words.charts.bar(end.name, end.text)]),
  );
}

function hasRest({ rows }: Exhibit): boolean {
  return rows.some(({ emphasis }) => emphasis === 'residual');
}

/** What the picture argues: who added most to the growth of the whole, and who took most from it. */
export function pullMessage(context: Context, exhibit: Exhibit): Sentence | undefined {
  const { words, main, span } = context;
  const clauses = strongestPulls(context, exhibit, { measure: main, column: 'pull', ends: ['up', 'down'] });
  return (
    clauses &&
    sentence(words.charts.pulled, {
      ...{ span, flow: words.measuresWithin[main] },
      ...{ among: listedWord(context, clauses), clauses: clauses.parts },
    })
  );
}
