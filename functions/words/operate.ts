import { operateWords as english } from './en/operate.ts';
import { operateWords as chinese, type OperateWords } from './zh-CN/operate.ts';

export function operateWordsIn(language: 'zh-CN' | 'en'): OperateWords {
  return language === 'en' ? english : chinese;
}
