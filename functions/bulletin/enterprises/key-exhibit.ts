import type { Name } from '../../trade/cut.ts';
import { withAmountsTold } from '../exhibits/amounts.ts';
import { unknown } from '../../trade/figure.ts';
import type { Currency } from '../../trade/money.ts';
import { compareRatios } from '../../trade/ratio.ts';
import { yearOf } from '../../trade/month.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import { growthCell, moneyCell, percentCell, textCell } from '../model/cells.ts';
import { moneyTarget, paceOf, type MoneyTarget } from '../context/pace.ts';
import type { Context } from '../context/context.ts';
import { growth, level, untraded, type Line } from '../evidence/measures.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { placeColumn } from './list-exhibit.ts';

/**
 * The enterprises that the bureau schedules, also those without any trade, those furthest behind their targets first,
 * with whom to call.
 */
export function keyExhibit(context: Context, lines: readonly Line[]): Exhibit | undefined {
  const { words, evidence, currency, main } = context;
  const own = enterprisesWordsIn(context.language);
  const place = placeColumn(context);
  const codeOf = customsCodes(context);
  const [any] = lines;
  const nameOf = (code: string): Name => {
    const { name = code } =
      evidence.registers.enterprises.find(
        ({ customsCode, creditCode }) => customsCode === code || creditCode === code,
      ) ?? {};
    return { zh: name, en: name };
  };
  const rows = evidence.registers.keyEnterprises
    .filter(({ year }) => year === yearOf(evidence.month))
    .flatMap((scheduled) => {
      const code = codeOf.get(scheduled.code) ?? scheduled.code;
      const line = lines.find(({ key }) => key === code) ?? (any && untraded(any, code, nameOf(code)));
      if (line === undefined) return [];
      const target =
        scheduled.target &&
        moneyTarget({ value: scheduled.target, unit: scheduled.unit }, 'key-enterprises.csv');
      return [{ line, contact: scheduled.contact, target, pace: paceOf(context, line, main, target) }];
    })
    .toSorted((left, right) => {
      const [one, other] = [left.pace.lead, right.pace.lead];
      if (one.known && other.known)
        return compareRatios(one.value, other.value) || (left.line.key < right.line.key ? -1 : 1);
      return Number(other.known) - Number(one.known) || (left.line.key < right.line.key ? -1 : 1);
    });
  if (rows.length === 0) return undefined;
  const unit = words.unitOf[currency];
  const targetCurrency = currencyOf(rows, currency);
  const trade = { group: words.measures[main], kind: 'number' } as const;
  const pace = { group: words.columns.paceGroup, kind: 'number' } as const;
  const exhibit: Exhibit = {
    id: 'key-enterprises',
    label: '',
    title: own.titles.key,
    unit: words.unitLine(unit, '%', words.points),
    namesFirms: true,
    printedRows: evidence.registers.settings.listLengths.printed,
    columns: [
      { key: 'name', label: words.dimensions.enterprise, kind: 'text' },
      ...place.columns,
      { key: 'contact', label: own.columns.contact, kind: 'text' },
      { key: 'month', label: words.columns.month, ...trade, unit },
      { key: 'to-date', label: words.columns.toDate, ...trade, unit },
      { key: 'to-date-change', label: words.columns.yearAgo, ...trade, unit: '%' },
      { key: 'target', label: words.columns.target, ...pace, unit: words.unitOf[targetCurrency] },
      { key: 'completion', label: words.columns.completion, ...pace, unit: '%' },
      { key: 'lead', label: words.columns.lead, ...pace, unit: words.points },
    ],
    rows: rows.map(({ line, contact, target, pace: { minor, done, lead } }) => ({
      key: line.key,
      level: 0,
      cells: [
        textCell(context.nameOf(line.name)),
        ...place.cellsOf(line.key),
        textCell(contact),
        moneyCell(context, level(line, main, currency, 'month')),
        moneyCell(context, level(line, main, currency, 'toDate')),
        growthCell(growth(line, main, currency, 'toDate'), 'higher'),
        moneyCell(context, target?.currency === targetCurrency ? minor : unknown('not-applicable')),
        percentCell(done),
        growthCell(lead, 'higher'),
      ],
    })),
    notes: [own.notes.key],
    source: words.sourceOf(evidence.cuts.get('enterprise')?.dataset ?? 'enterprise'),
  };
  return withAmountsTold(exhibit, unit);
}

/**
 * The currency of the column of targets: the bulletin's where any target is in it, else theirs. A target in the other
 * currency is no number of that column; how far the firm is with it stands in the columns beside.
 */
function currencyOf(
  rows: readonly { readonly target: MoneyTarget | undefined }[],
  preferred: Currency,
): Currency {
  const found = rows.flatMap(({ target }) => target?.currency ?? []);
  return found.includes(preferred) ? preferred : (found[0] ?? preferred);
}

/** A firm that the register knows by both codes stands in the cut under its customs code. */
function customsCodes({ evidence }: Context): ReadonlyMap<string, string> {
  return new Map(
    evidence.registers.enterprises.flatMap(({ customsCode, creditCode }) =>
      customsCode === undefined || creditCode === undefined ? [] : [[creditCode, customsCode]],
    ),
  );
}
