import { whyWords as english } from './en/why.ts';
import { whyWords as chinese, type WhyWords } from './zh-CN/why.ts';

export function whyWordsIn(language: 'zh-CN' | 'en'): WhyWords {
  return language === 'en' ? english : chinese;
}
