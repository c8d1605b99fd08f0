import { symbols } from '../bulletin/model/numerals.ts';
import type { Language } from '../words/language.ts';
import type { FigureRow, SpanFigures } from '../publish/gather/figure-rows.ts';
import type { Dimension } from '../trade/cut.ts';
import type { Figure } from '../trade/figure.ts';
import { minorText, type Currency } from '../trade/money.ts';
import { figuresWordsIn } from '../words/catalogues.ts';
import { dimensionNamesIn } from '../words/slices.ts';
import { percent } from './figures-json.ts';
import { shown } from './terminal-text.ts';
import { halfWidths } from '../words/characters.ts';

/** The figures as an aligned table, with Chinese characters two columns wide. */
export function figuresTable(
  rows: readonly FigureRow[],
  options: {
    readonly question: readonly Dimension[];
    readonly currency: Currency;
    readonly language: Language;
  },
): string {
  const { question, currency, language } = options;
  const words = figuresWordsIn(language);
  const dimensionNames = dimensionNamesIn(language);
  const spans = [words.month, words.toDate].flatMap((span) => [
    span,
    `${span} ${words.yearAgo}`,
    `${span} ${words.change}`,
    `${span} ${words.share}`,
    `${span} ${words.contribution}`,
  ]);
  const titles = question.flatMap((dimension) => [words.code, dimensionNames[dimension]]);
  const header = [words.flow, ...titles, ...spans];
  const body = rows.map(({ flow, keys, names, figures }) => [
    words.flows[flow],
    ...question.flatMap((_, index) => [
      printable(keys[index] ?? ''),
      printable((language === 'en' ? names[index]?.en : names[index]?.zh) ?? ''),
    ]),
    ...cells(figures[currency].month),
    ...cells(figures[currency].toDate),
  ]);
  const texts = 1 + titles.length;
  const lines = [header, ...body];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => halfWidths(line[column] ?? ''))));
  const printed = lines.map((line) =>
    line
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - halfWidths(cell));
        return column < texts ? cell + blank : blank + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${[words.unit(currency), ...printed].join('\n')}\n`;
}

function cells({ value, yearAgo, change, share, contribution }: SpanFigures): string[] {
  return [
    text(value, (it) => grouped(minorText(it))),
    text(yearAgo, (it) => grouped(minorText(it))),
    text(change, (it) => percent(it, 1)),
    text(share, (it) => percent(it, 1)),
    text(contribution, (it) => percent(it, 1)),
  ];
}

function text<T>(figure: Figure<T>, print: (value: T) => string): string {
  return figure.known ? print(figure.value) : symbols[figure.reason];
}

function grouped(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** Firms' names come from outside: nothing in them may steer a terminal, or end a line. */
function printable(name: string): string {
  return shown(name.replace(/\s+/g, ' '));
}
