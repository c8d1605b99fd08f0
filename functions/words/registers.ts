import { registerSayings as english } from './en/registers.ts';
import { registerSayings as chinese, type RegisterSayings } from './zh-CN/registers.ts';

export function registerSayingsIn(language: 'zh-CN' | 'en'): RegisterSayings {
  return language === 'en' ? english : chinese;
}

/** What is wrong with a register, and how to mend it. */
export function registerProblemWordsIn(
  language: 'zh-CN' | 'en',
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
