import { intakeWordsIn } from './catalogues.ts';
import type { Language } from './language.ts';

/** Why something in an upload was not taken or should be looked at, and how to mend it. */
export function problemWordsIn(
  language: Language,
): (problem: {
  readonly code: string;
  readonly column?: string | undefined;
  readonly text?: string | undefined;
  readonly details?: Readonly<Record<string, string>> | undefined;
}) => { readonly reason: string; readonly remedy: string } {
  const { sayings } = intakeWordsIn(language);
  return ({ code, column = '', text = '', details }) => {
    const saying = Object.entries(sayings).find(([known]) => known === code)?.[1];
    return saying?.({ column, text, ...details }) ?? { reason: code, remedy: '' };
  };
}
