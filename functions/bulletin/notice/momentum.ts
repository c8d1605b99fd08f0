import { numberOf, shift } from '../../trade/month.ts';
import { noticeWordsIn } from '../../words/catalogues.ts';
import type { Context } from '../context/context.ts';
import type { TradeMeasure } from '../evidence/measures.ts';
import type { Exhibit, Sentence } from '../model/bulletin.ts';
import { parseNumeral } from '../model/numerals.ts';
import { claimFor } from '../prose/claiming.ts';
import { cellAt, directionWord, exactAt, turnOf } from '../prose/phrases.ts';
import { joinedSentence, sentence } from '../prose/template.ts';
import { more, type PointOf } from './point.ts';

/** From so many months on, growth without a break and a highest month are news. */
const longRun = 3;
const longRecord = 12;
const yearsOfRecord = 3;

/** （二） How growth of each flow turned and for how long, against the month before; records; three months together. */
export const momentum: PointOf = (context, exhibits) => {
  const { main, measures } = context;
  const table = exhibits.get('momentum');
  const trend = exhibits.get('trend');
  if (table === undefined || trend === undefined) return undefined;
  const flows: readonly TradeMeasure[] = main === 'total' ? ['export', 'import'] : [main];
  const { momentum: own } = noticeWordsIn(context.language);
  const lead = joinedSentence(
    flows.map((flow) => turned(context, table, flow)),
    own,
  );
  const records = measures.map((measure) => record(context, table, trend, measure));
  const grown = run(context, table, main);
  const before = lead && beforeSentence(context, table, flows);
  const together = average(context, table);
  const said = [lead, ...records, together, grown].filter((one) => one !== undefined);
  const [first] = said;
  if (first === undefined) return undefined;
  const others = (...sentences: readonly (Sentence | undefined)[]) =>
    sentences.filter((one) => one !== first);
  return {
    lead: first,
    more: [
      ...more(3, ...others(...records)),
      ...more(3, ...others(together)),
      ...more(4, before, ...others(grown)),
    ],
  };
};

/** 出口增幅连续4个月收窄 */
function turned(context: Context, table: Exhibit, flow: TradeMeasure): Sentence | undefined {
  const { say, words, language } = context;
  const own = noticeWordsIn(language).momentum;
  const [now, before] = ['rate', 'rate-before'].map((column) =>
    parseNumeral(cellAt(table, flow, column)?.text ?? ''),
  );
  if (now === undefined || before === undefined) return undefined;
  const turn = own.turns[turnOf(now, before)];
  const count = exactAt(table, flow, 'turned');
  return (
    turn &&
    sentence(turn.sentence, {
      flow: words.measuresWithin[flow],
      count: count !== undefined && count.numerator > 1n ? say.level(table, flow, 'turned') : undefined,
      verb: {
        text: turn.verb,
        cell: { exhibit: table.id, row: flow, column: 'rate' },
        reading: 'turn',
        against: { exhibit: table.id, row: flow, column: 'rate-before' },
      },
    })
  );
}

/** What growth was before; in March of January and February together. */
function beforeSentence(context: Context, table: Exhibit, flows: readonly TradeMeasure[]) {
  const { say, words, language, evidence } = context;
  const own = noticeWordsIn(language).momentum;
  const before = shift(evidence.month, -1);
  const clauses = joinedSentence(
    flows.map((flow) =>
      sentence(own.rate, {
        flow: words.measuresWithin[flow],
        change: say.growth(table, flow, 'rate-before'),
      }),
    ),
    { join: own.join, stop: '' },
  );
  return (
    clauses &&
    sentence(own.before, {
      period: numberOf(before) === 2 ? own.earlier.two : own.earlier.month,
      clauses: clauses.parts,
    })
  );
}

function run({ say, words, language }: Context, table: Exhibit, flow: TradeMeasure): Sentence | undefined {
  const count = exactAt(table, flow, 'grown');
  if (count === undefined || Math.abs(Number(count.numerator)) < longRun) return undefined;
  const own = noticeWordsIn(language).momentum;
  return sentence(own.grown, {
    have: own.have[flow],
    flow: words.measuresWithin[flow],
    count: say.magnitude(table, flow, 'grown'),
    direction: directionWord(table, flow, 'grown', words.growth),
  });
}

/** That the month is the highest, or lowest, of a year and more; of what comes first also of its own month in three years. */
function record(context: Context, table: Exhibit, trend: Exhibit, flow: TradeMeasure): Sentence | undefined {
  const { say, words, language, evidence } = context;
  const own = noticeWordsIn(language).momentum;
  const found = (
    [
      { column: 'high', apart: 1, least: longRecord, said: own.high },
      { column: 'high-of-years', apart: 12, least: yearsOfRecord, said: own.highOfYears },
    ] as const
  ).find(
    ({ column, apart: steps, least }) =>
      (steps === 1 || flow === context.main) &&
      Math.abs(Number(exactAt(table, flow, column)?.numerator ?? 0n)) >= least,
  );
  if (found === undefined) return undefined;
  const { column, apart, said } = found;
  const isHigh = (exactAt(table, flow, column)?.numerator ?? 0n) > 0n;
  const claim = claimFor(
    trend,
    {
      ...{ kind: isHigh ? 'highest' : 'lowest', column: flow, rows: [evidence.month], isWorded: true },
      months: { count: { exhibit: table.id, row: flow, column }, apart },
    },
    new Map([[table.id, table]]),
  );
  return sentence(said, {
    be: own.be[flow],
    flow: words.measuresWithin[flow],
    count: say.magnitude(table, flow, column),
    claim: claim?.among === 'all' ? say.claim(trend, claim) : undefined,
  });
}

/** The quarter and the one before where the month closes one, else the last three months and those before. */
function average({ say, words, language, main, evidence }: Context, table: Exhibit): Sentence | undefined {
  const own = noticeWordsIn(language).momentum;
  const number = numberOf(evidence.month);
  const names = number % 3 === 0 ? own.quarter(number / 3) : own.threeMonths;
  return sentence(own.average, {
    ...names,
    be: own.be[main],
    flow: words.measuresWithin[main],
    change: say.growth(table, main, 'average'),
    changeBefore: say.growth(table, main, 'average-before'),
  });
}
