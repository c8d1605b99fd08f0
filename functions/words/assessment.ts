import { assessmentWords as english } from './en/assessment.ts';
import { assessmentWords as chinese, type AssessmentWords } from './zh-CN/assessment.ts';

export function assessmentWordsIn(language: 'zh-CN' | 'en'): AssessmentWords {
  return language === 'en' ? english : chinese;
}
