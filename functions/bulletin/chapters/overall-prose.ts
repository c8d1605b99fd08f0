import { numberOf, shift } from '../../trade/month.ts';
import type { Context } from '../context/context.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { stepBefore } from '../context/steps.ts';
import { rowOfMonths } from '../model/rows.ts';
import { directionWord, turnOfBalance } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';

/** The month: total, growth and how it turned; the flows and the balance. */
export function monthSentences(context: Context, totals: Exhibit, trend: Exhibit): (Sentence | undefined)[] {
  const { say, words, currency, period, main, evidence } = context;
  const { month } = evidence;
  const column = `${currency}-month`;
  const rate = { exhibit: trend, row: month, column: `${main}-change` };
  const total = sentence(main === 'total' ? words.overall.month : words.overall.single, {
    period,
    city: context.nameOf(evidence.registers.settings.city),
    flow: words.measuresWithin[main],
    total: say.money(totals, main, column, currency),
    change: say.growth(totals, main, `${column}-change`),
    turn: say.turn(
      rate,
      { ...rate, row: rowOfMonths(stepBefore(month)) },
      { ...rate, column: 'acceleration' },
    ),
    onMonth: say.growth(totals, main, `${column}-before-change`),
  });
  if (main !== 'total') return [total];
  const flows = sentence(words.overall.flows, {
    exports: say.money(totals, 'export', column, currency),
    exportsChange: say.growth(totals, 'export', `${column}-change`),
    imports: say.money(totals, 'import', column, currency),
    importsChange: say.growth(totals, 'import', `${column}-change`),
    balance: balance(context, totals, trend),
  });
  return [total, flows];
}

/** 贸易顺差52.2亿元，收窄22.6%; with what it was a year ago where it changed sides. */
function balance(context: Context, totals: Exhibit, trend: Exhibit): Sentence['parts'] | undefined {
  const { say, words, currency, evidence } = context;
  const column = `${currency}-month`;
  const sides = { up: words.surplus, down: words.deficit, flat: '' };
  const word = directionWord(totals, 'balance', column, sides);
  const now = { exhibit: trend, row: evidence.month, column: 'balance' };
  return sentence(words.overall.balance, {
    word: word?.text === '' ? undefined : word,
    amount: say.money(totals, 'balance', column, currency, 'magnitude'),
    moved: say.growth(totals, 'balance', `${column}-change`, words.gapGrowth),
    turn: turnOfBalance(words, now, { ...now, row: shift(evidence.month, -12) }),
  })?.parts;
}

/** The year to date, in each currency; in January it is the month. */
export function toDateSentences(context: Context, totals: Exhibit): (Sentence | undefined)[] {
  const { say, words, span, currencies, main, evidence, basis } = context;
  if (numberOf(evidence.month) === 1 || basis === 'month') return [];
  return currencies.map((currency, index) => {
    const column = `${currency}-to-date`;
    const part = (flow: 'export' | 'import') =>
      main === 'total' ? say.money(totals, flow, column, currency) : undefined;
    const changed = (row: string) => say.growth(totals, row, `${column}-change`);
    return sentence(index === 0 ? words.overall.toDate : words.overall.otherCurrency, {
      span,
      flow: words.measuresWithin[main],
      currency: words.currencyName[currency],
      total: say.money(totals, main, column, currency),
      change: changed(main),
      exports: part('export'),
      exportsChange: changed('export'),
      imports: part('import'),
      importsChange: changed('import'),
    });
  });
}
