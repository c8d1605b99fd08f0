import { indicatorsWords as english } from './en/indicators.ts';
import { indicatorsWords as chinese, type IndicatorsWords } from './zh-CN/indicators.ts';

export function indicatorsWordsIn(language: 'zh-CN' | 'en'): IndicatorsWords {
  return language === 'en' ? english : chinese;
}
