import { compareRatios, type Ratio } from '../../trade/ratio.ts';
import { noticeWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import { pullColumn } from '../exhibits/drivers.ts';
import type { TradeMeasure } from '../evidence/measures.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { firstPartsOf } from '../model/rows.ts';
import { claimFor } from '../prose/claiming.ts';
import { exactAt } from '../prose/phrases.ts';
import { joinedSentence, sentence } from '../prose/template.ts';
import { more, type PointOf } from './point.ts';

type End = 'up' | 'down';

/** （三） Which markets and goods pulled the month's growth up most and down most; of each flow the end that it went to. */
export const drivers: PointOf = (context, exhibits) => {
  const { words, main, language } = context;
  const own = noticeWordsIn(language).drivers;
  const tables = ['market', 'section'].map((dimension) => exhibits.get(`drivers-${dimension}`));
  const momentum = exhibits.get('momentum');
  const clauses = (measure: TradeMeasure, ends: readonly End[], join: string): Sentence | undefined =>
    joinedSentence(
      tables.map((table) => table && strongest(context, table, measure, ends)),
      { join, stop: '' },
    );
  const said = (template: string, measure: TradeMeasure, ends: readonly End[], join: string) => {
    const found = clauses(measure, ends, join);
    const flow = words.measuresWithin[measure];
    const isListed = found?.parts.some((part) => typeof part !== 'string' && part.claim?.among === 'listed');
    const among = isListed ? words.amongListed : '';
    return found && sentence(template, { flow, among, clauses: found.parts });
  };
  const lead = said(own.lead, main, ['up', 'down'], own.join);
  if (lead === undefined) return undefined;
  const flows: readonly TradeMeasure[] = main === 'total' ? ['export', 'import'] : [];
  const ofFlows = flows.map((flow) => {
    const [now, before] = ['rate', 'rate-before'].map(
      (column) => momentum && exactAt(momentum, flow, column),
    );
    if (now === undefined || before === undefined) return undefined;
    return said(own.flow, flow, [compareRatios(now, before) < 0 ? 'down' : 'up'], words.front.and);
  });
  return { lead, more: more(4, ...ofFlows) };
};

const none: Ratio = { numerator: 0n, denominator: 1n };

/** 韩国拉动3.0个百分点，美国下拉1.3个百分点 */
function strongest(
  context: Context,
  table: Exhibit,
  measure: TradeMeasure,
  ends: readonly End[],
): Sentence | undefined {
  const { say, words } = context;
  const own = pullColumn(context, measure);
  const order = firstPartsOf(table)
    .flatMap(({ key }) => {
      const value = exactAt(table, key, own);
      return value === undefined ? [] : [{ key, value }];
    })
    .toSorted((left, right) => compareRatios(right.value, left.value));
  const clauses = ends.map((end) => {
    const found = end === 'up' ? order.at(0) : order.at(-1);
    const isThere = found && compareRatios(found.value, none) === (end === 'up' ? 1 : -1);
    if (found === undefined || !isThere) return undefined;
    const kind = end === 'up' ? 'pulled-most' : 'dragged-most';
    const claim = claimFor(table, { kind, column: own, rows: [found.key], isWorded: false });
    return sentence(words.front.pulls, {
      among: '',
      name: say.name(table, found.key, claim),
      pull: say.pull(table, found.key, measure, words.front.pull, own),
    });
  });
  return joinedSentence(clauses, { join: words.front.and, stop: '' });
}
