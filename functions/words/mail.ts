import { mailWords as english } from './en/mail.ts';
import { mailWords as chinese, type MailWords } from './zh-CN/mail.ts';

export function mailWordsIn(language: 'zh-CN' | 'en'): MailWords {
  return language === 'en' ? english : chinese;
}
