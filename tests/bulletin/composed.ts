import { expect } from 'vitest';
import { compose, exhibitsOf } from '../../functions/bulletin/compose.ts';
import type { Bulletin, Exhibit } from '../../functions/bulletin/model/bulletin.ts';
import type { Language } from '../../functions/words/language.ts';
import { contradictions } from '../../functions/bulletin/checked/check.ts';
import { cellAt } from '../../functions/bulletin/prose/phrases.ts';
import { textOf } from '../../functions/bulletin/prose/text.ts';
import type { Flow } from '../../functions/trade/cut.ts';
import { monthOf, monthsBetween, type Month } from '../../functions/trade/month.ts';
import { evidenceOf, type Trade } from './evidence-builder.ts';

export const may = monthOf(2021, 5);
const hundredMillion = 10_000_000_000n;

/** Trade in hundred millions of yuan, a tenth of it in dollars. */
export function trade(month: Month, flow: Flow, sum: number, keys: Trade['keys'] = {}): Trade {
  const CNY = (BigInt(Math.round(sum * 100)) * hundredMillion) / 100n;
  return { month, flow, keys, CNY, USD: CNY / 10n };
}

/** The same trade in every month from `first` to `last`. */
export function monthly(
  first: Month,
  last: Month,
  flow: Flow,
  sum: number,
  keys: Trade['keys'] = {},
): Trade[] {
  return monthsBetween(first, last).map((month) => trade(month, flow, sum, keys));
}

export const lastYear = (flow: Flow, sum: number, keys: Trade['keys'] = {}) =>
  monthly(monthOf(2019, 1), monthOf(2020, 12), flow, sum, keys);
export const thisYear = (flow: Flow, sum: number, keys: Trade['keys'] = {}) =>
  monthly(monthOf(2021, 1), may, flow, sum, keys);

export function composed(
  facts: readonly Trade[],
  options: {
    readonly month?: Month;
    readonly language?: Language;
    readonly registers?: Readonly<Record<string, string>>;
  } = {},
): Bulletin {
  const { month = may, language = 'zh-CN', registers = {} } = options;
  const bulletin = compose(evidenceOf(month, facts, { registers }), {
    ...{ language, edition: 'internal', date: '2021-06-20' },
  });
  expect(contradictions(bulletin)).toEqual([]);
  return bulletin;
}

export function prose(bulletin: Bulletin, chapter: string): string {
  const blocks = bulletin.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.paragraph.sentences : []))
    .map(textOf)
    .join('');
}

export function exhibit(bulletin: Bulletin, id: string): Exhibit {
  const found = exhibitsOf(bulletin.chapters).get(id);
  if (found === undefined) throw new RangeError(`no exhibit ${id}`);
  return found;
}

export function text(bulletin: Bulletin, id: string, row: string, column: string): string | undefined {
  return cellAt(exhibit(bulletin, id), row, column)?.text;
}

/** Exports that rise and imports that fall, in both years. */
export const both = [
  ...lastYear('export', 10),
  ...lastYear('import', 6),
  ...thisYear('export', 12),
  ...thisYear('import', 5),
];
