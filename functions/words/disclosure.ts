import { disclosureWords as english } from './en/disclosure.ts';
import { disclosureWords as chinese, type DisclosureWords } from './zh-CN/disclosure.ts';

export function disclosureWordsIn(language: 'zh-CN' | 'en'): DisclosureWords {
  return language === 'en' ? english : chinese;
}
