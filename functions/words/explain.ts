import { explainWords as english } from './en/explain.ts';
import { explainWords as chinese, type ExplainWords } from './zh-CN/explain.ts';

export function explainWordsIn(language: 'zh-CN' | 'en'): ExplainWords {
  return language === 'en' ? english : chinese;
}
