/** The languages that the product speaks. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What stands in both languages, as a choice of one. */
export function inBoth<Said>(chinese: Said, english: Said): (language: Language) => Said {
  return (language) => (language === 'en' ? english : chinese);
}
