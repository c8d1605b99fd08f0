import type { Dimension } from '../trade/cut.ts';
import type { ConfirmedDoubt, Doubt, Finding } from '../trade/finding.ts';
import { withinSentence } from './en/dimensions.ts';
import { evidenceWords as english } from './en/evidence.ts';
import { evidenceWords as chinese } from './zh-CN/evidence.ts';
import { intakeWordsIn, registerSayingsIn } from './catalogues.ts';
import { inBoth, type Language } from './language.ts';
import { problemWordsIn } from './intake.ts';
import { registerProblemWordsIn } from './registers.ts';
import { dimensionNamesIn } from './slices.ts';

const wordsIn = inBoth(chinese, english);

/** The codes of all that can be found of a month, of an upload or of a register: those that have a sentence. */
export function reasonCodes(): string[] {
  return [english.findings, intakeWordsIn('en').sayings, registerSayingsIn('en')].flatMap((told) =>
    Object.keys(told),
  );
}

/** The sentence of a finding: why a month is held, how a doubt is lifted, or what its readers must know. */
export function evidenceWordsIn(language: Language): (finding: Finding) => string {
  const { findings } = wordsIn(language);
  const ofUpload = problemWordsIn(language);
  const ofRegister = registerProblemWordsIn(language);
  const { confirm, inToDate } = wordsIn(language);
  return ({ code, details, doubt }) => {
    const sentence = Object.entries(findings).find(([known]) => known === code)?.[1];
    const { problem, month = '', toDateOf } = details;
    const own = sentence === undefined ? code : sentence({ ...details, ...toldProblem() });
    const told = toDateOf === undefined ? own : inToDate(month, toDateOf, own);
    return doubt === undefined ? told : `${told}${confirm(doubt)}`;

    function toldProblem(): object {
      if (problem === undefined) return {};
      return code.startsWith('register-')
        ? ofRegister(problem, details)
        : ofUpload({ ...details, code: problem, details });
    }
  };
}

/** What editors have confirmed, and which of their confirmations lift nothing. */
export function confirmationWordsIn(language: Language): {
  readonly confirmed: (doubt: ConfirmedDoubt) => string;
  readonly idle: (line: IdleLine) => string;
} {
  const { confirmed, idle } = wordsIn(language);
  const told = evidenceWordsIn(language);
  return {
    confirmed: ({ finding: { code, details }, who, why }) => confirmed(told({ code, details }), who, why),
    idle: (line) => (line.fault === undefined ? idle(line) : told(line.fault)),
  };
}

interface IdleLine extends Omit<Doubt, 'month'> {
  readonly line: number;
  readonly fault?: Finding;
}

/** The sentence that says why there is no breakdown by a dimension. */
export function missingWordsIn(
  language: Language,
): (missing: {
  readonly dimension: Dimension;
  readonly within?: Dimension;
  readonly code: string;
  readonly details?: Readonly<Record<string, string>>;
}) => string {
  const { missing } = wordsIn(language);
  const dimensions = dimensionNamesIn(language);
  return ({ dimension, within, code, details = {} }) => {
    const sentence = Object.entries(missing).find(([known]) => known === code)?.[1];
    const crossed = [...(within === undefined ? [] : [within]), dimension];
    const name = crossed.map((one) => withinSentence(dimensions[one])).join(' × ');
    return sentence === undefined ? code : sentence(name, details);
  };
}
