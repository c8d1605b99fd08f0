import { enterprisesWords as english } from './en/enterprises.ts';
import { enterprisesWords as chinese, type EnterprisesWords } from './zh-CN/enterprises.ts';

export function enterprisesWordsIn(language: 'zh-CN' | 'en'): EnterprisesWords {
  return language === 'en' ? english : chinese;
}
