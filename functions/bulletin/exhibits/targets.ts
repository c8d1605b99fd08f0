import { pointsBetween } from '../../trade/change.ts';
import { yearOf } from '../../trade/month.ts';
import { elapsed } from '../../trade/pace.ts';
import type { Target } from '../../reference/registers.ts';
import type { Context } from '../context/context.ts';
import { moneyTarget, paceOf, type MoneyTarget } from '../context/pace.ts';
import { level, type Measure } from '../evidence/measures.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';
import { growthCell, moneyCell, neededCell, percentCell, textCell } from '../model/cells.ts';

/** The indicators that the facts answer for the whole city, and what they measure. */
const measured = new Map<string, Measure>([
  ['total-trade', 'total'],
  ['exports', 'export'],
  ['imports', 'import'],
]);

/** The city's targets of the year against the time elapsed. */
export function targetsExhibit(context: Context): Exhibit | undefined {
  const { words, evidence, main, basis } = context;
  if (basis === 'month') return undefined;
  const year = yearOf(evidence.month);
  const rows = evidence.registers.targets.flatMap((target): Row[] => {
    const measure = measured.get(target.indicator);
    const money = moneyTarget(target);
    if (target.scope !== 'city' || target.year !== year || measure === undefined || money === undefined)
      return [];
    if (!context.currencies.includes(money.currency) || (main !== 'total' && measure !== main)) return [];
    const key = `${target.indicator}${target.plan === undefined ? '' : '-plan'}`;
    return [{ key, level: 0, cells: cellsOf(context, target, measure, money) }];
  });
  if (rows.length === 0) return undefined;
  const { columns } = words;
  const rate = { kind: 'number', unit: '%' } as const;
  return {
    id: 'targets',
    label: '',
    title: words.exhibits.targets,
    unit: words.unitLine('%', words.points),
    columns: [
      { key: 'name', label: columns.indicator, kind: 'text' },
      { key: 'unit', label: columns.targetUnit, kind: 'text' },
      { key: 'target', label: columns.target, kind: 'number' },
      { key: 'value', label: columns.value, kind: 'number' },
      { key: 'completion', label: columns.completion, ...rate },
      { key: 'elapsed', label: columns.elapsed, ...rate },
      { key: 'lead', label: columns.lead, kind: 'number', unit: words.points },
      { key: 'seasonal', label: columns.seasonal, ...rate },
      { key: 'seasonal-lead', label: columns.seasonalLead, kind: 'number', unit: words.points },
      { key: 'needed', label: columns.needed, ...rate },
    ],
    rows,
    notes: [words.notes.pace],
    source: words.sourceOf(evidence.total.dataset),
  };
}

function cellsOf(context: Context, target: Target, measure: Measure, money: MoneyTarget): Cell[] {
  const { words, published, evidence } = context;
  const pace = paceOf(context, published, measure, money);
  const name =
    Object.entries(words.indicators).find(([code]) => code === target.indicator)?.[1] ?? target.indicator;
  return [
    textCell(words.qualified(name, words.planOf(target.plan))),
    textCell(words.unitOf[money.currency]),
    moneyCell(context, pace.minor),
    moneyCell(context, level(published, measure, money.currency, 'toDate')),
    percentCell(pace.done),
    percentCell(elapsed(evidence.month)),
    growthCell(pace.lead, 'higher'),
    percentCell(pace.seasonal),
    growthCell(pointsBetween(pace.done, pace.seasonal), 'higher'),
    neededCell(pace.needed, pace.sofar),
  ];
}
