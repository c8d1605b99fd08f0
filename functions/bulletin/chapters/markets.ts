import { movedWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import { breakdown } from '../exhibits/breakdown.ts';
import { comeAndGone } from '../exhibits/come-and-gone.ts';
import { concentrationExhibit } from '../exhibits/concentration.ts';
import { isFilled } from '../model/filled.ts';
import { ordered, row } from '../exhibits/rows.ts';
import type { Block, Exhibit, Sentence } from '../model/bulletin.ts';
import { directionWord, signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';
import { beside, cutLines, paragraph, table, type DraftChapter } from '../context/chapter.ts';
import { partition } from './partition.ts';

/** 市场: the first markets, groupings, traditional against emerging, and how concentrated it all is. */
export function markets(context: Context): DraftChapter | undefined {
  const { words, evidence, main, span } = context;
  const title = words.charts.pull.market(words.measuresWithin[main], span);
  const found = partition(context, {
    id: 'markets',
    title: words.exhibits.markets,
    dimension: 'market',
    length: evidence.registers.settings.listLengths.markets,
    picture: { id: 'market-pull', title },
  });
  if (found === undefined) return undefined;
  const isSingle = found.exhibit.rows.length === 1;
  return {
    id: 'markets',
    heading: words.chapters.markets,
    blocks: [...found.blocks, ...(isSingle ? [] : [...groupings(context), ...structure(context)])],
  };
}

function moved(context: Context): Block[] {
  const title = movedWordsIn(context.language).titles.market;
  const exhibit = comeAndGone(context, { id: 'markets-moved', dimension: 'market', title });
  return exhibit === undefined ? [] : [table(exhibit)];
}

function groupings(context: Context): Block[] {
  const { words } = context;
  const found = cutLines(context, 'grouping');
  const lines = ordered(context, found?.lines ?? []).filter(({ key }) => key !== '');
  if (found === undefined || lines.length === 0) return [];
  const exhibit = breakdown(context, {
    id: 'groupings',
    title: words.exhibits.groupings,
    name: words.dimensions.grouping,
    dataset: found.dataset,
    rows: lines.map((line) => row(line)),
  });
  const note = words.notes.groupings(isFilled([exhibit], words.columns.yearAgo));
  return [table({ ...exhibit, notes: [note] })];
}

function structure(context: Context): Block[] {
  const exhibit = concentrationExhibit(context);
  return [...paragraph(...structureSentences(context, exhibit)), ...beside([table(exhibit)], moved(context))];
}

function structureSentences(context: Context, exhibit: Exhibit): (Sentence | undefined)[] {
  const { say, words, main } = context;
  const hasMoved = signAt(exhibit, 'emerging', 'move') !== 0;
  return [
    sentence(words.markets.emerging, {
      flow: words.measuresWithin[main],
      share: say.level(exhibit, 'emerging', 'now'),
      move: hasMoved ? say.magnitude(exhibit, 'emerging', 'move') : undefined,
      moveWord: directionWord(exhibit, 'emerging', 'move', words.moved),
    }),
    sentence(words.markets.hhi, {
      value: say.level(exhibit, 'hhi', 'now'),
      before: say.level(exhibit, 'hhi', 'before'),
    }),
  ];
}
