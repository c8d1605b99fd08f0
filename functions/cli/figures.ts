import { Option, type Command } from 'commander';
import type { Language } from '../words/language.ts';
import { cutOfOne } from '../publish/gather/bulletin-cuts.ts';
import type { CrossCut } from '../publish/gather/cuts.ts';
import { figureRows, type FigureRow } from '../publish/gather/figure-rows.ts';
import { judged } from '../publish/gather/doubts.ts';
import { holdsOf } from '../publish/gather/findings.ts';
import { readMonth } from '../publish/gather/read-month.ts';
import { silentIn, silentPlaces } from '../publish/gather/silent-places.ts';
import { recodedGoods, untoldDimensions } from '../publish/gather/untold.ts';
import { dimensions, flows, type Dimension, type Flow } from '../trade/cut.ts';
import { currencies, type Currency } from '../trade/money.ts';
import type { Month } from '../trade/month.ts';
import { evidenceWordsIn, missingWordsIn } from '../words/evidence.ts';
import { figuresWordsIn, helpWordsIn } from '../words/catalogues.ts';
import { chosenMonth } from './chosen-month.ts';
import { figuresJson } from './figures-json.ts';
import { figuresTable } from './figures-table.ts';
import { openFolder } from './folder.ts';
import { exitCodes, jsonOption, languageOption, monthIn, UsageError, wordsIn } from './options.ts';
import { terminalLog } from './terminal-log.ts';
import { shown } from './terminal-text.ts';

interface FiguresOptions {
  readonly in?: string;
  readonly out: string;
  readonly month?: Month;
  readonly by: readonly string[];
  readonly flow?: Flow;
  readonly digits: string;
  readonly currency?: Currency;
  readonly lang: Language;
  readonly json?: true;
}

/** The Harmonized System by its digits, which the dimension `product` is asked with. */
const byDigits: Readonly<Record<string, Dimension>> = {
  '2': 'chapter',
  '4': 'heading',
  '6': 'subheading',
  '8': 'product',
};

export function registerFigures(program: Command, language: Language): void {
  const help = helpWordsIn(language);
  program
    .command('figures')
    .description(help.figures.about)
    .option('--in <folder>', help.build.in)
    .option('--out <folder>', help.figures.out, 'out')
    .option('--month <YYYY-MM>', help.build.month, monthIn(language))
    .addOption(
      new Option('--by <dimensions>', help.figures.by(['flow', ...dimensions].join(', ')))
        .argParser(names)
        .default(['total'], 'total'),
    )
    .addOption(new Option('--flow <flow>', help.figures.flow).choices(flows))
    .addOption(
      new Option('--digits <digits>', help.figures.digits).choices(Object.keys(byDigits)).default('8'),
    )
    .addOption(new Option('--currency <currency>', help.figures.currency).choices(currencies))
    .addOption(jsonOption(language))
    .addOption(languageOption(language))
    .action(figures);
}

async function figures(options: FiguresOptions): Promise<void> {
  const question = questionOf(options);
  await using folder = await openFolder({
    ...{ input: options.in, output: options.out, lang: options.lang },
    log: terminalLog(),
  });
  const chosen = chosenMonth(folder.receipts, options);
  const words = wordsIn(options.lang);
  const besides = question.length === 1 ? [] : untoldDimensions.filter((it) => question.includes(it));
  const found = await readMonth(chosen, [['total'], question, ...besides.map((it) => [it])], folder);
  const [unanswered] = found.unanswered;
  const [total, cut] = found.reading.cuts;
  if (unanswered !== undefined || total === undefined || cut === undefined) {
    const why = unanswered?.question.map((dimension) =>
      missingWordsIn(options.lang)({ ...unanswered, dimension }),
    );
    throw new UsageError(why?.join('\n') ?? words.noMonth);
  }
  const { firstCurrency } = found.registers.settings;
  const first =
    options.currency ??
    [firstCurrency, ...currencies].find((it) => delivered(total, it).length > 0) ??
    firstCurrency;
  const cuts = new Map(found.reading.cuts.flatMap(cutOfOne).map((one) => [one.dimension, one]));
  const { registers } = found;
  const doubts = [...holdsOf(found), ...silentPlaces({ month: chosen, registers, cuts })];
  const { holds: reasons } = judged(doubts, registers.confirmed, chosen);
  const untold = { recoded: recodedGoods(cuts.get('product')), silent: silentIn(reasons) };
  const rows = flowsOf(options, delivered(total, first)).flatMap((flow) =>
    figureRows(cut, total, { flow, first, untold }),
  );
  const output = options.json
    ? figuresJson({ month: chosen, question, dataset: cut.dataset, rows })
    : figuresTable(rows, { question, currency: first, language: options.lang });
  process.stdout.write(options.json ? output : shown(output));
  const holds = reasons.map(evidenceWordsIn(options.lang));
  if (holds.length > 0) process.stderr.write(`${shown([words.held, ...holds].join('\n'))}\n`);
  process.exitCode = holds.length > 0 ? exitCodes.held : exitCodes.done;
}

/** The flows that the month has in a currency. */
function delivered({ coverage }: CrossCut, currency: Currency): readonly Flow[] {
  return flows.filter((flow) => coverage[flow][currency].month === 'available');
}

/** With `flow` among the dimensions each flow has its rows; else the flow asked for, or all that there are added up. */
function flowsOf({ by, flow }: FiguresOptions, present: readonly Flow[]): readonly FigureRow['flow'][] {
  if (flow !== undefined) return [flow];
  const [only = 'total', ...others] = present;
  if (by.includes('flow')) return flows;
  return others.length === 0 ? [only] : ['total'];
}

function questionOf({ by, digits, lang }: FiguresOptions): readonly Dimension[] {
  const asked = by
    .filter((name) => name !== 'flow')
    .map((name) => {
      const dimension = dimensions.find((it) => it === name);
      if (dimension === undefined) {
        throw new UsageError(figuresWordsIn(lang).unknownDimension(name, ['flow', ...dimensions].join(', ')));
      }
      return dimension === 'product' ? (byDigits[digits] ?? dimension) : dimension;
    });
  return asked.length > 0 ? [...new Set(asked)] : ['total'];
}

function names(text: string): readonly string[] {
  const found = text.split(/[,，、\s]+/).filter((name) => name !== '');
  return found.length === 0 ? [text] : found;
}
