import { revisionsWords as english } from './en/revisions.ts';
import { revisionsWords as chinese, type RevisionsWords } from './zh-CN/revisions.ts';

export function revisionsWordsIn(language: 'zh-CN' | 'en'): RevisionsWords {
  return language === 'en' ? english : chinese;
}
