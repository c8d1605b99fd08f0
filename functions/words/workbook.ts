import { workbookWords as english } from './en/workbook.ts';
import { workbookWords as chinese, type WorkbookWords } from './zh-CN/workbook.ts';

export function workbookWordsIn(language: 'zh-CN' | 'en'): WorkbookWords {
  return language === 'en' ? english : chinese;
}
