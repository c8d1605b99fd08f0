import type { HelpConfiguration } from 'commander';
import type { Language } from '../words/language.ts';
import { helpWordsIn } from '../words/catalogues.ts';
import { halfWidths } from '../words/characters.ts';
import { wrapped } from './wrapped.ts';

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
    displayWidth: halfWidths,
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
