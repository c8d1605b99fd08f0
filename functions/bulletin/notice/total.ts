import { numberOf } from '../../trade/month.ts';
import { monthSentences } from '../chapters/overall-prose.ts';
import { sentence } from '../prose/template.ts';
import { noticeWordsIn } from '../../words/catalogues.ts';
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
  const toDate = sentence(own.toDate, {
    span: context.span,
    toDate: say.money(totals, main, `${currency}-to-date`, currency),
    change: say.growth(totals, main, `${currency}-to-date-change`),
  });
  const flows = main === 'total' ? monthSentences(context, totals, trend ?? totals)[1] : undefined;
  return { lead, more: [...more(2, flows), ...(isAlone ? [] : more(2, toDate))] };
};
