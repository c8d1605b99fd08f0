import { Option } from 'commander';
import type { Language } from '../words/language.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { cliWords as en } from '../words/en/cli.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { cliWords as zh, type CliWords } from '../words/zh-CN/cli.ts';

/** 0 done, 1 our fault, 2 the input or the arguments are at fault, 3 the month is held. */
export const exitCodes = { done: 0, ourFault: 1, inputAtFault: 2, held: 3 } as const;

/** What was asked for cannot be done with what was given: said to the user as it stands, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function wordsIn(language: Language | undefined): CliWords {
  return language === 'en' ? en : zh;
}

export function languageOption(language: Language): Option {
  return new Option('--lang <language>', helpWordsIn(language).lang)
    .choices(['zh-CN', 'en'])
    .default('zh-CN');
}

export function jsonOption(language: Language): Option {
  return new Option('--json', helpWordsIn(language).json);
}

/** The language that a command line asks for, known before it is understood: what is wrong with it is told in it. */
export function askedLanguage(words: readonly string[]): Language {
  return /--lang[ =]en\b/.test(words.join(' ')) ? 'en' : 'zh-CN';
}

/** The parser of a `--month` or `MONTH` argument. */
export function monthIn(language: Language): (text: string) => Month {
  return (text) => {
    const month = parseMonth(text);
    if (month === undefined) throw new UsageError(wordsIn(language).badMonth(text));
    return month;
  };
}
