import { pointsBetween } from '../../trade/change.ts';
import { herfindahl } from '../../trade/concentration.ts';
import { computed, known, unknown, type Figure } from '../../trade/figure.ts';
import { yearBefore, type Period } from '../../trade/period.ts';
import type { Ratio } from '../../trade/ratio.ts';
import { cutLines } from '../context/chapter.ts';
import { growthCell, numberCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { hides } from '../evidence/hidden.ts';
import { level, shareOf, type Line } from '../evidence/measures.ts';
import type { Exhibit, Row } from '../model/bulletin.ts';
import { ordered } from './rows.ts';

/** Traditional and emerging markets' shares and the Herfindahl–Hirschman index, beside the year before. */
export function concentrationExhibit(context: Context): Exhibit {
  const { words, evidence } = context;
  // Markets that stand together would count as one great one.
  const hasIndex = !hides(evidence, 'market');
  const kinds = ordered(context, cutLines(context, 'marketKind')?.lines ?? []);
  return {
    id: 'concentration',
    label: '',
    title: words.exhibits.concentration,
    unit: words.unitLine('%', words.points),
    columns: [
      { key: 'name', label: words.columns.indicator, kind: 'text' },
      { key: 'now', label: words.columns.nowOf[context.basis], kind: 'number' },
      { key: 'before', label: words.columns.before, kind: 'number' },
      { key: 'move', label: words.columns.shareChange, kind: 'number' },
    ],
    rows: [
      ...kinds.filter(({ key }) => key !== '').map((line) => shareRow(context, line)),
      ...(hasIndex ? [indexRow(context, cutLines(context, 'market')?.lines ?? [])] : []),
    ],
    notes: hasIndex ? [words.notes.hhi] : [],
    source: words.sourceOf(evidence.cuts.get('market')?.dataset ?? evidence.total.dataset),
  };
}

function shareRow(context: Context, line: Line): Row {
  const { words, whole, main, currency, basis } = context;
  const now = shareOf(line, whole, main, currency, basis);
  const before = shareOf(line, whole, main, currency, yearBefore[basis]);
  const name = `${context.nameOf(line.name)}${words.shareSuffix}`;
  return {
    key: line.key,
    level: 0,
    cells: [
      textCell(name),
      percentCell(now),
      percentCell(before),
      growthCell(pointsBetween(now, before), line.key === 'emerging' ? 'higher' : 'neither'),
    ],
  };
}

/** The Herfindahl–Hirschman index of lines that divide trade, and of the same a year earlier. */
export function indexRow(context: Context, lines: readonly Line[]): Row {
  const now = indexOf(context, lines, context.basis);
  const before = indexOf(context, lines, yearBefore[context.basis]);
  const move = pointsBetween(now, before);
  return {
    key: 'hhi',
    level: 0,
    cells: [textCell('HHI'), numberCell(now, 0), numberCell(before, 0), numberCell(move, 0)],
  };
}

function indexOf({ main, currency }: Context, lines: readonly Line[], period: Period): Figure<Ratio> {
  const levels = lines.map((line) => level(line, main, currency, period));
  const missing = levels.find((figure) => !figure.known);
  if (missing !== undefined) return missing;
  const index = herfindahl(levels.flatMap((figure) => (figure.known ? [figure.value] : [])));
  return computed(index === undefined ? unknown('no-base') : known(index), 'concentration', ...levels);
}
