import { documentWords as english } from './en/document.ts';
import { documentWords as chinese, type DocumentWords } from './zh-CN/document.ts';

export function documentWordsIn(language: 'zh-CN' | 'en'): DocumentWords {
  return language === 'en' ? english : chinese;
}
