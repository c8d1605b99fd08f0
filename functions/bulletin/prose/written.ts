import type { BulletinWords } from '../../words/zh-CN/bulletin.ts';
import type { Sentence } from '../model/bulletin.ts';

/** Sentences of a paragraph, each begun and set apart as the language writes it. */
export function written(
  sentences: readonly Sentence[],
  { sentenceGap: gap, nameFirst }: BulletinWords,
): Sentence[] {
  return sentences.map(({ parts: [first = '', ...others] }, index) => {
    const begun =
      typeof first === 'string'
        ? nameFirst(first)
        : first.reading === 'name'
          ? { ...first, text: nameFirst(first.text) }
          : first;
    return { parts: index === 0 || gap === '' ? [begun, ...others] : [gap, begun, ...others] };
  });
}
