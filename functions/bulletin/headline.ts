import type { Context } from './context/context.ts';
import type { Exhibit } from './model/bulletin.ts';
import { sentence } from './prose/template.ts';
import { textOf } from './prose/text.ts';

/** What the command prints and the mail's subject carries. */
export function headline(context: Context, totals: Exhibit): string {
  const { say, words, currency, period, main, nameOf, evidence } = context;
  const column = `${currency}-month`;
  const made = sentence(main === 'total' ? words.front.headlineTotal : words.front.headlineFlow, {
    period,
    city: nameOf(evidence.registers.settings.city),
    flow: words.measures[main],
    total: say.money(totals, main, column, currency),
    change: say.growth(totals, main, `${column}-change`),
  });
  return made === undefined ? period : textOf(made);
}
