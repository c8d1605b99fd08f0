import { archiveWords as english } from './en/archive.ts';
import { archiveWords as chinese, type ArchiveWords } from './zh-CN/archive.ts';

export function archiveWordsIn(language: 'zh-CN' | 'en'): ArchiveWords {
  return language === 'en' ? english : chinese;
}
