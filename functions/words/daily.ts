import { dailyWords as english } from './en/daily.ts';
import { dailyWords as chinese, type DailyWords } from './zh-CN/daily.ts';

export function dailyWordsIn(language: 'zh-CN' | 'en'): DailyWords {
  return language === 'en' ? english : chinese;
}
