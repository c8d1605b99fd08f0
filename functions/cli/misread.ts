import type { CommanderError } from 'commander';
import type { Language } from '../words/language.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { UsageError, wordsIn } from './options.ts';

interface CommandLine {
  readonly typed: readonly string[];
  readonly verbs: readonly string[];
  readonly language: Language;
}

/** Commander would take a word that is no verb for an argument of `build`. */
export function refuseUnknownVerb({ typed, verbs, language }: CommandLine): void {
  const [first = '', topic = ''] = typed;
  const verb = first === 'help' ? topic : first;
  if (verb === '' || verb.startsWith('-') || verbs.includes(verb)) return;
  throw new UsageError(wordsIn(language).misread.verb(verb, verbs));
}

/**
 * What is wrong with a command line, in the language asked for. Commander says it in English only: here its code tells
 * which sentence it is, and the words that it quotes are put into ours.
 */
export function misreading(
  { code, message }: CommanderError,
  { typed, verbs, language }: CommandLine,
): string {
  const { misread: words } = wordsIn(language);
  const [first = ''] = typed;
  const verb = verbs.includes(first) ? first : 'build';
  const [quoted = '', other = ''] = [...message.matchAll(/'(.*?)'/g)].map(([, text = '']) =>
    text.replace(/^(--\S+) <.*/, '$1'),
  );
  const inMessage = (pattern: RegExp): string => pattern.exec(message)?.[1] ?? '';
  const later = typed.find((word) => verbs.includes(word));
  switch (code) {
    case 'commander.unknownOption':
    case 'commander.excessArguments':
      if (first.startsWith('-') && later !== undefined) return words.verbFirst(first, later);
      return code === 'commander.unknownOption'
        ? words.option(quoted, inMessage(/Did you mean (?:one of )?(.*)\?/), verb)
        : words.tooMany(inMessage(/but got \d+: (.*)\.$/), verb);
    case 'commander.missingArgument':
      return words.missing(helpWordsIn(language).terms.get(quoted) ?? quoted, verb);
    case 'commander.missingMandatoryOptionValue':
      return words.missing(quoted, verb);
    case 'commander.optionMissingArgument':
      return words.optionMissing(quoted, verb);
    case 'commander.invalidArgument':
      return words.choice(quoted, other, inMessage(/Allowed choices are (.*)\./));
    case 'commander.conflictingOption':
      return words.conflict(quoted, other);
    default:
      return message;
  }
}
