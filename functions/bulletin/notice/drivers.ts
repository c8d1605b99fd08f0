import { compareRatios } from '../../trade/ratio.ts';
import { noticeWordsIn } from '../../words/catalogues.ts';
import { pullColumn } from '../exhibits/drivers.ts';
import type { TradeMeasure } from '../evidence/measures.ts';
import type { Sentence } from '../model/bulletin.ts';
import { listedWord, strongestPulls } from '../exhibits/pulled.ts';
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
      tables.map(
        (table) =>
          table && strongestPulls(context, table, { measure, column: pullColumn(context, measure), ends }),
      ),
      { join, stop: '' },
    );
  const said = (template: string, measure: TradeMeasure, ends: readonly End[], join: string) => {
    const found = clauses(measure, ends, join);
    const flow = words.measuresWithin[measure];
    return found && sentence(template, { flow, among: listedWord(context, found), clauses: found.parts });
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
