import type { Part, Problem } from '../facts/receipt.ts';
import { wholeParts } from '../facts/supply/counted-parts.ts';
import type { ReadUpload } from '../intake/upload.ts';
import type { Finding } from '../trade/finding.ts';
import { intakeWordsIn } from '../words/catalogues.ts';
import { evidenceWordsIn } from '../words/evidence.ts';
import { problemWordsIn } from '../words/intake.ts';
import type { Language } from '../words/language.ts';

type Outcome = Pick<
  ReadUpload['outcome'],
  'status' | 'amends' | 'layout' | 'encoding' | 'rows' | 'parts' | 'rejects' | 'holds' | 'notes'
>;

/** As many faults of a file are told on a terminal; `--json` has them all. */
const faultsShown = 20;

/** As many places of a month and flow. */
const placesShown = 10;

/** What a file came to, for a terminal, a line each. `doubts`: what else would hold its months. */
export function toldOutcome(
  file: string,
  outcome: Outcome,
  language: Language,
  doubts: readonly Finding[] = [],
): string[] {
  const { check: words } = intakeWordsIn(language);
  const { amends, layout, encoding, rows, parts, rejects, holds, notes, status } = outcome;
  const head = [
    `${words.file}${file}`,
    `  ${rows.facts === 0 ? words.refused : words.accepted}${layout === null ? '' : `  ${words.layout}${words.layoutName(layout)}`}${encoding === null ? '' : `  ${words.encoding}${encoding.toUpperCase()}`}`,
  ];
  const counted =
    status === 'refused'
      ? []
      : [`  ${words.rows(rows.data, rows.facts, rows.rejects, rows.blank, rows.totals)}`];
  const moneyOf = ({ usd, cny }: Pick<Part, 'usd' | 'cny'>): string =>
    [usd === null ? '' : words.sums.usd(usd), cny === null ? '' : words.sums.cny(cny)]
      .filter((text) => text !== '')
      .join('  ');
  const sums = wholeParts(parts).flatMap((whole) => {
    const { month, flow, told } = whole;
    const ofPlaces = told.length > 1 ? told : [];
    const rest = ofPlaces.length - placesShown;
    return [
      `  ${words.part(month, flow, whole.rows, moneyOf(whole))}`,
      ...ofPlaces
        .slice(0, placesShown)
        .map((part) => `    ${words.ofPlace(part.place ?? '', part.rows, moneyOf(part))}`),
      ...(rest > 0 ? [`    ${words.morePlaces(rest)}`] : []),
    ];
  });
  const kind = amends === undefined ? [] : [`  ${words.amends[amends.kind]}`];
  const told = (mark: string) => (problem: Problem) => problemLine(mark, problem, language);
  const rest = rejects.length - faultsShown;
  return [
    ...head,
    ...kind,
    ...counted,
    ...sums,
    ...rejects.slice(0, faultsShown).map(told('✗ ')),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
    ...holds.map(told(`! ${words.hold}`)),
    ...doubts.map((doubt) => `  ! ${words.hold}${evidenceWordsIn(language)(doubt)}`),
    ...notes.map(told(`· ${words.note}`)),
    ...(rejects.length + holds.length + doubts.length > 0 ? [`  ${words.wouldHold}`] : []),
    '',
  ];
}

function problemLine(mark: string, problem: Problem, language: Language): string {
  const { check: words } = intakeWordsIn(language);
  const { reason, remedy } = problemWordsIn(language)(problem);
  const { text = '' } = problem;
  const found = text === '' || reason.includes(text) ? '' : words.found(text);
  return `  ${mark}${words.problem(words.place(problem.line, problem.column, problem.cell), reason, found, remedy)}`;
}
