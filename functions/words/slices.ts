import { dimensions as dimensionsInEnglish } from './en/dimensions.ts';
import { sliceWords as english } from './en/slices.ts';
import { inBoth, type Language } from './language.ts';
import { dimensions } from './zh-CN/dimensions.ts';
import { sliceWords as chinese } from './zh-CN/slices.ts';

const sliceWordsIn = inBoth(chinese, english);

/** What trade is divided by, as columns are headed. */
export const dimensionNamesIn = inBoth(dimensions, dimensionsInEnglish);

/** What stands where no list says where something belongs. */
export function unclassifiedIn(language: Language): string {
  return sliceWordsIn(language).unclassified;
}
