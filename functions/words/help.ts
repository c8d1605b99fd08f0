import { helpWords as english } from './en/help.ts';
import { helpWords as chinese, type HelpWords } from './zh-CN/help.ts';

export function helpWordsIn(language: 'zh-CN' | 'en'): HelpWords {
  return language === 'en' ? english : chinese;
}
