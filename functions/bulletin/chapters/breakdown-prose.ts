import type { Context } from '../context.ts';
import type { Exhibit, Mention, Sentence } from '../model.ts';
import { signAt } from '../prose/phrases.ts';
import { sentence } from '../prose/template.ts';

/** The sentence on an exhibit's first rows: the first in full, the next two in short. */
export function leadersSentence(context: Context, exhibit: Exhibit, intro = ''): Sentence | undefined {
  const { say, words, span, currency, main } = context;
  const rows = exhibit.rows.filter(
    ({ key, emphasis, level }) => key !== 'whole' && emphasis === undefined && level === 0,
  );
  const [first, ...others] = rows.filter(({ key }) => signAt(exhibit, key, 'share') === 1);
  if (first === undefined) return undefined;
  const unit = words.unitOf[currency];
  const pullSign = signAt(exhibit, first.key, 'pull');
  const isTotal = main === 'total' && exhibit.columns.some(({ group }) => group === words.measures.total);
  const lead = sentence(`${intro}${isTotal ? words.breakdown.leader : words.breakdown.leaderFlow}`, {
    span,
    unit,
    flow: exhibit.columns[1]?.group ?? '',
    name: say.name(exhibit, first.key),
    value: say.level(exhibit, first.key, 'to-date'),
    share: say.level(exhibit, first.key, 'share'),
    change: say.growth(exhibit, first.key, 'to-date-change'),
    pullWord: pullWord(context, exhibit, first.key),
    pull: pullSign === 0 ? undefined : say.magnitude(exhibit, first.key, 'pull'),
  });
  if (lead === undefined) return undefined;
  const further = others.slice(0, 2).flatMap((row) => {
    const clause = sentence(words.breakdown.further, {
      name: say.name(exhibit, row.key),
      value: say.level(exhibit, row.key, 'to-date'),
      unit,
      change: say.growth(exhibit, row.key, 'to-date-change'),
    });
    return clause === undefined ? [] : [clause];
  });
  if (further.length === 0) return lead;
  const stop = words.breakdown.stop;
  return {
    parts: [
      ...endWith(lead.parts, stop, words.breakdown.join),
      ...further.flatMap(({ parts }, index) => [
        ...parts,
        index === further.length - 1 ? stop : words.breakdown.join,
      ]),
    ],
  };
}

/** The word for a contribution's sign: what it pulled the total towards. */
export function pullWord(context: Context, exhibit: Exhibit, row: string): Mention | undefined {
  const sign = signAt(exhibit, row, 'pull');
  if (sign === undefined || sign === 0) return undefined;
  return {
    text: sign > 0 ? context.words.pull.up : context.words.pull.down,
    cell: { exhibit: exhibit.id, row, column: 'pull' },
    reading: 'direction',
  };
}

function endWith(parts: readonly (string | Mention)[], from: string, to: string): (string | Mention)[] {
  const last = parts.at(-1);
  if (typeof last !== 'string' || !last.endsWith(from)) return [...parts];
  return [...parts.slice(0, -1), `${last.slice(0, -from.length)}${to}`];
}
