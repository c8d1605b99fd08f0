import { indicatorsWordsIn } from '../../words/catalogues.ts';
import { countCell, textCell } from '../model/cells.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Row } from '../model/bulletin.ts';

/** How a target stands that has a number and a figure; all others are counted together. */
const rated = ['reached', 'on-pace', 'behind', 'far-behind'] as const;

/** How many of the plans' targets stand how: the lights of their table, counted. */
export function lightsExhibit({ language, words }: Context, targets: Exhibit): Exhibit {
  const own = indicatorsWordsIn(language);
  const column = targets.columns.findIndex(({ key }) => key === 'light');
  const texts = targets.rows.map(({ cells }) => cells[column]?.text);
  const row = (key: string, name: string, count: number): Row => ({
    key,
    level: 0,
    cells: [textCell(name), countCell(count)],
  });
  const counts = rated.map((light) => texts.filter((text) => text === own.lights[light]).length);
  const others = counts.reduce((left, count) => left - count, texts.length);
  return {
    ...{ id: 'target-lights', label: '', title: own.titles.lights, unit: '' },
    columns: [
      { key: 'name', label: own.columns.light, kind: 'text' },
      { key: 'count', label: own.columns.count, kind: 'number' },
    ],
    rows: [
      { ...row('all', words.together, texts.length), emphasis: 'total' },
      ...rated.map((light, index) => row(light, own.lights[light], counts[index] ?? 0)),
      row('unrated', own.unrated, others),
    ],
    notes: [],
    source: own.source,
  };
}
