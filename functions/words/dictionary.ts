import { dictionaryWords as english } from './en/dictionary.ts';
import { dictionaryWords as chinese, type DictionaryWords } from './zh-CN/dictionary.ts';

export function dictionaryWordsIn(language: 'zh-CN' | 'en'): DictionaryWords {
  return language === 'en' ? english : chinese;
}
