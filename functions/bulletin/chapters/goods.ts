import { movedWordsIn } from '../../words/catalogues.ts';
import { plannedGroup, type Flow } from '../../trade/cut.ts';
import type { Context } from '../context/context.ts';
import { breakdown } from '../exhibits/breakdown.ts';
import { comeAndGone } from '../exhibits/come-and-gone.ts';
import { quantityColumns } from '../exhibits/quantities.ts';
import { ordered, row, withRest } from '../exhibits/rows.ts';
import { level } from '../evidence/measures.ts';
import type { Block } from '../model/bulletin.ts';
import { leadersSentence } from './breakdown-prose.ts';
import { cutLines, paragraph, table, type DraftChapter } from '../context/chapter.ts';
import { partition } from './partition.ts';
import { priceBlocks } from './prices.ts';

/** 商品: sections, the main goods of each flow with quantities, and the bureau's groups, which overlap. */
export function goods(context: Context): DraftChapter | undefined {
  const { words, main, measures, span } = context;
  const title = words.charts.pull.section(words.measuresWithin[main], span);
  const sections = partition(context, {
    id: 'sections',
    title: words.exhibits.sections,
    dimension: 'section',
    picture: { id: 'section-pull', title },
  });
  const flows = (['export', 'import'] as const).filter((flow) => measures.includes(flow));
  const blocks = [
    ...(sections?.blocks ?? []),
    ...flows.flatMap((flow) => mainGoods(context, flow)),
    ...groups(context),
    ...priceBlocks(context),
    ...moved(context),
  ];
  return blocks.length === 0 ? undefined : { id: 'goods', heading: words.chapters.goods, blocks };
}

function moved(context: Context): Block[] {
  const title = movedWordsIn(context.language).titles.chapter;
  const exhibit = comeAndGone(context, { id: 'goods-moved', dimension: 'chapter', title });
  return exhibit === undefined ? [] : [table(exhibit)];
}

function mainGoods(context: Context, flow: Flow): Block[] {
  const { words, evidence, currency, basis } = context;
  const found = cutLines(context, 'product');
  const lines = ordered(context, found?.lines ?? [], flow).filter((line) => {
    const figure = level(line, flow, currency, basis);
    return figure.known && figure.value !== 0n;
  });
  if (found === undefined || lines.length === 0) return [];
  const isExport = flow === 'export';
  const exhibit = breakdown(context, {
    id: isExport ? 'main-exports' : 'main-imports',
    title: isExport ? words.exhibits.exportsGoods : words.exhibits.importsGoods,
    name: words.dimensions.product,
    dataset: found.dataset,
    rows: withRest(context, lines, evidence.registers.settings.listLengths.products),
    measure: flow,
    flowAlone: true,
    more: quantityColumns(context, flow),
  });
  const intro = isExport ? words.goods.exports : words.goods.imports;
  return [
    ...paragraph(leadersSentence(context, exhibit, intro, flow)),
    table({
      ...exhibit,
      printedRows: evidence.registers.settings.listLengths.printed,
      notes: [words.notes.unitValue, ...exhibit.notes],
    }),
  ];
}

function groups(context: Context): Block[] {
  const { words, evidence } = context;
  const found = cutLines(context, 'productGroup');
  const lines = ordered(context, found?.lines ?? []).filter(
    // The table has the parts of the plan's group; with the whole before them it would say the same goods thrice.
    ({ key }) => key !== '' && key !== plannedGroup,
  );
  if (found === undefined || lines.length === 0) return [];
  const exhibit = breakdown(context, {
    id: 'product-groups',
    title: words.exhibits.groups,
    name: words.dimensions.productGroup,
    dataset: found.dataset,
    rows: lines.map((line) => row(line)),
  });
  const leaders = lines.length > 1 ? leadersSentence(context, exhibit, words.goods.groups) : undefined;
  const printedRows = evidence.registers.settings.listLengths.printed;
  return [...paragraph(leaders), table({ ...exhibit, printedRows })];
}
