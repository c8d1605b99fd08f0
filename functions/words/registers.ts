import { registerSayingsIn } from './catalogues.ts';
import type { Language } from './language.ts';

/** What is wrong with a register, and how to mend it. */
export function registerProblemWordsIn(
  language: Language,
): (
  code: string,
  details: Readonly<Record<string, string>>,
) => { readonly reason: string; readonly remedy: string } {
  const sayings = registerSayingsIn(language);
  return (code, details) => {
    const saying = Object.entries(sayings).find(([known]) => known === code)?.[1];
    return saying?.(details) ?? { reason: code, remedy: '' };
  };
}
