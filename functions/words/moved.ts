import { movedWords as english } from './en/moved.ts';
import { movedWords as chinese, type MovedWords } from './zh-CN/moved.ts';

export function movedWordsIn(language: 'zh-CN' | 'en'): MovedWords {
  return language === 'en' ? english : chinese;
}
