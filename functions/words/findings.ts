import { findingsWords as english } from './en/findings.ts';
import { findingsWords as chinese, type FindingsWords } from './zh-CN/findings.ts';

export function findingsWordsIn(language: 'zh-CN' | 'en'): FindingsWords {
  return language === 'en' ? english : chinese;
}
