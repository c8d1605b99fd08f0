import { numberOf } from '../trade/month.ts';
import { compareRatios, ratio } from '../trade/ratio.ts';
import type { Context } from './context/context.ts';
import type { Exhibit, Sentence } from './model/bulletin.ts';
import { claimFor } from './prose/claiming.ts';
import { exactAt } from './prose/phrases.ts';
import { textOf } from './prose/text.ts';
import { joinedSentence, said, sentence } from './prose/template.ts';
import { targetSentence } from './chapters/targets-prose.ts';

const none = ratio(0n, 1n);

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

/** The month and the year to date; what moved them; how far the year's target is. */
export function frontSentences(
  context: Context,
  exhibits: ReadonlyMap<string, Exhibit>,
  totals: Exhibit,
): Sentence[] {
  const { say, words, currency, period, span, main, nameOf, evidence, basis } = context;
  const isAlone = numberOf(evidence.month) === 1 || basis === 'month';
  const total = sentence(isAlone ? words.front.month : words.front.summary, {
    period,
    span,
    city: nameOf(evidence.registers.settings.city),
    flow: words.measuresWithin[main],
    total: say.money(totals, main, `${currency}-month`, currency),
    change: say.growth(totals, main, `${currency}-month-change`),
    toDate: say.money(totals, main, `${currency}-to-date`, currency),
    toDateChange: say.growth(totals, main, `${currency}-to-date-change`),
  });
  const targets = exhibits.get('targets');
  return said(total, drivers(context, exhibits), targets && targetSentence(context, targets, words.front));
}

function drivers(context: Context, exhibits: ReadonlyMap<string, Exhibit>): Sentence | undefined {
  const { words, span, main, basis } = context;
  const views = [
    strongest(context, exhibits.get('markets'), words.front.byMarket),
    strongest(context, exhibits.get('sections'), words.front.byProduct),
  ];
  const clauses = joinedSentence(views, { join: words.front.also, stop: '' });
  return (
    clauses &&
    sentence(
      numberOf(context.evidence.month) === 1 ? words.front.drivers.month : words.front.drivers[basis],
      {
        span,
        flow: words.measuresWithin[main],
        clauses: clauses.parts,
      },
    )
  );
}

/** Which row pulled the total up most, and which down; for exhibits of more than one row. */
function strongest(context: Context, exhibit: Exhibit | undefined, intro: string): Sentence | undefined {
  if (exhibit === undefined) return undefined;
  const { say, words, main } = context;
  const pulls = exhibit.rows
    .filter(({ emphasis }) => emphasis === undefined)
    .map(({ key }) => ({ key, value: exactAt(exhibit, key, 'pull') ?? none }))
    .toSorted((left, right) => compareRatios(right.value, left.value));
  if (pulls.length < 2) return undefined;
  const ends = [pulls.at(0), pulls.at(-1)].filter(
    (end, index) => end !== undefined && (index === 0 ? end.value.numerator > 0n : end.value.numerator < 0n),
  );
  const claims = ends.map((end) => {
    if (end === undefined) return undefined;
    const kind = end.value.numerator > 0n ? 'pulled-most' : 'dragged-most';
    return claimFor(exhibit, { kind, column: 'pull', rows: [end.key], isWorded: false });
  });
  const clauses = ends.map((end, index) =>
    end === undefined
      ? undefined
      : sentence(words.front.pulls, {
          among: claims[index]?.among === 'listed' ? words.amongListed : '',
          name: say.name(exhibit, end.key, claims[index]),
          pull: say.pull(exhibit, end.key, main, words.front.pull),
        }),
  );
  const both = joinedSentence(clauses, { join: words.front.and, stop: '' });
  return both && { parts: [intro, ...both.parts] };
}
