import { hangsOnOne, leastCoverage } from '../../trade/price-rules.ts';
import { addedSums, coverage, nothing, priceIndices, type PriceSums } from '../../trade/prices.ts';
import type { Flow } from '../../trade/cut.ts';
import type { Figure } from '../../trade/figure.ts';
import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import { pricesWordsIn } from '../../words/catalogues.ts';
import { cutLines } from '../context/chapter.ts';
import { growthCell, nameCell, percentCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { descending, level } from '../evidence/measures.ts';
import { priceNotes } from './price-notes.ts';
import type { Cell, Exhibit, Row } from '../model/bulletin.ts';

/** As many of a flow's first goods have a row of their own. */
const goodsShown = 6;

/** 量价: how unit values and volumes moved, of each flow and of its first goods. */
export function pricesExhibit(context: Context): Exhibit | undefined {
  const { evidence, words, measures, basis } = context;
  const own = pricesWordsIn(context.language);
  const flows = (['export', 'import'] as const).filter((flow) => measures.includes(flow));
  const rows = flows.flatMap((flow) => rowsOf(context, flow));
  if (rows.length === 0 || basis === 'month') return undefined;
  const rate = { kind: 'number', unit: '%' } as const;
  return {
    id: 'prices',
    label: '',
    title: own.title,
    unit: words.unitLine('%'),
    columns: [
      { key: 'name', label: own.columns.item, kind: 'text' },
      { key: 'value', label: own.columns.value, ...rate },
      { key: 'laspeyres', label: own.columns.laspeyres, ...rate },
      { key: 'paasche', label: own.columns.paasche, ...rate },
      { key: 'fisher', label: own.columns.fisher, ...rate },
      { key: 'volume', label: own.columns.volume, ...rate },
      ...(tellsCoverage(context) ? [{ key: 'coverage', label: own.columns.coverage, ...rate }] : []),
    ],
    rows,
    notes: [own.note(tellsCoverage(context)), ...flows.flatMap((flow) => priceNotes(context, flow))],
    source: words.sourceOf(evidence.cuts.get('product')?.dataset ?? evidence.total.dataset),
  };
}

/**
 * Whether the share that is covered is told. The public edition says nothing of it: together with the total it is what
 * stands outside, which may be one firm's.
 */
export function tellsCoverage({ edition }: Context): boolean {
  return edition === 'internal';
}

function rowsOf(context: Context, flow: Flow): Row[] {
  const { evidence, whole } = context;
  const sums = evidence.prices.get(flow);
  if (sums === undefined) return [];
  const own = pricesWordsIn(context.language);
  const all = [...sums.values()].reduce(addedSums, nothing);
  const total = level(whole, flow, evidence.pricedIn, 'toDate');
  const lines = (cutLines(context, 'product')?.lines ?? []).filter(({ key }) => sums.has(key));
  const first = descending(lines, (line) => level(line, flow, evidence.pricedIn, 'toDate'));
  return [
    {
      key: flow,
      level: 0,
      emphasis: 'total',
      cells: [textCell(own.all[flow]), ...cellsOf(context, all, coverage(all, total))],
    },
    ...first.slice(0, goodsShown).map((line): Row => {
      const matched = sums.get(line.key) ?? nothing;
      const traded = level(line, flow, evidence.pricedIn, 'toDate');
      return {
        key: `${flow}-${line.key}`,
        level: 1,
        cells: [nameCell(context, line.name), ...cellsOf(context, matched, coverage(matched, traded))],
      };
    }),
  ];
}

/** Whether the flow's price index hangs on one of the goods. */
export function isHanging({ evidence }: Context, flow: Flow): boolean {
  return evidence.hanging?.has(flow) ?? hangsOnOne(evidence.prices.get(flow) ?? new Map());
}

function cellsOf(context: Context, sums: PriceSums, covered: Figure<Ratio>): Cell[] {
  const isTooLittle = covered.known && compareRatios(covered.value, leastCoverage) < 0;
  const { value, laspeyres, paasche, fisher, volume } = priceIndices(isTooLittle ? nothing : sums);
  // A higher price is good news to one side of the trade and bad to the other.
  return [
    growthCell(value, 'higher'),
    ...[laspeyres, paasche, fisher].map((price) => growthCell(price, 'neither')),
    growthCell(volume, 'higher'),
    ...(tellsCoverage(context) ? [percentCell(covered)] : []),
  ];
}
