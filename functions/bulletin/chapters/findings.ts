import { compareRatios } from '../../trade/ratio.ts';
import { findingsWordsIn } from '../../words/catalogues.ts';
import { textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import { concentration } from '../findings/concentration.ts';
import type { Highlight, FindingRuleOf } from '../findings/finding.ts';
import { newAndLost } from '../findings/new-and-lost.ts';
import { pulls } from '../findings/pulls.ts';
import { silentPlaces } from '../findings/silent-places.ts';
import { targets } from '../findings/targets.ts';
import { turns } from '../findings/turns.ts';
import { unitValues } from '../findings/unit-values.ts';
import { exhibitsIn, type Block, type Chapter, type Exhibit, type Row } from '../model/bulletin.ts';
import { cellAt } from '../prose/phrases.ts';
import { leftToFiles, type DraftChapter } from '../context/chapter.ts';

/** The rules, in the order in which equally weighty finds are told. */
const rules: readonly FindingRuleOf[] = [turns, pulls, targets, concentration, newAndLost];

/** What may be wrong with the data themselves: told apart, so that it takes no find's place. */
const doubtRules: readonly FindingRuleOf[] = [unitValues, silentPlaces];

/** So many of a rule, the weightiest, are told on paper. */
const printedSentences = 3;

/** 新情况、新问题: what moved, turned, came, went and is out of reach, by rule, the weightiest first; then doubts. */
export function findings(context: Context, chapters: readonly Chapter[]): DraftChapter | undefined {
  const exhibits = new Map(exhibitsIn(chapters).map((exhibit) => [exhibit.id, exhibit]));
  const { thresholds } = context.evidence.registers.settings;
  const { heading, doubts, title, note } = findingsWordsIn(context.language);
  const blocksOf = (own: readonly FindingRuleOf[], id: string, titled: string): readonly Block[] => {
    const found = own
      .flatMap((rule) => rule({ context, exhibits, thresholds }))
      .filter((one) => one !== undefined)
      .filter(({ namesFirms }) => context.edition === 'internal' || namesFirms === undefined)
      .toSorted((left, right) => compareRatios(right.weight, left.weight));
    const told = found.filter((one, index) => isTold(one, found.slice(0, index), thresholds.most));
    if (told.length === 0) return [];
    const exhibit = exhibitOf(context, told, exhibits);
    return [
      ...byRule(told).flatMap((finds) => paragraphOf(context, finds)),
      leftToFiles({
        ...exhibit,
        id,
        title: titled,
        notes: id === 'findings' ? [note(thresholds)] : [doubts.note(thresholds)],
      }),
    ];
  };
  const blocks = [...blocksOf(rules, 'findings', title), ...blocksOf(doubtRules, 'doubts', doubts.title)];
  return blocks.length === 0 ? undefined : { id: 'findings', heading, blocks };
}

/** Finds of one rule together, rules in the order of their weightiest. */
function byRule(told: readonly Highlight[]): (readonly Highlight[])[] {
  return [...Map.groupBy(told, ({ rule }) => rule).values()];
}

function paragraphOf({ language }: Context, finds: readonly Highlight[]): Block[] {
  const { rules: names, ruleHeading } = findingsWordsIn(language);
  const [first] = finds;
  const sentences = finds.map(({ sentence }) => sentence);
  return first === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          paragraph: { heading: ruleHeading(names[first.rule]), sentences, printedSentences },
        },
      ];
}

/** A cell is told once; of one kind so many are told, whatever is found of the others. */
function isTold({ rule, cell }: Highlight, before: readonly Highlight[], most: number): boolean {
  const isSaid = before.some(
    (other) =>
      other.cell.exhibit === cell.exhibit && other.cell.row === cell.row && other.cell.column === cell.column,
  );
  return !isSaid && before.filter((other) => other.rule === rule).length < most;
}

/** Where each find stands, so that nobody has to believe it. */
function exhibitOf(
  { language }: Context,
  told: readonly Highlight[],
  exhibits: ReadonlyMap<string, Exhibit>,
): Exhibit {
  const own = findingsWordsIn(language);
  return {
    id: 'findings',
    label: '',
    title: own.title,
    unit: '',
    ...(told.some(({ namesFirms }) => namesFirms) && { namesFirms: true as const }),
    columns: [
      { key: 'rule', label: own.columns.rule, kind: 'text' },
      { key: 'item', label: own.columns.item, kind: 'text' },
      { key: 'table', label: own.columns.table, kind: 'text' },
      { key: 'figure', label: own.columns.figure, kind: 'text' },
      { key: 'value', label: own.columns.value, kind: 'number' },
    ],
    rows: told.flatMap(({ rule, cell }): Row[] => {
      const exhibit = exhibits.get(cell.exhibit);
      const value = exhibit && cellAt(exhibit, cell.row, cell.column);
      if (exhibit === undefined || value === undefined) return [];
      const column = exhibit.columns.find(({ key }) => key === cell.column);
      const item = exhibit.rows.find(({ key }) => key === cell.row)?.cells[0]?.text ?? cell.row;
      const { group, label = '' } = column ?? {};
      const figure = group === undefined ? label : own.columnOf(group, label);
      return [
        {
          key: `${cell.exhibit}:${cell.row}:${cell.column}`,
          level: 0,
          cells: [
            textCell(own.rules[rule]),
            textCell(item),
            textCell(exhibit.label),
            textCell(figure),
            value,
          ],
        },
      ];
    }),
    notes: [],
    source: '',
  };
}
