import { intakeWords as english } from './en/intake.ts';
import { intakeWords as chinese, type IntakeWords } from './zh-CN/intake.ts';

export function intakeWordsIn(language: 'zh-CN' | 'en'): IntakeWords {
  return language === 'en' ? english : chinese;
}

/** Why something in an upload was not taken or should be looked at, and how to mend it. */
export function problemWordsIn(
  language: 'zh-CN' | 'en',
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
