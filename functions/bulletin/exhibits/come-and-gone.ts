import type { Dimension } from '../../trade/cut.ts';
import { withAmountsTold } from './amounts.ts';
import { movedWordsIn } from '../../words/catalogues.ts';
import { cutLines } from '../context/chapter.ts';
import { growthCell, moneyCell, nameCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { descending, level, likeLevel, pull, shareOf, type Line } from '../evidence/measures.ts';
import type { Exhibit, Row } from '../model/bulletin.ts';
import { reaches } from '../findings/finding.ts';
import { exactAt } from '../prose/phrases.ts';

/** As many of each kind as a reader looks through. */
const mostShown = 5;

/**
 * What trades this year and did not in the same months of last year, and the reverse: those that weigh enough to be
 * told. Undefined where there is none.
 */
export function comeAndGone(
  context: Context,
  options: { readonly id: string; readonly dimension: Dimension; readonly title: string },
): Exhibit | undefined {
  const { words, evidence, currency, main, whole, basis } = context;
  const { thresholds } = evidence.registers.settings;
  const found = cutLines(context, options.dimension);
  if (found === undefined || basis === 'month') return undefined;
  const own = movedWordsIn(context.language);
  const sum = (line: Line, period: 'toDate' | 'toDateYearAgo'): bigint | undefined => {
    const figure = likeLevel(line, main, currency, period);
    return figure.known ? figure.value : undefined;
  };
  const lines = found.lines.filter(({ key }) => key !== '');
  const come = lines.filter((line) => sum(line, 'toDateYearAgo') === 0n && sum(line, 'toDate') !== 0n);
  const gone = lines.filter((line) => sum(line, 'toDate') === 0n && sum(line, 'toDateYearAgo') !== 0n);
  const unit = words.unitOf[currency];
  const trade = { group: words.measures[main], kind: 'number' } as const;
  const rowOf =
    (kind: 'come' | 'gone') =>
    (line: Line): Row => ({
      key: line.key,
      level: 0,
      cells: [
        nameCell(context, line.name),
        textCell(own.kinds[kind]),
        moneyCell(context, level(line, main, currency, 'toDate')),
        moneyCell(context, level(line, main, currency, 'toDateYearAgo')),
        percentCell(shareOf(line, whole, main, currency, 'toDate')),
        growthCell(pull(line, whole, main, currency, 'toDate'), 'higher'),
      ],
    });
  const exhibit: Exhibit = {
    id: options.id,
    label: '',
    title: options.title,
    unit: words.unitLine(unit, '%', words.points),
    columns: [
      { key: 'name', label: words.dimensions[options.dimension], kind: 'text' },
      { key: 'kind', label: own.kind, kind: 'text' },
      { key: 'to-date', label: words.columns.toDate, ...trade, unit },
      { key: 'year-ago', label: words.columns.before, ...trade, unit },
      { key: 'share', label: words.columns.share, ...trade, unit: '%' },
      { key: 'pull', label: words.columns.pull, ...trade, unit: words.points },
    ],
    rows: [
      ...descending(come, (line) => level(line, main, currency, 'toDate')).map(rowOf('come')),
      ...descending(gone, (line) => level(line, main, currency, 'toDateYearAgo')).map(rowOf('gone')),
    ],
    notes: [own.note(thresholds)],
    source: words.sourceOf(found.dataset),
  };
  const weighty = exhibit.rows.filter(({ key, cells }) => {
    const isCome = cells[1]?.text === own.kinds.come;
    const figure = exactAt(exhibit, key, isCome ? 'share' : 'pull');
    if (figure === undefined) return false;
    return isCome
      ? reaches(figure, thresholds.newShare)
      : reaches({ ...figure, numerator: -figure.numerator }, thresholds.lostPull);
  });
  const shown = (kind: string): Row[] =>
    weighty.filter(({ cells }) => cells[1]?.text === kind).slice(0, mostShown);
  const rows = [...shown(own.kinds.come), ...shown(own.kinds.gone)];
  return rows.length === 0 ? undefined : withAmountsTold({ ...exhibit, rows }, unit);
}
