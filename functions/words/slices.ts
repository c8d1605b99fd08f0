import type { Dimension } from '../trade/cut.ts';
import { sliceWords as english } from './en/slices.ts';
import { sliceWords as chinese } from './zh-CN/slices.ts';

export function dimensionNamesIn(language: 'zh-CN' | 'en'): Readonly<Record<Dimension, string>> {
  return (language === 'en' ? english : chinese).dimensions;
}

/** What stands where no list says where something belongs. */
export function unclassifiedIn(language: 'zh-CN' | 'en'): string {
  return (language === 'en' ? english : chinese).unclassified;
}
