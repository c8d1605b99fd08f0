import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import type { Context } from '../context/context.ts';
import type { TradeMeasure } from '../evidence/measures.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { firstPartsOf } from '../model/rows.ts';
import { claimFor } from '../prose/claiming.ts';
import { exactAt } from '../prose/phrases.ts';
import { joinedSentence, sentence } from '../prose/template.ts';

const none: Ratio = { numerator: 0n, denominator: 1n };

/**
 * 韩国拉动3.0个百分点，美国下拉1.3个百分点: what stands at the ends of a column of contributions, as a clause; its names
 * claim that they come first.
 */
export function strongestPulls(
  context: Context,
  table: Exhibit,
  {
    measure,
    column,
    ends,
  }: { readonly measure: TradeMeasure; readonly column: string; readonly ends: readonly ('up' | 'down')[] },
): Sentence | undefined {
  const { say, words } = context;
  const order = firstPartsOf(table)
    .flatMap(({ key }) => {
      const value = exactAt(table, key, column);
      return value === undefined ? [] : [{ key, value }];
    })
    .toSorted((left, right) => compareRatios(right.value, left.value));
  const clauses = ends.map((end) => {
    const found = end === 'up' ? order.at(0) : order.at(-1);
    const isThere = found && compareRatios(found.value, none) === (end === 'up' ? 1 : -1);
    if (found === undefined || !isThere) return undefined;
    const kind = end === 'up' ? 'pulled-most' : 'dragged-most';
    const claim = claimFor(table, { kind, column, rows: [found.key], isWorded: false });
    return sentence(words.front.pulls, {
      among: '',
      name: say.name(table, found.key, claim),
      pull: say.pull(table, found.key, measure, words.front.pull, column),
    });
  });
  return joinedSentence(clauses, { join: words.front.and, stop: '' });
}

/** `amongListed` where a clause's claim holds of the rows alone that the table lists, else "". */
export function listedWord({ words }: Context, said: Sentence | undefined): string {
  const isListed = said?.parts.some((part) => typeof part !== 'string' && part.claim?.among === 'listed');
  return isListed === true ? words.amongListed : '';
}
