import { figuresWords as english } from './en/figures.ts';
import { figuresWords as chinese, type FiguresWords } from './zh-CN/figures.ts';

export function figuresWordsIn(language: 'zh-CN' | 'en'): FiguresWords {
  return language === 'en' ? english : chinese;
}
