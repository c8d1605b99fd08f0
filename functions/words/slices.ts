import type { Dimension } from '../trade/cut.ts';
import { sliceWords as english } from './en/slices.ts';
import { inBoth, type Language } from './language.ts';
import { sliceWords as chinese } from './zh-CN/slices.ts';

const sliceWordsIn = inBoth(chinese, english);

export function dimensionNamesIn(language: Language): Readonly<Record<Dimension, string>> {
  return sliceWordsIn(language).dimensions;
}

/** What stands where no list says where something belongs. */
export function unclassifiedIn(language: Language): string {
  return sliceWordsIn(language).unclassified;
}
