import type { Dimension } from '../trade/cut.ts';
import type { Finding } from '../trade/finding.ts';
import { evidenceWords as english } from './en/evidence.ts';
import { evidenceWords as chinese, type EvidenceWords } from './zh-CN/evidence.ts';
import { problemWordsIn } from './intake.ts';
import { registerProblemWordsIn } from './registers.ts';
import { dimensionNamesIn } from './slices.ts';

type Language = 'zh-CN' | 'en';

/** The sentence of a finding: why a month is held, or what its readers must know. */
export function evidenceWordsIn(language: Language): (finding: Finding) => string {
  const { findings } = wordsIn(language);
  const ofUpload = problemWordsIn(language);
  const ofRegister = registerProblemWordsIn(language);
  return ({ code, details }) => {
    const sentence = Object.entries(findings).find(([known]) => known === code)?.[1];
    const { problem } = details;
    return sentence === undefined ? code : sentence({ ...details, ...toldProblem() });

    function toldProblem(): object {
      if (problem === undefined) return {};
      return code === 'register-faulty'
        ? ofRegister(problem, details)
        : ofUpload({ ...details, code: problem, details });
    }
  };
}

/** The sentence that says why there is no breakdown by a dimension. */
export function missingWordsIn(
  language: Language,
): (missing: {
  readonly dimension: Dimension;
  readonly code: string;
  readonly details?: Readonly<Record<string, string>>;
}) => string {
  const { missing } = wordsIn(language);
  const dimensions = dimensionNamesIn(language);
  return ({ dimension, code, details = {} }) => {
    const sentence = Object.entries(missing).find(([known]) => known === code)?.[1];
    const withinSentence = dimensions[dimension].replace(/^[A-Z](?=[a-z])/, (initial) =>
      initial.toLowerCase(),
    );
    return sentence === undefined ? code : sentence(withinSentence, details);
  };
}

function wordsIn(language: Language): EvidenceWords {
  return language === 'en' ? english : chinese;
}
