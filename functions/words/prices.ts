import { pricesWords as english } from './en/prices.ts';
import { pricesWords as chinese, type PricesWords } from './zh-CN/prices.ts';

export function pricesWordsIn(language: 'zh-CN' | 'en'): PricesWords {
  return language === 'en' ? english : chinese;
}
