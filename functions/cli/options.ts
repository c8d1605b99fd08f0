import { Option } from 'commander';
import type { Language } from '../words/language.ts';
import { parseMonth, type Month } from '../trade/month.ts';
import { UsageError } from '../desk/usage-error.ts';
import { cliWordsIn, helpWordsIn } from '../words/catalogues.ts';
import type { CliWords } from '../words/zh-CN/cli.ts';

export { UsageError };

/** 0 done, 1 our fault, 2 the input or the arguments are at fault, 3 the month is held. */
export const exitCodes = { done: 0, ourFault: 1, inputAtFault: 2, held: 3 } as const;

export function wordsIn(language: Language | undefined): CliWords {
  return cliWordsIn(language ?? 'zh-CN');
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
