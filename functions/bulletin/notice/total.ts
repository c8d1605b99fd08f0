import { numberOf } from '../../trade/month.ts';
import { monthSentences } from '../chapters/overall-prose.ts';
import { sentence } from '../prose/template.ts';
import { comparisonWordsIn, noticeWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { wholeKey } from '../model/rows.ts';
import { directionWord, signAt } from '../prose/phrases.ts';
import { more, type PointOf } from './point.ts';

/** （一） The month's total and its flows, and the year to date. */
export const total: PointOf = (context, exhibits) => {
  const { say, words, currency, period, main, nameOf, evidence, basis, language } = context;
  const totals = exhibits.get('overall');
  const trend = exhibits.get('trend');
  if (totals === undefined) return undefined;
  const own = noticeWordsIn(language).total;
  const lead = sentence(own.lead, {
    period,
    city: nameOf(evidence.registers.settings.city),
    flow: words.measuresWithin[main],
    total: say.money(totals, main, `${currency}-month`, currency),
    change: say.growth(totals, main, `${currency}-month-change`),
  });
  const isAlone = numberOf(evidence.month) === 1 || basis === 'month';
  const flows = main === 'total' ? monthSentences(context, totals, trend ?? totals)[1] : undefined;
  const toDate = isAlone ? undefined : toDateSentence(context, totals, exhibits.get('comparison'));
  return { lead, more: more(2, flows, toDate) };
};

/**
 * The year to date; beside the nation and the province where their growth is not level with the city's; its share in the
 * province and its places among the cities of the table.
 */
function toDateSentence(context: Context, totals: Exhibit, table: Exhibit | undefined): Sentence | undefined {
  const { say, words, currency, main, span, language } = context;
  const { sentences, areas } = comparisonWordsIn(language);
  const column = 'to-date-ahead';
  const than = (area: 'nation' | 'province') => {
    if (table === undefined || signAt(table, area, column) === 0) return undefined;
    return sentence(sentences.than, {
      area: areas[area],
      aheadWord: directionWord(table, area, column, words.above),
      points: say.magnitude(table, area, column),
    })?.parts;
  };
  const [first, second] = [than('nation'), than('province')].filter((clause) => clause !== undefined);
  const cities = table?.rows.filter(({ key }) => !['nation', 'province'].includes(key)) ?? [];
  const place = (rank: string) =>
    table !== undefined && cities.length > 1 ? say.level(table, wholeKey, rank) : undefined;
  return sentence(noticeWordsIn(language).total.toDate, {
    ...{ span, first, second, area: areas.province },
    toDate: say.money(totals, main, `${currency}-to-date`, currency),
    change: say.growth(totals, main, `${currency}-to-date-change`),
    share: table && say.level(table, 'province', 'share'),
    rank: place('rank-volume'),
    rankGrowth: place('rank-volume') && place('rank-growth'),
  });
}
