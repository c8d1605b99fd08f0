import type { Context } from '../context/context.ts';
import type { TradeMeasure } from '../evidence/measures.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { firstPartsOf } from '../model/rows.ts';
import { claimFor } from '../prose/claiming.ts';
import { signAt } from '../prose/phrases.ts';
import { joinedSentence, sentence } from '../prose/template.ts';

const namedInShort = 2;

/**
 * The sentence on an exhibit's first rows, in the order of their trade: the first in full, the next two in short; that
 * rows stand between which are not told apart is said. Where there is only one row, it says so and no more.
 */
export function leadersSentence(
  context: Context,
  exhibit: Exhibit,
  intro = '',
  measure: TradeMeasure = context.main,
): Sentence | undefined {
  const { say, words, span, currency, basisColumn } = context;
  const rows = firstPartsOf(exhibit);
  const isTold = (key: string) =>
    signAt(exhibit, key, 'share') === 1 && signAt(exhibit, key, basisColumn) === 1;
  const [first, ...others] = rows.filter(({ key }) => isTold(key));
  if (first === undefined) return undefined;
  const flow = words.measuresWithin[measure];
  if (exhibit.rows.length === 1)
    return sentence(words.breakdown.single, { flow, name: say.name(exhibit, first.key) });
  const further = others.slice(0, namedInShort);
  const order = claimFor(exhibit, {
    ...{ kind: 'largest', column: basisColumn, isWorded: false },
    rows: [first, ...further].map(({ key }) => key),
  });
  const { amongListed, nameFirst } = words;
  const among = order?.among === 'listed' ? amongListed : '';
  const lead = sentence(`${intro}${words.breakdown.leader}`, {
    among: intro === '' ? nameFirst(among) : among,
    span,
    flow,
    name: say.name(exhibit, first.key, order),
    value: say.money(exhibit, first.key, basisColumn, currency),
    share: say.level(exhibit, first.key, 'share'),
    change: say.growth(exhibit, first.key, `${basisColumn}-change`),
    pull: say.pull(exhibit, first.key, measure),
  });
  const short = measure === 'total' ? words.breakdown.further : words.breakdown.furtherOf;
  const inShort = further.map(({ key }) =>
    sentence(short, {
      flow,
      name: say.name(exhibit, key),
      value: say.money(exhibit, key, basisColumn, currency),
      change: say.growth(exhibit, key, `${basisColumn}-change`),
    }),
  );
  return lead && joinedSentence([lead, ...inShort], words.breakdown);
}
