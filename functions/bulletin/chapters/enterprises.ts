import { active, byClass } from '../enterprises/classes.ts';
import { classExhibit } from '../enterprises/class-exhibit.ts';
import { concentrationExhibit } from '../enterprises/concentration-exhibit.ts';
import { keyExhibit } from '../enterprises/key-exhibit.ts';
import { listExhibit, type ListColumn } from '../enterprises/list-exhibit.ts';
import { thresholdExhibit } from '../enterprises/threshold-exhibit.ts';
import { enterprisesWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit } from '../model/bulletin.ts';
import { beside, cutLines, paragraph, table, type DraftChapter } from '../context/chapter.ts';
import {
  activitySentences,
  concentrationSentences,
  keySentences,
  thresholdSentence,
} from './enterprises-prose.ts';

/** As many firms of a class as a list names. */
const listed = 10;

const allColumns: readonly ListColumn[] = ['to-date', 'year-ago', 'to-date-change', 'share', 'pull'];
const columnsOfClass = {
  'broke-zero': ['to-date', 'pull'],
  doubled: allColumns,
  lost: ['year-ago', 'pull'],
} satisfies Readonly<Record<string, readonly ListColumn[]>>;

/** 企业: who is active, new, doubled and lost; thresholds of the plans; the first firms; those the bureau schedules. */
export function enterprises(context: Context): DraftChapter | undefined {
  const { evidence, basis, language } = context;
  const found = cutLines(context, 'enterprise');
  if (found === undefined || basis === 'month') return undefined;
  const { heading, titles } = enterprisesWordsIn(language);
  const lines = found.lines.filter(({ key }) => key !== '');
  const classes = byClass(context, lines);
  const activity = classExhibit(context, lines, classes);
  const thresholds = thresholdExhibit(context, lines);
  const concentration = concentrationExhibit(context, lines);
  const trading = active(context, lines, 'toDate') ?? lines;
  const isTrading = new Set(trading);
  const top = listExhibit(context, trading, {
    beside: lines.filter((line) => !isTrading.has(line)),
    ...{ id: 'enterprises-top', title: titles.top, by: 'toDate', shows: allColumns },
    length: evidence.registers.settings.listLengths.enterprises,
  });
  const key = keyExhibit(context, lines);
  const list = (name: keyof typeof columnsOfClass): Exhibit | undefined =>
    listExhibit(context, classes?.get(name) ?? [], {
      ...{ id: `enterprises-${name}`, title: titles[name], length: listed },
      shows: columnsOfClass[name],
      by: name === 'lost' ? 'toDateYearAgo' : 'toDate',
    });
  const tables = (...exhibits: readonly (Exhibit | undefined)[]) =>
    exhibits.filter((exhibit) => exhibit !== undefined).map(table);
  return {
    id: 'enterprises',
    heading,
    blocks: [
      ...paragraph(...activitySentences(context, activity)),
      ...tables(activity),
      ...paragraph(
        thresholds && thresholdSentence(context, thresholds),
        ...(concentration === undefined ? [] : concentrationSentences(context, concentration)),
      ),
      ...beside(tables(thresholds), tables(concentration)),
      ...tables(top),
      ...paragraph(...(key === undefined ? [] : keySentences(context, key))),
      ...tables(key),
      ...tables(list('doubled')),
      ...beside(tables(list('broke-zero')), tables(list('lost'))),
    ],
  };
}
