import type { HelpConfiguration } from 'commander';
import type { Language } from '../bulletin/model/bulletin.ts';
import { helpWordsIn } from '../words/help.ts';
import { columnsOf, wrapped } from './terminal-columns.ts';

/** How Commander lays its help out in a language: the words it brings itself are told by the catalogue. */
export function helpIn(language: Language): HelpConfiguration {
  const words = helpWordsIn(language);
  const term = (text: string): string => words.terms.get(text) ?? text;
  // '[options]' and '--in <folder>' are names for what the user types.
  const terms = (text: string): string => text.replace(/(?<=[<[])[a-z]+/g, term);
  return {
    styleTitle: term,
    styleOptionText: terms,
    styleArgumentText: terms,
    styleSubcommandText: terms,
    displayWidth: columnsOf,
    boxWrap: wrapped,
    argumentTerm: (argument) => term(argument.name()),
    optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }) => {
      const preset: unknown = defaultValueDescription ?? defaultValue;
      return [
        description,
        argChoices === undefined ? '' : words.choices(argChoices),
        typeof preset === 'string' ? words.preset(preset) : '',
      ].join('');
    },
  };
}
