/** The languages that the product speaks. */
export type Language = 'zh-CN' | 'en';

/** What stands in both languages, as a choice of one. */
export function inBoth<Said>(chinese: Said, english: Said): (language: Language) => Said {
  return (language) => (language === 'en' ? english : chinese);
}
